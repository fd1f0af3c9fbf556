import type { GoldSet } from '../goldSet.js';
import { measureCopies } from '../rooms/copies.js';
import { measureGrouping } from '../rooms/grouping.js';

interface Item {
  id: string;
  cluster: string;
  title: string;
  text: string;
  /** "2017-09-15T00:00:00". */
  date: string;
  source: string;
  url: string;
}

/** Reports of world events, several outlets to each (Giveme5W1H's news clusters). */
export const story: GoldSet = {
  folder: 'story',
  rooms: ['grouping'],
  async measure(lines, { read }) {
    const items = lines as Item[];
    const readings = await read(
      items.map(({ id, title, text, date, source, url }) => ({
        id,
        title,
        text,
        published: date.slice(0, 10),
        source,
        url,
      })),
    );
    const members = items.map(({ id, cluster }) => ({ id, cluster, reading: readings.get(id) ?? null }));
    const grouping = measureGrouping('newsclusters', members);
    const copies = measureCopies('newsclusters', [...readings.values()]);
    return {
      results: [...grouping.results, ...copies.results],
      examples: [...grouping.examples, ...copies.examples],
    };
  },
};
