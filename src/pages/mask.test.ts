import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hold } from '../core/hold.js';
import { heldRanges, maskAddress, maskHeld, sliceMasked } from './mask.js';

function hold(report: string, text: string, ...words: string[]): Hold {
  const withheld = words.map((word) => {
    const start = text.indexOf(word);
    return { report, start, end: start + word.length, text: word };
  });
  return { class: 'prisoner-of-war', reason: 'a prisoner', withheld, supports: [] };
}

const TEXT = 'The soldier Jan Dvorak, 19, spoke. "Dvorak is my name," JAN DVORAK said near Bryn (east).';

describe('maskHeld', () => {
  it('hides a name wherever and however it is written', () => {
    const holds = [hold('r1', TEXT, 'Jan Dvorak')];
    expect(maskHeld('Jan  Dvorak and jan dvorak’s brother', holds)).toBe(
      '[withheld] and [withheld]’s brother',
    );
    expect(maskHeld('Jan\nDvorak', holds)).toBe('[withheld]');
  });

  it('hides whole words only', () => {
    const holds = [hold('r1', 'Ann fell', 'Ann')];
    expect(maskHeld('Ann, Anna, Joann, ANN.', holds)).toBe('[withheld], Anna, Joann, [withheld].');
  });

  it('takes signs in held words for what they are', () => {
    const holds = [hold('r1', 'house (no. 4+1) stood', '(no. 4+1)')];
    expect(maskHeld('at (no. 4+1) he', holds)).toBe('at [withheld] he');
    const name = [hold('r1', 'Ann-Marie O/Neil [sic] stood', 'Ann-Marie O/Neil [sic]')];
    expect(maskHeld('said ann-marie O/Neil [sic] there', name)).toBe('said [withheld] there');
  });

  it('hides a bare number at its own place and nowhere else', () => {
    const holds = [hold('r1', TEXT, '19')];
    const ranges = heldRanges(TEXT, holds, 'r1');
    expect(sliceMasked(TEXT, 0, 35, ranges)).toBe('The soldier Jan Dvorak, [withheld], spoke. ');
    expect(maskHeld('19 people', holds)).toBe('19 people');
  });

  it('writes neighbours that only marks part as one', () => {
    const holds = [hold('r1', TEXT, 'Jan Dvorak', '19')];
    expect(sliceMasked(TEXT, 12, 33, heldRanges(TEXT, holds, 'r1'))).toBe('[withheld], spoke');
  });

  it('shows no part of a held range that a slice cuts', () => {
    const holds = [hold('r1', TEXT, 'Jan Dvorak')];
    const ranges = heldRanges(TEXT, holds, 'r1');
    expect(sliceMasked(TEXT, 0, 15, ranges)).toBe('The soldier [withheld]');
    expect(sliceMasked(TEXT, 17, 22, ranges)).toBe('[withheld]');
    expect(sliceMasked(TEXT, 17, 26, ranges)).toBe('[withheld], 19');
  });

  it('leaves no held word in any text built around it', () => {
    const word = fc.stringMatching(/^[A-Za-z]{3,12}$/);
    fc.assert(
      fc.property(
        word,
        fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 }))),
        (name, parts) => {
          const holds = [hold('r1', name, name)];
          const masked = maskHeld([...parts, name, ...parts].join(' '), holds);
          const words = masked
            .replaceAll('[withheld]', ' ')
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u);
          expect(words).not.toContain(name.toLowerCase());
        },
      ),
    );
  });

  it('takes linear time', () => {
    const holds = [hold('r1', TEXT, 'Jan Dvorak')];
    const started = performance.now();
    maskHeld('Jan '.repeat(250_000), holds);
    maskHeld(' '.repeat(1_000_000), holds);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('maskAddress', () => {
  const holds = [hold('r1', 'Jan Dvořák', 'Jan Dvořák')];

  it('keeps an address that tells nothing', () => {
    expect(maskAddress('https://a.example/soldier', holds)).toBe('https://a.example/soldier');
  });

  it('withholds one whose words tell, accents or none', () => {
    expect(maskAddress('https://a.example/Soldier-jan-dvorak-speaks', holds)).toBeNull();
    expect(maskAddress('https://a.example/?q=Jan%20Dvo%C5%99%C3%A1k', holds)).toBeNull();
  });

  it('drops what is no web address', () => {
    expect(maskAddress('javascript:alert(1)', [])).toBeNull();
    expect(maskAddress(null, [])).toBeNull();
    expect(maskAddress('https://a.example/100%', holds)).toBe('https://a.example/100%');
  });
});
