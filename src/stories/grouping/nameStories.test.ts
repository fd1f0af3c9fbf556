import { describe, expect, it } from 'vitest';
import { nameStories } from './nameStories.js';

const open = (...reports: string[]) => ({ settled: null, reports });
const name = (clusters: Parameters<typeof nameStories>[0], before: Record<string, string> = {}) =>
  Object.fromEntries(nameStories(clusters, new Map(Object.entries(before))));

describe('nameStories', () => {
  it('names a new story by its first report', () => {
    expect(name([open('b', 'a'), open('c')])).toEqual({ a: 'b', b: 'b', c: 'c' });
  });

  it('goes on with a settled story, also when none of the reports was in it', () => {
    expect(name([{ settled: 's', reports: ['a', 'b'] }], { a: 'a' })).toEqual({ a: 's', b: 's' });
  });

  it('keeps the id that most reports had when two stories merge', () => {
    expect(name([open('a', 'b', 'c')], { a: 'a', b: 'b', c: 'b' })).toEqual({ a: 'b', b: 'b', c: 'b' });
  });

  it('gives the part that leaves a story an id of its own, though its first report gave that story its name', () => {
    const before = { a: 'a', b: 'a', c: 'a', d: 'a' };
    expect(name([open('a'), open('b', 'c', 'd')], before)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a' });
    expect(name([open('a', 'x'), open('b', 'c', 'd')], before)).toEqual({
      a: 'x',
      x: 'x',
      b: 'a',
      c: 'a',
      d: 'a',
    });
  });
});
