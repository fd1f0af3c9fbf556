import { describe, expect, it } from 'vitest';
import { alignText } from './codePoints.js';

describe('alignText', () => {
  it('counts a character outside the basic plane once in the data and twice here', () => {
    const { text, at } = alignText('🔥 in Setúbal');
    expect(text.slice(at(5), at(12))).toBe('Setúbal');
    expect(at(1)).toBe(2);
  });

  it('follows what cleaning drops or joins', () => {
    const { text, at } = alignText('one\r\ntwo\u0000 Setu\u0301bal burns');
    expect(text).toBe('one\ntwo Setúbal burns');
    expect(text.slice(at(5), at(8))).toBe('two');
    expect(text.slice(at(10), at(18))).toBe('Setúbal');
    expect(text.slice(at(19), at(24))).toBe('burns');
  });

  it('leaves plain text alone', () => {
    const { text, at } = alignText('Rivera');
    expect([text, at(0), at(6)]).toEqual(['Rivera', 0, 6]);
  });
});
