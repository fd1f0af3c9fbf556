import { dayOf } from '../../src/core/days.js';
import type { GoldSet } from '../goldSet.js';
import { measureStamps } from '../rooms/stamps.js';

interface Item {
  id: string;
  title: string;
  text: string;
  /** "2016-11-09 00:00:00". */
  date: string;
  publisher: string;
  url: string;
  when: { parsed: string | null }[];
  where: { text: string }[];
}

/** Reports whose day and place several readers marked (Giveme5W1H). */
export const stamp: GoldSet = {
  folder: 'stamp',
  rooms: ['stamps'],
  async measure(lines, { gazetteer, read }) {
    const items = lines as Item[];
    const readings = await read(
      items.map(({ id, title, text, date, publisher, url }) => ({
        id,
        title,
        text,
        published: date.slice(0, 10),
        source: publisher,
        url,
      })),
    );
    const reports = items.map(({ id, title, text, date, when, where }) => ({
      id,
      title,
      text,
      published: date.slice(0, 10),
      gold: {
        days: when.flatMap(({ parsed }) => dayOf(parsed?.slice(0, 10) ?? null) ?? []),
        places: where.map((place) => place.text),
        point: null,
      },
      stamp: readings.get(id)?.stamp ?? null,
    }));
    return measureStamps('giveme5w1h', 'newest', reports, gazetteer);
  },
};
