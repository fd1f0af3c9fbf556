import { describe, expect, it } from 'vitest';
import { chooseNotes } from './chooseNotes.js';

const TEXTS: Record<string, string> = {
  a: 'RIVERA, Uruguay - The office of the president, which had refused every earlier offer made by the other side since the spring, agreed on Friday to talks with the Column. Its envoy is Clara Marin.',
  b: 'The president agreed on Friday to talks with the Column, an aide said. Rain fell.',
  c: 'RIVERA, Uruguay - The office of the president agreed on Friday to talks with the Column.',
};
const span = (report: string, words: string) => {
  const start = TEXTS[report]!.indexOf(words);
  return { report, start, end: start + words.length, text: words, covers: null };
};
const choose = (text: string, supports: ReturnType<typeof span>[]) =>
  chooseNotes(
    { text, supports },
    (report) => TEXTS[report],
    (report) => (report === 'c' ? 'a' : report),
  ).map(({ report, start, end }) => [report, TEXTS[report]!.slice(start, end)]);

const WHOLE = TEXTS['a']!.slice(0, TEXTS['a']!.indexOf(' Its'));
const SENTENCE = 'The president agreed on Friday to talks with the Column.';

describe('chooseNotes', () => {
  it('shows the part of a long sentence that the brief rests on', () => {
    const [[report, words]] = choose(SENTENCE, [span('a', WHOLE)]) as [[string, string]];
    expect(report).toBe('a');
    expect(words).toContain('agreed on Friday to talks with the Column');
    expect(words.length).toBeLessThanOrEqual(120);
  });

  it('adds another origin that says the same, and no copy', () => {
    const aide = 'The president agreed on Friday to talks with the Column, an aide said.';
    expect(
      choose(SENTENCE, [span('a', WHOLE), span('c', TEXTS['c']!), span('b', aide)]).map(([report]) => report),
    ).toEqual(['a', 'b']);
  });

  it('leaves out a support that brings nothing', () => {
    expect(
      choose(SENTENCE, [
        span('b', 'The president agreed on Friday to talks with the Column'),
        span('a', 'Uruguay'),
      ]),
    ).toHaveLength(1);
  });

  it('adds words that carry what the first do not', () => {
    const notes = choose('The president agreed to talks; the envoy is Clara Marin.', [
      span('b', 'The president agreed on Friday to talks with the Column'),
      span('a', 'Its envoy is Clara Marin'),
    ]);
    expect(notes[1]).toEqual(['a', 'Its envoy is Clara Marin']);
  });
});
