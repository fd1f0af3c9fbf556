import type { Span } from '../../core/spans.js';
import { trimSpan } from '../../core/spans.js';
import { SMALL_NUMBER } from '../../languages/en/numerals.js';

/** Words that end a noun phrase. */
const STOP =
  /^(?:in|on|at|by|from|to|with|for|as|into|onto|over|under|after|before|during|since|until|till|across|near|around|about|between|among|amid|against|through|throughout|within|without|outside|inside|along|off|per|via|despite|including|and|or|but|nor|so|yet|than|who|whom|whose|that|which|where|when|while|if|because|was|were|is|are|am|be|been|being|has|have|had|having|will|would|could|can|may|might|must|shall|should|do|does|did|the|a|an|this|these|those|his|her|its|their|our|my|your|he|she|it|they|we|you|i|him|them|us|not|no|also|already|still|now|then|there|here|later|earlier|ago|today|yesterday|tonight|overnight|so|far|each|every|both|all|total|alone|apiece|away|up|down|out|back|either|dead|alive|killed|injured|wounded|hurt|missing|died|shot|stabbed|fell|rose|went|took|came|held|said|says|say|lost|left|fled|found|made|saw|got|began|won|met|put|set|told|hit|took|thought|felt|heard|kept|sent|spoke|taken|brought|bought|caught|fought|sat|slept|spent|wore|wrote|drew|flew|grew|threw|began|became|remain|remains|remained|live|lived|die|face|faced|want|wanted|seek|stood|ran|drove|broke|gave|knew|became|need|plus|minus|of|less|lower|higher|fewer|greater|better|worse|below|above|times|contrary|short|altogether|unless|too|what|percent|pct|thirds|only|just|dissatisfied|opposed|against|except|more|being|if|because|nationally|overall|year-on-year|y\/y)$/i;

/** Plural nouns without an s. */
const PLURAL =
  /^(?:people|men|women|children|police|troops|personnel|cattle|staff|youth|folk|[a-z'’-]*(?:[^s'’]s|sses|men|women|people|children))$/i;

/** Participles that stand before the noun: "300 captured soldiers". Others are verbs: "two received injuries". */
const PREMODIFIER =
  /^(?:captured|armed|unarmed|wounded|injured|uniformed|masked|retired|displaced|confirmed|detained|suspected|alleged|accused|convicted|registered|reported|elected|eligible|unidentified|unnamed|related|limited|so-called|enlisted|trained|skilled|licensed|occupied|abandoned|damaged|destroyed|burned|burnt|trapped|stranded|kidnapped|abducted|jailed|imprisoned|sentenced|pregnant|married|aged|disabled|infected|vaccinated|unvaccinated|seized|stolen|proposed|planned|added|combined|estimated|missing|remaining|surviving|serving|sitting|visiting|returning|standing|working|fighting|ruling|leading|practising|practicing|[a-z.]{1,15}-[a-z]{2,12}(?:ed|ing))$/i;
const VERB_FORM = /^[a-z.-]+(?:ed|ing)$/;

const WORD =
  /[ \u00a0]{1,2}((?:\p{Lu}\.){2,4}|\p{Lu}[\p{L}-]{2,20} \d{1,2}(?= \p{Ll})|\p{L}[\p{L}\p{N}'’-]{0,30})/uy;
const MOST_WORDS = 6;

/** What may stand between a number and the words for what it counts: "three of the eleven", "two more of the". */
const OPENING = new RegExp(
  `[ \\u00a0-]{0,2}(?:more |other |additional |further )?(?:of )?(?:the |its |their |his |her |those |these |about )?(?:more |other )?(?:(?:${SMALL_NUMBER}|\\d{1,3}(?:,\\d{3})+) )?`,
  'y',
);

/** Past tenses of what people do to things, which stand after a number that is their subject: "two received injuries". */
const DEED =
  /^(?:received|suffered|sustained|required|needed|reported|used|opened|visited|offered|attended|carried|refused|backed|opposed|favou?red|supported|joined|passed|faced|lacked|showed|voted|owned|wanted|survived|returned|complained|remained|included|involved|caused|killed|injured|wounded|died|escaped|crossed|entered|followed|admitted|denied|claimed)$/;

/** Those whom an outcome befell, after "of the": "two of the wounded". */
const FALLEN = /^(?:dead|missing|wounded|injured|killed|displaced)$/;

/**
 * The words for what is counted, right of the number at `end`: "North Korean soldiers" in "300 North Korean soldiers". Reads through
 * "of the"; after one, a word in s is a verb. Null where a verb, a mark or the end follows. `masked` is the text with its days blanked.
 */
export function readCounted(masked: string, end: number, isOne: boolean): Span | null {
  let start = end;
  OPENING.lastIndex = end;
  const opening = OPENING.exec(masked);
  if (opening) start = Math.max(end, end + opening[0].trimEnd().length);
  let at = start;
  let last = start;
  let hasPlural = false;
  let nouns = 0;
  for (let count = 0; count < MOST_WORDS; count++) {
    WORD.lastIndex = at;
    const match = count === 0 && /\p{L}/u.test(masked[at] ?? '') ? null : WORD.exec(masked);
    if (match === null) break;
    const word = match[1]!.replace(/['’-]+$/, '');
    if (count === 0 && FALLEN.test(word) && /\bof the $/.test(masked.slice(end, match.index + 1))) {
      last = match.index + match[0].length;
      nouns++;
      hasPlural = false;
      at = last;
      continue;
    }
    if (
      !word ||
      STOP.test(word) ||
      /n['’]t$|^(?:cannot|deny|lie|go|i['’]m|he['’]s|she['’]s|it['’]s)$/i.test(word)
    )
      break;
    if (isOne && /^[a-z].*[^siu]s$/.test(word)) break;
    const behind = match.index + match[0].length;
    if (PREMODIFIER.test(word) || VERB_FORM.test(word)) {
      if (hasPlural || !isFollowedByNoun(masked, behind)) break;
      if (
        !PREMODIFIER.test(word) &&
        /ed$/.test(word) &&
        (DEED.test(word) || !isFollowedByPlural(masked, behind))
      )
        break;
    } else if (/ly$/.test(word) && !/^(?:family|elderly|early|daily|weekly|only)$/i.test(word)) {
      if (hasPlural) break;
    } else {
      // After a plural noun in lower case, another lower-case word is mostly the verb.
      if (hasPlural && /^[a-z]/.test(word) && !PLURAL.test(word)) break;
      nouns++;
      last = match.index + match[0].length - (match[1]!.length - word.length);
      if (/^[a-z]/.test(word) && PLURAL.test(word)) hasPlural = true;
    }
    at = match.index + match[0].length;
    if (word.length !== match[1]!.length || (hasPlural && /[,.;:]/.test(masked[at] ?? ''))) break;
  }
  if (nouns === 0) return null;
  const war = /^ of war\b/.exec(masked.slice(last, last + 8));
  const span = trimSpan(masked, start, last + (war?.[0].length ?? 0));
  return span.text ? span : null;
}

/** True when the last word is a plural. */
export function isPlural(words: string): boolean {
  return PLURAL.test(words.slice(words.lastIndexOf(' ') + 1));
}

/** True when one of the next two words is a plural in lower case: "invited guests", "collapsed stone houses". */
function isFollowedByPlural(masked: string, at: number): boolean {
  WORD.lastIndex = at;
  for (let count = 0; count < 2; count++) {
    const next = WORD.exec(masked)?.[1];
    if (next === undefined || STOP.test(next) || VERB_FORM.test(next)) return false;
    if (/^[a-z]/.test(next) && PLURAL.test(next)) return true;
  }
  return false;
}

/** True when the word after a participle is a noun or adjective, so that the participle stands before what is counted. */
function isFollowedByNoun(masked: string, at: number): boolean {
  WORD.lastIndex = at;
  const next = WORD.exec(masked)?.[1];
  return next !== undefined && !STOP.test(next) && !VERB_FORM.test(next) && !/ly$/.test(next);
}
