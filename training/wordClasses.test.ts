import { describe, expect, it } from 'vitest';
import { readModel, writeModel } from '../src/tagging/model.js';
import { CLASS_TEMPLATES, openWordClasses } from '../src/tagging/wordClasses.js';
import { FACT, readFacts } from '../src/tagging/wordFacts.js';
import { makeRandom } from './random.js';
import { storeWordClasses } from './wordClasses.js';
import { WORD_VECTOR_LENGTH } from './wordVectors.js';

/** Words "a0", "a1" ... about one point, "b0" ... about another: 4,000 in all. */
function makeVectors() {
  const random = makeRandom(7);
  const words: string[] = [];
  const rows = new Float32Array(4000 * WORD_VECTOR_LENGTH);
  for (let at = 0; at < 4000; at++) {
    words.push(`${at % 2 === 0 ? 'a' : 'b'}${letters(at)}`);
    for (let i = 0; i < WORD_VECTOR_LENGTH; i++) {
      const centre = i < WORD_VECTOR_LENGTH / 2 === (at % 2 === 0) ? 100 : 0;
      rows[at * WORD_VECTOR_LENGTH + i] = centre + random(40);
    }
  }
  return { words, rows };
}

const letters = (at: number) => [...String(at)].map((digit) => 'qwertyuiop'[Number(digit)]).join('');

describe('storeWordClasses', () => {
  const vectors = makeVectors();
  const bytes = writeModel({ kind: 'classes', templates: CLASS_TEMPLATES, sources: [] }, [
    storeWordClasses(vectors),
  ]);
  const classesOf = openWordClasses(readModel(bytes, 'classes', CLASS_TEMPLATES));
  const found = vectors.words.map((word) => classesOf(readFacts(word)[FACT.lower]!));

  it('gives every word its classes, each a part of the wider one', () => {
    const wider = new Map<string, number>();
    for (const { coarse, middle, fine } of found) {
      expect([coarse >= 1 && coarse <= 64, middle >= 1 && middle <= 256]).toEqual([true, true]);
      for (const [key, value] of [
        [`m${middle}`, coarse],
        [`f${fine}`, middle],
      ] as const) {
        // prettier-ignore
        expect(wider.get(key) ?? value).toBe(value);
        wider.set(key, value);
      }
    }
    expect(new Set(found.map(({ fine }) => fine)).size).toBe(1024);
  });

  it('never puts words that are used differently into one class', () => {
    const kinds = new Map<number, Set<string>>();
    found.forEach(({ coarse }, at) =>
      kinds.set(coarse, (kinds.get(coarse) ?? new Set()).add(vectors.words[at]![0]!)),
    );
    for (const kind of kinds.values()) expect(kind.size).toBe(1);
  });

  it('knows no class for a word that it has not seen', () => {
    expect(classesOf(readFacts('unseen')[FACT.lower]!)).toEqual({ coarse: 0, middle: 0, fine: 0 });
  });
});
