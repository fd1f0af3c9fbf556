import type { StoredMatrix } from '../src/tagging/model.js';
import { tableRow, type NetShape } from '../src/tagging/netShape.js';
import { FACT, readFacts } from '../src/tagging/wordFacts.js';
import type { WordExample } from './netBody.js';

/** Sentences as a net sees their words, whose vectors are found by the keys of `vectors`. */
export function makeWordExamples(
  sentences: readonly { words: readonly string[] }[],
  { keys }: StoredMatrix,
  { tables }: NetShape,
): WordExample[] {
  const vectorOf = new Map(Array.from(keys, (key, row) => [key, row]));
  const facts = sentences.map(({ words }) => words.map(readFacts));
  const counts = new Map<number, number>();
  for (const word of facts.flat()) counts.set(word[FACT.lower]!, (counts.get(word[FACT.lower]!) ?? 0) + 1);
  return facts.map((words) => ({
    rows: Int32Array.from(
      words.flatMap((word) => tables.map(({ fact, rows }) => tableRow(word, fact, rows))),
    ),
    vectors: Int32Array.from(words, (word) => vectorOf.get(word[FACT.lower]! >>> 0) ?? -1),
    counts: Int32Array.from(words, (word) => counts.get(word[FACT.lower]!)!),
  }));
}
