import type { Span } from '../../core/spans.js';
import { trimSpan } from '../../core/spans.js';

/** Words that end a noun phrase. */
const STOP =
  /^(?:in|on|at|by|from|to|with|for|as|into|onto|over|under|after|before|during|since|until|till|across|near|around|about|between|among|amid|against|through|throughout|within|without|outside|inside|along|off|per|via|despite|including|and|or|but|nor|so|yet|than|who|whom|whose|that|which|where|when|while|if|because|was|were|is|are|am|be|been|being|has|have|had|having|will|would|could|can|may|might|must|shall|should|do|does|did|the|a|an|this|these|those|his|her|its|their|our|my|your|he|she|it|they|we|you|i|him|them|us|not|no|also|already|still|now|then|there|here|later|earlier|ago|today|yesterday|tonight|overnight|so|far|each|every|both|all|total|alone|apiece|away|up|down|out|back|either|dead|alive|killed|injured|wounded|hurt|missing|died|shot|stabbed|fell|rose|went|took|came|held|said|says|say|lost|left|fled|found|made|saw|got|began|won|met|put|set|told|hit|took|remain|remains|remained|live|lived|die|face|faced|want|wanted|seek|stood|ran|drove|broke|gave|knew|became|need|plus|minus|of)$/i;

/** Plural nouns without an s. */
const PLURAL =
  /^(?:people|men|women|children|police|troops|personnel|cattle|staff|youth|folk|[a-z'’-]*(?:[^s'’]s|sses|men|women|people|children))$/i;

/** Participles that a phrase may hold before its noun ("300 captured soldiers"), yet not after it. */
const PARTICIPLE = /^(?:[a-z-]+(?:ed|ing))$/;

const WORD = /[ \u00a0]{1,2}(\p{L}[\p{L}\p{N}'’.-]{0,30}|\d[\w-]{0,10})/uy;
const MOST_WORDS = 6;

/**
 * The words for what is counted, right of the number at `end`: "North Korean soldiers" in "300 North Korean soldiers". Reads through
 * "of the". Null where a verb, a mark or the end follows. `masked` blanks what is no part of the phrase.
 */
export function readCounted(text: string, masked: string, end: number): Span | null {
  let start = end;
  const of =
    /[ \u00a0-]{0,2}(?:more |other |additional |further )?(?:of )?(?:the |its |their |his |her |those |these |about )?(?:more |other )?/y;
  of.lastIndex = end;
  const opening = of.exec(masked);
  if (opening) start = Math.max(end, end + opening[0].trimEnd().length);
  let at = start;
  let last = start;
  let isPlural = false;
  let nouns = 0;
  for (let count = 0; count < MOST_WORDS; count++) {
    WORD.lastIndex = at;
    const match = count === 0 && /\p{L}/u.test(masked[at] ?? '') ? null : WORD.exec(masked);
    if (match === null) break;
    const word = match[1]!.replace(/[.'’-]+$/, '');
    if (!word || STOP.test(word)) break;
    if (PARTICIPLE.test(word)) {
      if (isPlural || !isFollowedByNoun(masked, WORD.lastIndex)) break;
    } else if (/ly$/.test(word) && !/^(?:family|elderly|early|daily|weekly|only)$/i.test(word)) {
      if (isPlural) break;
    } else {
      // After a plural noun in lower case, another lower-case word is mostly the verb.
      if (isPlural && /^[a-z]/.test(word) && !PLURAL.test(word)) break;
      nouns++;
      last = match.index + match[0].length - (match[1]!.length - word.length);
      if (/^[a-z]/.test(word) && PLURAL.test(word)) isPlural = true;
    }
    at = match.index + match[0].length;
    if (word.length !== match[1]!.length || (isPlural && /[,.;:]/.test(masked[at] ?? ''))) break;
  }
  if (nouns === 0) return null;
  const span = trimSpan(text, start, last);
  return span.text ? span : null;
}

/** True when the word after a participle is a noun or adjective, so that the participle stands before what is counted. */
function isFollowedByNoun(masked: string, at: number): boolean {
  WORD.lastIndex = at;
  const next = WORD.exec(masked)?.[1];
  return next !== undefined && !STOP.test(next) && !PARTICIPLE.test(next) && !/ly$/.test(next);
}
