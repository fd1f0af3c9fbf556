import { describe, expect, it } from 'vitest';
import { isProse } from './isProse.js';

describe('isProse', () => {
  it.each([
    ['The dam broke on Sunday, the mayor said.', true],
    ['Fewer than 5 < 7 and 9 > 8 were counted.', true],
    ['One | two', true],
    ['North\t12\t40', false],
    ['| North | 12 | 40 |', false],
    ['<p>The mayor <b>said</b> so.', false],
    ['Read more<br/>', false],
  ])('%j: %s', (sentence, expected) => {
    expect(isProse(sentence)).toBe(expected);
  });

  it('takes time that grows with the length alone', () => {
    const started = performance.now();
    isProse('<a '.repeat(300_000));
    isProse('|'.repeat(1_000_000).replaceAll('||', '| '));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
