import { articleFor } from './writing.js';

/** People by what they are called; with "the", each points back to one of its kind, or of a kind that the last word names. */
const KINDS: readonly (readonly [nouns: string, told: RegExp])[] = [
  [
    'victim|deceased|injured|wounded|body|bodies',
    /\b(?:kill|died|dead|death|deadly|fatal|injur|wound|shot|shoot|hurt|victim|stabb|crash|fire|trapped)/i,
  ],
  [
    'suspect|gunman|gunmen|shooter|attacker|assailant|robber|killer|accomplice',
    /\b(?:arrest|suspect|gunm[ae]n|shooter|attack|charg|custody|shot|shoot|fired|robb|murder)/i,
  ],
  [
    'child|children|toddler|baby|infant|juvenile|minor|kid|boy|girl|teen|teenager|youth|youngster',
    /\b(?:child|toddler|baby|infant|juvenile|minor|kid|boy|girl|teen|youth|son|daughter|(?:year|month)s?-old|brother|sister)/i,
  ],
  ['man|men', /\b(?:man|men|gunman|husband|father|year-old)\b/i],
  ['woman|women', /\b(?:woman|women|wife|mother|year-old)\b/i],
  ['mother|father|parent|couple', /\b(?:mother|father|parent|couple|son|daughter|wife|husband|child)/i],
  ...`driver pair trio duo singer actress actor student passenger soldier officer guard player coach friend brother sister son daughter
    wife husband worker resident guest customer witness employee owner pilot patient prisoner relative neighbor neighbour bystander homeowner`
    .trim()
    .split(/\s+/)
    .map((noun) => [noun, new RegExp(`\\b${noun}`, 'i')] as const),
];

/** Nouns for one person. */
export const ONE_PERSON =
  /^(?:man|woman|boy|girl|child|toddler|baby|teen|teenager|youth|gunman|policeman|policewoman|spokes\p{L}+|suspect|victim|accused|father|mother|parent|son|daughter|brother|sister|husband|wife|cousin|uncle|aunt|nephew|niece|friend|boyfriend|girlfriend|fiancee?|actress|singer|student|patron|official|officer|deputy|sergeant|captain|coach|patient|resident|chief|pilot|guard|clerk|captive|soldier|(?:attack|play|driv|teach|robb|kill|shoot|own|work|report|neighb|prison|customer|passeng|farm|lawy|lead|memb|manag|bartend|homeown|stepfath|stepmoth|grandfath|grandmoth|babysitt|report)(?:er|or|our)|neighbou?r|doctor|actor|mayor|\p{L}{3,}(?:ist|ian))$/u;

const THE = KINDS.map(
  ([nouns, told]) =>
    [
      new RegExp(
        `(?<!\\bof )\\b([Tt])he ((?:(?!and |or |\\p{Ll}+s )[\\p{Ll}\\d-]+ ){0,2}?)(${nouns})(s?)(?![\\p{L}-])(?! (?:who|whose|in|from|of|with|at|on) )(?!,? \\p{Lu})`,
        'gu',
      ),
      told,
    ] as const,
);
const OTHERS =
  /\b(?:the (?:\p{L}+ )?others?|\p{L}+ others|[\p{L}\d]+ more (?:m[ae]n|wom[ae]n|people|victims?)|(?:another|other) (?:\p{L}+ )?(?:m[ae]n|wom[ae]n|persons?|victims?|people|suspects?|children|juveniles|teens?)|both (?:men|women|victims|suspects))\b/iu;
const NEGATED = /\b(?:not|never|no|none|nobody)\b|n['’]t\b/i;
/** Somebody to whom something happened or who did something: others are other than these. */
const SOMEBODY =
  /\b(?:kill|died|dead|injur|wound|shot|hurt|victim|stabb|arrest|suspect|gunm[ae]n|charg|m[ae]n\b|wom[ae]n\b|boys?\b|girls?\b|people\b)/i;
/** Numbers, with which the many are new as "two men"; and people who are new without one. */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) /;
const UNCOUNTED = /^(?:victim|suspect)$/;
const PLURAL = /^(?:men|women|children|gunmen|bodies|injured|wounded)$/;

/**
 * The sentence with everybody who has not come before told as new: "the boy" as "a boy", "the two men" as "two men". Null when it speaks of
 * others than somebody who has not come before, or of many who have not.
 */
export function introducePeople(before: string, sentence: string): string | null {
  const others = OTHERS.exec(sentence);
  if (others && !SOMEBODY.test(before + sentence.slice(0, others.index))) return null;
  let isUnknown = false;
  const made = THE.reduce(
    (text, [pattern, told]) =>
      text.replace(
        pattern,
        (words, the: string, middle: string, noun: string, plural: string, at: number) => {
          if (told.test(before + text.slice(0, at)) || /^(?:first|last|same|only|\p{L}+est) /u.test(middle))
            return words;
          const rest = `${middle}${noun}${plural}`;
          // "The girl was not shot" is not said of any girl.
          if (NEGATED.test(text)) isUnknown = true;
          const several = plural !== '' || PLURAL.test(noun);
          if (several && !COUNTED.test(middle) && !UNCOUNTED.test(noun)) isUnknown = true;
          const phrase = several ? rest : `${articleFor(rest)} ${rest}`;
          return the === 'T' ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
        },
      ),
    sentence,
  );
  return isUnknown ? null : made;
}
