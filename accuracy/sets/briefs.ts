import { type GoldSet, groupBy, pickEvenly } from '../goldSet.js';
import { measureBriefs } from '../rooms/briefs.js';
import { readSampleStories } from '../sampleStories.js';

interface Item {
  id: string;
  cluster: string;
  title: string;
  text: string;
  /** "2017-09-15T00:00:00" or a day. */
  date: string;
  source?: string;
  url: string;
}

/** Groups of several reports that a brief is written of: all of `story`, and as many of `gva` as make a hundred. */
const GROUPS = { story: 26, gva: 74 } as const;

/** Briefs of the samples' stories, and of the gold's stories of two sets. */
export const briefs: readonly GoldSet[] = [
  {
    folder: 'samples',
    own: true,
    rooms: ['briefs', 'changed words'],
    lines: () => [null],
    async measure(_, { gazetteer, models, step }) {
      const stories = await readSampleStories({ gazetteer, models });
      step();
      return measureBriefs('samples', stories, { gazetteer, models });
    },
  },
  briefsOf('story'),
  briefsOf('gva'),
];

function briefsOf(folder: keyof typeof GROUPS): GoldSet {
  return {
    folder,
    rooms: ['briefs', 'changed words'],
    async measure(lines, { gazetteer, models, read }) {
      const clusters = groupBy(lines as Item[], ({ cluster }) => cluster);
      const several = [...clusters.values()].filter((items) => items.length > 1);
      const chosen = pickEvenly(several, GROUPS[folder]).flat();
      const readings = await read(
        chosen.map(({ id, title, text, date, source, url }) => ({
          id,
          title,
          text,
          published: date.slice(0, 10),
          ...(source === undefined ? {} : { source }),
          url,
        })),
      );
      const groups = groupBy(
        chosen.filter(({ id }) => readings.has(id)),
        ({ cluster }) => cluster,
      );
      return measureBriefs(
        folder,
        new Map([...groups].map(([id, items]) => [id, items.map((item) => readings.get(item.id)!)])),
        { gazetteer, models },
      );
    },
  };
}
