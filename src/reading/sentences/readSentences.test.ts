import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, readSentences } from './readSentences.js';

const sentencesOf = (text: string) => readSentences(text).map(({ start, end }) => text.slice(start, end));

describe('readSentences', () => {
  it.each([
    [
      'Gen. Moon met U.S. officials at 5 a.m. on Monday. He left.',
      ['Gen. Moon met U.S. officials at 5 a.m. on Monday.', 'He left.'],
    ],
    ['J. K. Rowling paid No. 5 about 3.5 million.', ['J. K. Rowling paid No. 5 about 3.5 million.']],
    [
      'She lives in Washington, D.C. In 2005 she moved.',
      ['She lives in Washington, D.C.', 'In 2005 she moved.'],
    ],
    ['Yahoo! Inc. rose. It fell later.', ['Yahoo! Inc. rose.', 'It fell later.']],
    ['"I don\'t know!" the aide said. He left.', ['"I don\'t know!" the aide said.', 'He left.']],
    ['“Why?” Moon asked. “Because.”', ['“Why?” Moon asked.', '“Because.”']],
    [
      '"It will hold." Two deputies briefed by the ministry left.',
      ['"It will hold."', 'Two deputies briefed by the ministry left.'],
    ],
    ['"We will go. We will not stop," he said.', ['"We will go.', 'We will not stop," he said.']],
    [
      'The team (it lost.) went home... Then it rained.',
      ['The team (it lost.) went home...', 'Then it rained.'],
    ],
    ['What now?! Nobody knows.', ['What now?!', 'Nobody knows.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('ends sentences at paragraphs, also without a full stop', () => {
    expect(sentencesOf('Storm hits coast\n\nKyiv, Monday\nThe storm came. It went')).toEqual([
      'Storm hits coast',
      'Kyiv, Monday',
      'The storm came.',
      'It went',
    ]);
  });

  it('reads text wrapped at a line width as one paragraph', () => {
    const wrapped =
      'The ministry said on Monday that the dam on the northern river\nwould hold through the winter.';
    expect(sentencesOf(wrapped)).toEqual([wrapped]);
  });

  it('cuts endless runs between words, within bounds', () => {
    const sentences = readSentences('word '.repeat(5000));
    expect(sentences.length).toBeGreaterThan(1);
    for (const { start, end } of sentences) expect(end - start).toBeLessThanOrEqual(2 * LONGEST_SENTENCE);
  });

  it('gives ordered, trimmed, separate ranges that lose nothing but white space', () => {
    const marks = fc.array(
      fc.oneof(
        fc.constantFrom(
          '.',
          ' ',
          '\n',
          '"',
          '“',
          '”',
          '!',
          '?',
          'Mr.',
          'U.S.',
          'said',
          'He',
          '1.5',
          '(',
          ')',
          '😀',
          "'",
        ),
        fc.string(),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(marks, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of readSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['no full stop', 'word '.repeat(200_000)],
    ['full stops', '.'.repeat(1_000_000)],
    ['initials', 'A. '.repeat(300_000)],
    ['open quotation marks', '"Oh '.repeat(250_000)],
    ['one letter', 'a'.repeat(1_000_000)],
    ['line breaks', 'x\n'.repeat(500_000)],
  ])('is linear on 1 MB of %s', (_, text) => {
    const started = performance.now();
    readSentences(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
