import type { StoredMatrix } from '../src/tagging/model.js';
import { NET_SHAPE, type SyntaxShape } from '../src/tagging/netShape.js';
import { FACT, readFacts } from '../src/tagging/wordFacts.js';
import type { TreeSentence } from './conllu.js';
import { makeNet } from './net.js';
import { floatsOf, quantiseRows, storeNet } from './storeNet.js';
import { trainNet, type NetTraining } from './trainNet.js';
import { makeWordExamples } from './wordExamples.js';
import { WORD_VECTOR_LENGTH, type WordVectors } from './wordVectors.js';

/** Trains the net of words and trees. `tell` hears the mean loss of each epoch. */
export function trainSyntax(
  sentences: readonly TreeSentence[],
  vectors: WordVectors,
  training: NetTraining,
  tell: (epoch: number, loss: number) => void = () => undefined,
  shape: SyntaxShape = NET_SHAPE,
): StoredMatrix[] {
  const tags = classesOf(sentences.map((sentence) => sentence.tags));
  const relations = classesOf(sentences.map((sentence) => sentence.labels));
  const [tagOf, relationOf] = [numbersOf(tags), numbersOf(relations)];
  const stored = storeVectors(vectors);
  const examples = makeWordExamples(sentences, stored, shape).map((example, at) => {
    const sentence = sentences[at]!;
    return {
      ...example,
      tags: Int32Array.from(sentence.tags, (tag) => tagOf.get(tag)!),
      heads: Int32Array.from(sentence.heads, (head) => head - 1),
      relations: Int32Array.from(sentence.labels, (label) => relationOf.get(label)!),
    };
  });
  const net = makeNet(shape, floatsOf(stored, shape.vector), tags.length, relations.length, 6);
  trainNet(net, examples, training, tell);
  return [stored, ...storeNet(net.weights, examples, shape, { tags, relations })];
}

function classesOf(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

const numbersOf = (names: readonly string[]) => new Map(names.map((name, at) => [name, at]));

/** The vectors as whole numbers, by the hash under which the reader looks words up; of words with one hash ("1990", "2010") the most frequent. */
function storeVectors({ words, rows }: WordVectors): StoredMatrix {
  const first = new Map<number, number>();
  words.forEach((word, at) => {
    const key = readFacts(word)[FACT.lower]! >>> 0;
    if (!first.has(key)) first.set(key, at);
  });
  const sorted = [...first].sort((a, b) => a[0] - b[0]);
  const cells = new Float32Array(sorted.length * WORD_VECTOR_LENGTH);
  sorted.forEach(([, from], row) =>
    cells.set(
      rows.subarray(from * WORD_VECTOR_LENGTH, (from + 1) * WORD_VECTOR_LENGTH),
      row * WORD_VECTOR_LENGTH,
    ),
  );
  return {
    ...quantiseRows('vectors', cells, WORD_VECTOR_LENGTH),
    keys: Uint32Array.from(sorted, ([key]) => key),
  };
}
