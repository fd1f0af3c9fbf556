import { ONE_PERSON } from '../../languages/en/people.js';
import { childrenOf, type Clause, finiteOf, rootOf, subtreeOf } from './readClause.js';

const SUBJECT = /^(?:nsubj|expl)/;
/** Tags of words that nothing ends with: articles, prepositions, joining words, possessives. */
const OPEN_ENDED = /^(?:DT|IN|CC|TO|PRP\$|WP|WDT|WRB|POS|MD)$/;
/** Singular words for many, which take a verb in the plural too. */
const COLLECTIVE =
  /^(?:police|people|number|majority|half|rest|percent|per|couple|pair|family|team|group|staff|crew|media|data|lot|dozen|handful|government|many|several|most|some|others?|all|both|more|few|who|which|that|they|we|you|those|these|none|any|i|congress|parliament|public|squad|force|council|committee|party|side|%|\d.*)$/;

/** Words that leave a sentence open where it ends with them, whatever the tree makes of them. */
const OPEN_WORDS =
  /^(?:after|before|since|until|while|when|as|than|like|of|for|from|with|into|onto|by|to|at|and|or|but|not|only|just|also|who|which|whose|that|because|if|led|include[sd]?|including|shortly|its|their|his|her|the|an?|between|among|against|during|per|about|around|was|were|is|are|has|had|have|be|been|being|ever|he|she|they)$/;

/**
 * True when the words, as a tree reads them, are a whole sentence: a subject with a finite verb that agrees with it, nothing left open at
 * the end, in the style of running text and not of a headline.
 */
export function isSound(clause: Clause): boolean {
  const { text, words, tags, relations } = clause;
  const root = rootOf(clause);
  if (root < 0 || !isRunningText(text) || /^(?:W.*|TO|CC)$/.test(tags[0]!)) return false;
  const finite = finiteOf(clause, root);
  if (
    finite < 0 ||
    words[finite]!.lower === 'be' ||
    childrenOf(clause, root, /^mark$/).some((at) => at < finite)
  )
    return false;
  const subject = childrenOf(clause, root, SUBJECT)[0];
  if (isBroken(clause, root, finite)) return false;
  if (isDeed(clause, root, finite)) return !OPEN_WORDS.test(words.at(-1)!.lower);
  if (tags[0] === 'VBG' || subject === undefined || (subject > finite && relations[subject] !== 'nsubj'))
    return false;
  if (/^W/.test(tags[subject]!) || childrenOf(clause, subject, /^case$/).length > 0) return false;
  if (
    OPEN_ENDED.test(tags.at(-1)!) &&
    !/^(?:in|out|up|down|off|on|over|that|this|all|some|any)$/.test(words.at(-1)!.lower)
  )
    return false;
  if (OPEN_WORDS.test(words.at(-1)!.lower) || UNFINISHED.test(text) || pointsBack(clause, subject))
    return false;
  return (
    agrees(clause, subject, finite) && hasArticles(clause) && isJoinedUp(clause, root) && !isRelative(clause)
  );
}

/**
 * True for a participle taken for the predicate ("footage provided by the station") or run into one ("was driving got out"), a comma alone between subject and predicate ("Roe of
 * Ashton, was fined"), and two sentences with nothing but a comma between them.
 */
function isBroken(clause: Clause, root: number, finite: number): boolean {
  const { words, tags } = clause;
  if (tags.some((tag, at) => tag === 'VBG' && tags[at + 1] === 'VBD')) return true;
  const objects = childrenOf(clause, root, /^(?:obj|ccomp|xcomp)/);
  if (
    finite === root &&
    tags[root] === 'VBD' &&
    objects.length === 0 &&
    words[root + 1]?.lower !== undefined
  ) {
    const by = words.findIndex(({ lower }, at) => at > root && lower === 'by');
    if (by > 0 && by <= root + 3 && childrenOf(clause, root, /^obl:agent/).length > 0) return true;
  }
  const subject = childrenOf(clause, root, SUBJECT).find((at) => at < finite);
  if (subject !== undefined) {
    const marks = words.flatMap(({ lower }, at) =>
      lower === ',' && at > subject && at < finite ? [at] : [],
    );
    if (marks.length === 1 && marks[0] === finite - 1) return true;
  }
  return childrenOf(clause, root, /^(?:parataxis|ccomp|conj|advcl)/).some((at) => {
    const own = childrenOf(clause, at, /^nsubj/)[0];
    return (
      own !== undefined &&
      at > root &&
      finiteOf(clause, at) >= 0 &&
      childrenOf(clause, at, /^(?:mark|cc|advmod)/).every((place) => place > own) &&
      words[Math.min(own, ...childrenOf(clause, own, /./)) - 1]?.lower === ','
    );
  });
}

/** "Repairing the station would cost 90 million": a deed as the subject. */
function isDeed(clause: Clause, root: number, finite: number): boolean {
  return childrenOf(clause, root, /^csubj/).includes(0) && /^(?:MD|VBZ)$/.test(clause.tags[finite]!);
}

/**
 * Comparisons without their second half, ages without an article, joints without a first part, what was said before ("did so", "too"),
 * participles for nouns ("a suspected of") and one name that does something to itself.
 */
const UNFINISHED =
  /,? (?:too|as well|also|both|each|however|in connection|the two|the \p{L}+ time)$|\b(?:after|before|when|while|as|because|that|and|if),|\b(?:as|when|while) (?:the|an?) \p{L}+,[^,]*$|, \p{Ll}+ly$|\b(?:do|does|did|done|doing) so\b|\ban? \p{L}+ed (?:of|by|with)\b|\bas \p{L}+ an? \p{L}+$|\bthe (\p{Ll}+) \p{L}+ the \1\b|^(?:\d+|\p{L}+)-year-old |^no longer |^[Aa]s \p{Lu}|\s\p{Lu}\p{Ll}+ly$|^(?!.*\bthat\b.*\band that\b).*\band that\b|\b(\p{Lu}\p{L}+)(?: \p{Ll}+){1,4} \2\b(?!['’])|[”"],? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u;

/** True when the subject is a pronoun, or something is "this" or "those": it was named before the sentence. */
function pointsBack({ words, tags, relations, text, heads }: Clause, subject: number): boolean {
  if (
    (tags[subject] === 'CD' ||
      /^(?:many|most|several|few|others?|both|each|another|all)$/.test(words[subject]!.lower)) &&
    childrenOf({ words, tags, relations, text, heads }, subject, /^nmod/).length === 0
  )
    return true;
  if (/^the rest\b/i.test(text)) return true;
  if (tags[subject] === 'PRP' && relations[subject] !== 'expl' && subject > 0) return true;
  if (objectsPointBack({ words, tags, relations, text, heads }, subject)) return true;
  return words.some(
    ({ lower, end }, at) =>
      (lower === 'there' && relations[at] !== 'expl') ||
      (/^(?:this|that|these|those|such)$/.test(lower) &&
        /^(?:DT|PDT)$/.test(tags[at]!) &&
        !/^ (?:year|week|month|season|summer|winter)/.test(text.slice(end))),
  );
}

/**
 * True for an object that points to nothing before it: "police named them" (an object is not its own subject), "she stopped to help her",
 * "in the midst of it, he was shot".
 */
function objectsPointBack(clause: Clause, subject: number): boolean {
  const { words, tags, relations, heads } = clause;
  return words.some(({ lower }, at) => {
    if (!/^(?:it|him|her|them)$/.test(lower) || tags[at] !== 'PRP') return false;
    if (at < subject) return true;
    if (!/^(?:obj|iobj|obl)/.test(relations[at]!)) return false;
    const own = new Set(subjectsOver(clause, heads[at]!).flatMap((place) => subtreeOf(clause, place)));
    return !words.some(
      (word, place) =>
        place < at &&
        !own.has(place) &&
        /^NN/.test(tags[place]!) &&
        canStandFor(lower, word.lower, tags[place]!),
    );
  });
}

/** The subject of a verb, or, where it has none of its own, of the verb that it hangs on. */
function subjectsOver(clause: Clause, verb: number): number[] {
  const own = childrenOf(clause, verb, SUBJECT);
  const { heads, relations } = clause;
  return own.length > 0 || !/^(?:xcomp|conj|advcl)$/.test(relations[verb]!)
    ? own
    : subjectsOver(clause, heads[verb]!);
}

function canStandFor(pronoun: string, noun: string, tag: string): boolean {
  if (pronoun === 'them') return /^NNP?S$/.test(tag) || COLLECTIVE.test(noun);
  return pronoun === 'it' || tag === 'NNP' || ONE_PERSON.test(noun);
}

/** Predicates side by side need an "and" or the like. */
function isJoinedUp(clause: Clause, root: number): boolean {
  const joined = childrenOf(clause, root, /^conj/).filter((at) => /^VB/.test(clause.tags[at]!));
  return joined.length === 0 || joined.some((at) => clause.tags.slice(root, at).includes('CC'));
}

/** "A gunman, whose brother was hurt": the only finite verb is that of the part after "who" or "which". */
function isRelative({ tags }: Clause): boolean {
  const relative = tags.findIndex((tag) => /^W/.test(tag));
  if (relative < 0) return false;
  const finite = tags.flatMap((tag, at) => (/^(?:VBD|VBZ|VBP|MD)$/.test(tag) ? [at] : []));
  return finite.every((at) => at > relative) && finite.length < 2;
}

/** True for no headline in capitals, no address, no list, no talk to the reader or of the writer. */
export function isRunningText(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter));
  if (capitals.length > letters.length * 0.3 || /\p{Lu}{4,} \p{Lu}{4,}/u.test(text)) return false;
  if ((text.match(/\(/g)?.length ?? 0) !== (text.match(/\)/g)?.length ?? 0)) return false;
  if (
    /[:;@#|*_<>›»[\]{}\\…•]|\.\.|https?|www\.|\.com\b|\?$|\d{3}[-.) ]+\d{3,4}/.test(
      text.replace(/\d:\d/g, ''),
    )
  )
    return false;
  if (/\p{Ll}{3,}[.!?]\s|^(?:image|photo|file|watch)\b|\bhas (?:the|more) (?:details|story)\b/iu.test(text))
    return false;
  return !/\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|I['’]m|let['’]s|click|read more|photo|pictured|crime ?stoppers|tips?|anyone with|here)\b/iu.test(
    text.replace(/\bU\.?S\b\.?/g, ''),
  );
}

function agrees(clause: Clause, subject: number, finite: number): boolean {
  const { words, tags } = clause;
  const verb = words[finite]!.lower;
  const helpers = childrenOf(clause, rootOf(clause), /^(?:aux|cop)/).map((at) => words[at]!.lower);
  const plural =
    helpers.some((word) => /^(?:are|were|have)$/.test(word) && tags[finite] !== 'MD') ||
    /^(?:are|were|have|do|aren't|weren't|haven't|don't)$/.test(verb) ||
    tags[finite] === 'VBP';
  const singular = /^(?:is|was|has|does|isn't|wasn't|hasn't|doesn't)$/.test(verb) || tags[finite] === 'VBZ';
  const joined = childrenOf(clause, subject, /^conj/).length > 0;
  const counted = childrenOf(clause, subject, /^nummod/).length > 0;
  const noun = words[subject]!.lower;
  if (COLLECTIVE.test(noun) || joined) return true;
  if (plural && /^NNP?$/.test(tags[subject]!) && !counted && !noun.endsWith('s')) return false;
  return !(
    singular &&
    tags[subject] === 'NNS' &&
    !counted &&
    !/^(?:news|series|headquarters|means|politics|physics)$/.test(noun)
  );
}

/** Singular nouns that stand at the start without an article. */
const MASS =
  /^(?:gunfire|traffic|rain|snow|smoke|water|power|electricity|work|evidence|information|security|violence|crime|support|help|aid|money|food|demand|growth|trade|inflation|unemployment|production|construction|video|footage|police|everyone|everybody|nobody|anyone|none|nothing|everything|progress|damage|access|attendance|admission|research|music|news|space|time|business|industry|access|entry|parking|service|school|training|treatment|care|bail|surgery|bond|debris|\p{L}+(?:ing|ness|ment|ity|ism|ship|ance|ence))$/u;

/** Headlines leave articles out: a person without one, or two bare singular nouns and no article or pronoun in a longer clause tell one. */
function hasArticles({ words, tags, relations, heads }: Clause): boolean {
  const isBare = tags.some(
    (tag, at) =>
      /^NNP?$/.test(tag) &&
      /^nsubj/.test(relations[at]!) &&
      ONE_PERSON.test(words[at]!.lower) &&
      !heads.some((head, place) => head === at && /^(?:det|nmod:poss|nummod)/.test(relations[place]!)),
  );
  if (isBare || (tags[0] === 'NN' && /^nsubj/.test(relations[0]!) && !MASS.test(words[0]!.lower)))
    return false;
  if (words.length < 6 || tags.some((tag) => tag === 'DT' || tag === 'PRP$' || tag === 'PRP')) return true;
  const bare = tags.filter(
    (tag, at) =>
      tag === 'NN' &&
      /^(?:nsubj|obj|obl)/.test(relations[at]!) &&
      !heads.some(
        (head, place) => head === at && /^(?:det|nmod:poss|nummod|amod|compound)/.test(relations[place]!),
      ),
  );
  return bare.length < 2;
}
