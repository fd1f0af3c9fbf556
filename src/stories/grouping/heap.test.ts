import fc from 'fast-check';
import { expect, it } from 'vitest';
import { popTop, pushItem } from './heap.js';

it('gives items back in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (items) => {
      const heap: number[] = [];
      const before = (a: number, b: number) => a < b;
      for (const item of items) pushItem(heap, item, before);
      const out: number[] = [];
      for (let top = popTop(heap, before); top !== undefined; top = popTop(heap, before)) out.push(top);
      expect(out).toEqual([...items].sort((a, b) => a - b));
    }),
  );
});
