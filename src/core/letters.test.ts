import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startsLower, startsUpper, startsWord } from './letters.js';

it('tells the first letter as patterns do, for any text', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(startsUpper(text)).toBe(/^\p{Lu}/u.test(text));
      expect(startsLower(text)).toBe(/^\p{Ll}/u.test(text));
      expect(startsWord(text)).toBe(/^[\p{L}\p{N}]/u.test(text));
    }),
  );
});
