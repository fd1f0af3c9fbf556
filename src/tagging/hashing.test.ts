import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, mixHash } from './hashing.js';

describe('hashText', () => {
  it('gives the published FNV-1a values', () => {
    expect(hashText('')).toBe(0x811c9dc5);
    expect(hashText('a')).toBe(0xe40c292c);
    expect(hashText('foobar')).toBe(0xbf9cf968);
  });

  it('hashes UTF-8 bytes, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let hash = 0x811c9dc5;
        for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
        expect(hashText(text)).toBe(hash >>> 0);
      }),
    );
  });

  it('takes a lone surrogate as the replacement character', () => {
    expect(hashText('a\ud800b')).toBe(hashText('a\ufffdb'));
  });
});

describe('mixHash', () => {
  it('spreads neighbouring hashes over a table by their low bits', () => {
    const slots = new Set(Array.from({ length: 4000 }, (_, at) => mixHash(hashText(`w=${at}`)) % 1000));
    expect(Math.min(...slots)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...slots)).toBeLessThan(1000);
    expect(slots.size).toBeGreaterThan(950);
  });
});
