import type { Story } from '../core/story.js';
import type { Store } from '../ports/store.js';

/** Everything that a list of the store holds, `size` at a time, so that a long one needs no more memory than a short one. */
export async function* pageThrough<T>(
  load: (page: { limit: number; offset: number }) => Promise<readonly T[]>,
  size: number,
): AsyncGenerator<T> {
  for (let offset = 0, more = true; more; offset += size) {
    const page = await load({ limit: size, offset });
    more = page.length === size;
    yield* page;
  }
}

/** All items in one list: for those that are known to be few. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Every story of the store, newest stamp day first. */
export function listAllStories(store: Store): AsyncGenerator<Story> {
  return pageThrough((page) => store.listStories(page), 100);
}
