import { readSamples } from '../../bench/material.js';
import type { Reading } from '../../src/core/reading.js';
import { readWithTools } from '../../src/steps/readWithTools.js';
import { groupReadings } from '../../src/stories/grouping/groupReadings.js';
import { type GoldSet, pickEvenly } from '../goldSet.js';
import { measureBriefs } from '../rooms/briefs.js';

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
      const readings: Reading[] = [];
      for (const report of await readSamples())
        readings.push(await readWithTools({ gazetteer, models }, report));
      const assigned = groupReadings(readings);
      const groups = groupBy(readings, ({ id }) => assigned.find((one) => one.id === id)!.story);
      step();
      return measureBriefs('samples', groups, { gazetteer, models });
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

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
