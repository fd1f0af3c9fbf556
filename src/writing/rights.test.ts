import { describe, expect, it } from 'vitest';
import type { Reading } from '../core/reading.js';
import { LONGEST_RUN } from '../core/longestRun.js';
import { checkRights, longestSharedRun } from './rights.js';

function readingOf(text: string, names: string[] = []): Reading {
  const report = {
    id: 'r1',
    headline: '',
    text,
    url: null,
    source: null,
    language: 'en',
    publishedAt: null,
    credit: null,
  };
  const mentions = names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, text: name, kind: 'person' as const, entity: null };
  });
  return { id: 'r1', report, stamp: { place: null, day: null }, places: [], days: [], mentions, claims: [] };
}

describe('longestSharedRun', () => {
  const report = readingOf(
    'The river rose by two metres on Monday, Anna Berg said. "We were not warned," she added.',
    ['Anna Berg'],
  );

  it('counts words in a row, whatever the case and punctuation', () => {
    expect(longestSharedRun('On Monday the river rose by two metres.', [report])).toBe(5);
    expect(longestSharedRun('Nothing of it.', [report])).toBe(0);
    expect(longestSharedRun('', [report])).toBe(0);
    const named = readingOf('The constructor valueOf toString __proto__ hasOwnProperty left.');
    expect(longestSharedRun('The constructor valueOf toString __proto__ hasOwnProperty left.', [named])).toBe(
      7,
    );
  });

  it('leaves out names, figures and quotations', () => {
    expect(longestSharedRun('Two metres on Monday, Anna Berg said.', [report])).toBe(4);
    expect(longestSharedRun('“We were not warned,” Berg said.', [report])).toBe(1);
  });

  it('takes the report that shares most and matches whole words only', () => {
    expect(longestSharedRun('The river rose.', [readingOf('A river.'), report])).toBe(3);
    expect(longestSharedRun('iver rose', [report])).toBe(1);
  });
});

describe('checkRights', () => {
  const words = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `w${'abcdefghijklmnopqrstuvwxyz'[from]}${'abcdefghijklmnopqrstuvwxyz'[at]}`,
    ).join(' ');
  const report = readingOf(`${words(0, 26)}. "${words(1, 26)}." "${words(2, 26)}." "${words(3, 20)}."`);
  const rights = { robots: null, tdmReserved: null, licence: null };
  const draftOf = (...sentences: string[]) => ({ headline: null, paragraphs: [sentences] });
  const faultsOf = (draft: ReturnType<typeof draftOf>, more = {}, longestRun = LONGEST_RUN) =>
    checkRights(draft, [report], [{ id: 'r1', rights: { ...rights, ...more } }], longestRun).map(
      ({ text }) => text,
    );

  it('stops a run of thirteen words, and lets twelve pass', () => {
    expect(faultsOf(draftOf(words(0, 12)))).toEqual([]);
    expect(faultsOf(draftOf(words(0, 13)))).toEqual([words(0, 13)]);
    expect(
      checkRights({ ...draftOf('x'), headline: words(0, 13) }, [report], [], LONGEST_RUN)[0]?.because,
    ).toBe('It has 13 words in a row of a report; 12 are allowed.');
  });

  it('stops runs longer than is set; of a reserved report never more than eight words', () => {
    expect(faultsOf(draftOf(words(0, 5), words(1, 6)), {}, 5)).toEqual([words(1, 6)]);
    expect(faultsOf(draftOf(words(0, 20)), {}, 20)).toEqual([]);
    expect(faultsOf(draftOf(words(0, 8), words(1, 9)), { tdmReserved: true }, 20)).toEqual([words(1, 9)]);
    expect(faultsOf(draftOf(words(0, 5), words(1, 6)), { tdmReserved: true }, 5)).toEqual([words(1, 6)]);
  });

  it('stops the quotation that passes sixty words of one report', () => {
    const quotes = [1, 2, 3].map((from) => `“${words(from, from === 3 ? 20 : 26)},” she said.`);
    expect(faultsOf(draftOf(quotes[0]!, quotes[1]!))).toEqual([]);
    expect(faultsOf(draftOf(...quotes))).toEqual([quotes[2]]);
  });

  it.each([
    [{ robots: 'disallowed' as const }, 1],
    [{ tdmReserved: true }, 1],
    [{ tdmReserved: true, licence: 'CC BY 4.0' }, 0],
    [{ robots: 'allowed' as const, tdmReserved: false }, 0],
  ])('quotes nothing of a report that is reserved: %j', (more, faults) => {
    expect(faultsOf(draftOf(`“${words(1, 5)},” she said.`), more)).toHaveLength(faults);
    expect(faultsOf(draftOf(words(0, 9)), more)).toHaveLength(faults);
  });
});
