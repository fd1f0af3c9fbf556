import { expect, it } from 'vitest';
import { allMatches } from './matches.js';

it.each([
  [/\d+/g, '1 and 22, then 333'],
  [/x*/g, 'axxb'],
  [/(?<word>\p{L}+)/gu, 'één, two'],
  [/never/g, 'words'],
])('gives what matchAll gives for %s', (pattern, text) => {
  pattern.lastIndex = 3;
  expect(allMatches(pattern, text)).toEqual([...text.matchAll(new RegExp(pattern, pattern.flags))]);
  expect(pattern.lastIndex).toBe(0);
});
