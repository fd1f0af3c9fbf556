import type { Fault } from '../../core/brief.js';
import { isNegator, marksOf, type Negation } from '../marks.js';
import type { Passage } from '../sources.js';
import type { Word } from '../words.js';
import { faultAt, passagesOf, withNeighbours, type Judged } from './rule.js';

/** What the sentence negates the reports must negate, and the other way round. */
export function checkNegation(judged: Judged): Fault[] {
  const faults = [...madeNegative(judged), ...madePositive(judged)];
  return faults.length > 0 ? faults : [...putIn(judged), ...leftOut(judged)];
}

/** A negation put between two words that stand together in the reports: "were not without power". */
function putIn(judged: Judged): Fault[] {
  const { sentence } = judged;
  const passages = passagesOf(judged);
  return sentence.words.flatMap((word, at) => {
    const [before, after] = [sentence.words[at - 1], sentence.words[at + 1]];
    if (!before || !after || !isNegator(word.norm)) return [];
    const bare = passages.find(({ words }) => standTogether(words, before, after, 0) >= 0);
    if (!bare || passages.some(({ words }) => standTogether(words, before, after, 1) >= 0)) return [];
    const from = standTogether(bare.words, before, after, 0);
    const found = bare.text.slice(bare.words[from]!.start, bare.words[from + 1]!.end);
    const because = `The report says “${found}”, without “${word.norm}”.`;
    return [faultAt(sentence, 'negation', word.start, after.end, found, because)];
  });
}

/** A negation of the reports left out between the words around it: "but out" for "but not out". */
function leftOut(judged: Judged): Fault[] {
  const { sentence, found } = judged;
  const best = found.chosen[0]?.passage;
  if (!best) return [];
  const passages = passagesOf(judged);
  return best.words.flatMap((word, at) => {
    const [before, after] = [best.words[at - 1], best.words[at + 1]];
    if (!before || !after || !isNegator(word.norm)) return [];
    const from = standTogether(sentence.words, before, after, 0);
    if (from < 0 || passages.some(({ words }) => standTogether(words, before, after, 0) >= 0)) return [];
    // "Have found no trace" for "have not found a trace".
    if (sentence.words.slice(from + 2, from + 5).some(({ norm }) => isNegator(norm))) return [];
    const { start } = sentence.words[from]!;
    const { end } = sentence.words[from + 1]!;
    const foundWords = best.text.slice(before.start, after.end);
    const because = `The report says “${foundWords}”; the sentence leaves “${word.norm}” out.`;
    return [faultAt(sentence, 'negation', start, end, foundWords, because)];
  });
}

/** Where the two words stand next to each other, or with one negation (`negators` 1) between them; -1 when they do not. */
function standTogether(words: readonly Word[], before: Word, after: Word, negators: 0 | 1): number {
  return words.findIndex(
    ({ norm }, at) =>
      norm === before.norm &&
      words[at + 1 + negators]?.norm === after.norm &&
      (negators === 0 || isNegator(words[at + 1]!.norm)),
  );
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
