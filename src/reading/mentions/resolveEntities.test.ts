import { describe, expect, it } from 'vitest';
import type { Mention } from '../../core/reading.js';
import { resolveEntities } from './resolveEntities.js';

/** Mentions of the names given, in a text of nothing but "NAME said." */
function resolve(names: [string, Mention['kind']][]): Mention[] {
  let text = '';
  const drafts = names.map(([name, kind]): Mention => {
    const start = text.length;
    text += `${name} said. `;
    return { start, end: start + name.length, text: name, kind, entity: null };
  });
  return resolveEntities(text, drafts);
}
const entities = (names: [string, Mention['kind']][]) => resolve(names).map(({ entity }) => entity);

describe('resolveEntities', () => {
  it('takes a short name for the last group named in full before', () => {
    expect(
      entities([
        ['Ibar Emergency Office', 'organisation'],
        ['Office', 'organisation'],
        ['Drina Relief Office', 'organisation'],
        ['Office', 'other'],
      ]),
    ).toEqual(['e1', 'e1', 'e2', 'e2']);
  });

  it('takes no short name for a group named later, nor the House for the White House', () => {
    expect(
      entities([
        ['Office', 'organisation'],
        ['Ibar Emergency Office', 'organisation'],
        ['White House', 'organisation'],
        ['House', 'other'],
      ]),
    ).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it.each([
    ['one surname', (at: number) => [`Jon X${at} Cid`, 'person']],
    ['one kind of group', (at: number) => [`Y${at} Relief Office`, 'organisation']],
  ] as [string, (at: number) => [string, Mention['kind']]][])(
    'stays quick on many names with %s',
    (_, name) => {
      const names = Array.from({ length: 25_000 }, (__, at): [string, Mention['kind']][] => [
        name(at),
        [name(at)[0].split(' ').at(-1)!, 'other'],
      ]).flat();
      const start = performance.now();
      expect(resolve(names)).toHaveLength(50_000);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
