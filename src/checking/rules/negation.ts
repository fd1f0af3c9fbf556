import type { Fault } from '../../core/brief.js';
import { marksOf, type Negation } from '../marks.js';
import type { Passage } from '../sources.js';
import type { Word } from '../words.js';
import { faultAt, passagesOf, withNeighbours, type Judged } from './rule.js';

/** What the sentence negates the reports must negate, and the other way round. */
export function checkNegation(judged: Judged): Fault[] {
  return [...madeNegative(judged), ...madePositive(judged)];
}

function madeNegative(judged: Judged): Fault[] {
  const { sentence, sources } = judged;
  const passages = withNeighbours(passagesOf(judged), sources, 1);
  return marksOf(sentence.words).negations.flatMap((negation) => {
    const heads = negation.heads.map((at) => sentence.words[at]!);
    if (passages.some((passage) => negatesOneOf(passage, heads, sentence.words[negation.at]!))) return [];
    const { start } = sentence.words[negation.at]!;
    const { end } = heads[0]!;
    const rival = passagesOf(judged).find((passage) => heads.some((word) => passage.stems.has(word.stem)));
    const because = `No report says “${sentence.text.slice(start, end)}”; they do not tell this in the negative.`;
    return [faultAt(sentence, 'negation', start, end, rival?.text ?? null, because)];
  });
}

function negatesOneOf(passage: Passage, heads: readonly Word[], negator: Word): boolean {
  const { negations } = marksOf(passage.words);
  return negations.some(
    (theirs) =>
      theirs.heads.some((at) => heads.some((word) => word.stem === passage.words[at]!.stem)) ||
      (theirs.denies && passage.words[theirs.at]!.stem === negator.stem) ||
      heads.some((word) => word.stem === passage.words[theirs.at]!.stem),
  );
}

function madePositive(judged: Judged): Fault[] {
  const { sentence, found } = judged;
  const marks = marksOf(sentence.words);
  const passages = passagesOf(judged);
  const best = found.chosen[0]?.passage;
  if (!best) return [];
  return marksOf(best.words).negations.flatMap((negation) => {
    const at = headIn(sentence.words, best, negation);
    if (at < 0 || marks.negated.has(at)) return [];
    const word = sentence.words[at]!;
    if (marks.negations.some((own) => isSame(own, sentence.words, negation, best.words))) return [];
    if (passages.some((passage) => saysPlainly(passage, word))) return [];
    const from = best.words[negation.at]!.start;
    const foundWords = best.text.slice(from, best.words[negation.heads.at(-1)!]!.end);
    const because = `The reports say “${foundWords}”; the sentence leaves out that it is denied.`;
    return [faultAt(sentence, 'negation', word.start, word.end, foundWords, because)];
  });
}

/** True when both negate with the same word or bear on a word in common. */
function isSame(
  own: Negation,
  words: readonly Word[],
  theirs: Negation,
  theirWords: readonly Word[],
): boolean {
  if (words[own.at]!.stem === theirWords[theirs.at]!.stem) return true;
  const stems = new Set(theirs.heads.map((at) => theirWords[at]!.stem));
  return own.heads.some((at) => stems.has(words[at]!.stem));
}

/** Where the sentence has the first word that the negation bears on; -1 when it has not, or tells the denial itself. */
function headIn(words: readonly Word[], passage: Passage, negation: Negation): number {
  const own = passage.words[negation.at]!;
  if (negation.denies && words.some((word) => word.stem === own.stem)) return -1;
  const head = passage.words[negation.heads[0]!]!;
  return words.findIndex((word) => word.content && word.stem === head.stem);
}

function saysPlainly(passage: Passage, word: Word): boolean {
  const { negated } = marksOf(passage.words);
  return passage.words.some((theirs, at) => theirs.stem === word.stem && !negated.has(at));
}
