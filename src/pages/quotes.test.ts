import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldRanges } from './mask.js';
import { quote, QUOTE_LIMIT } from './quotes.js';

const TEXT =
  'Flood in the valley\n\nThe river rose by two metres overnight. At least 12 people are missing, the mayor said. Schools stay closed.';

function at(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

describe('quote', () => {
  it('gives short words their sentence', () => {
    expect(quote(TEXT, at('12 people'), [])).toEqual({
      before: 'At least ',
      words: '12 people',
      after: ' are missing, the mayor said.',
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('cuts long words between words and says so', () => {
    const long = `He said ${'very '.repeat(40)}little.`;
    const shown = quote(long, { start: 0, end: long.length }, []);
    expect(shown.words.length).toBeLessThanOrEqual(QUOTE_LIMIT);
    expect(shown.words).toMatch(/very$/);
    expect(shown.cutAfter).toBe(true);
  });

  it('never shows what is held, even in the words around', () => {
    const start = TEXT.indexOf('the mayor');
    const holds = [
      {
        class: 'suspect' as const,
        reason: 'not charged',
        withheld: [{ report: 'r', start, end: start + 9, text: 'the mayor' }],
        supports: [],
      },
    ];
    expect(quote(TEXT, at('12 people'), heldRanges(TEXT, holds, 'r')).after).toBe(
      ' are missing, [withheld] said.',
    );
  });

  it('stays inside the limit and shows only what stands in the text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30, mode: 'sentences' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = Math.min(text.length, start + 1 + (b % 300));
        const { before, words, after } = quote(text, { start, end }, []);
        const shown = before + words + after;
        expect(shown.length).toBeLessThanOrEqual(QUOTE_LIMIT);
        expect(text.replace(/\s+/g, ' ')).toContain(shown.trim());
      }),
    );
  });
});
