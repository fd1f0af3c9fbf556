import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact } from '../../core/spans.js';
import { evenMarks } from './evenMarks.js';

const even = (text: string, part: string) => {
  const start = text.indexOf(part);
  return evenMarks(text, { start, end: start + part.length }).text;
};

describe('evenMarks', () => {
  it.each([
    ['takes in the mark that closes', 'He called it "a lie".', 'it "a lie', 'it "a lie"'],
    ['takes in the stop before that mark', 'He said it was "a lie."', 'it was "a lie', 'it was "a lie."'],
    ['takes in the mark that opens', 'He said: “No” to it.', 'No” to it', '“No” to it'],
    ['leaves a pair alone', 'He called it "a lie" twice.', 'it "a lie" twice', 'it "a lie" twice'],
    ['leaves a lone mark at the front out', 'He said "no to it', '"no to it', 'no to it'],
    ['leaves a lone mark at the end out', 'He said no to it"', 'no to it"', 'no to it'],
    ['leaves a whole quotation without its marks', 'He said "no".', 'no', 'no'],
  ])('%s', (_, text, part, expected) => {
    expect(even(text, part)).toBe(expected);
  });

  it('gives exact words of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '“', '”', ' ', 'a', '.', ','), { maxLength: 12 }),
        fc.nat(12),
        (marks, at) => {
          const text = marks.join('');
          const span = evenMarks(text, { start: Math.min(at, text.length), end: text.length });
          expect(isExact(span, text)).toBe(true);
          expect(span.text).toBe(span.text.trim());
        },
      ),
    );
  });
});
