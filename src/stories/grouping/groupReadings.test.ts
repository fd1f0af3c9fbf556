import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../core/reading.js';
import { groupReadings } from './groupReadings.js';

const read = (id: string, publishedAt: string | null, text: string, source = id): Reading => ({
  id: `in-${id}`,
  report: { id, headline: '', text, url: null, source, language: 'en', publishedAt, credit: null },
  stamp: { place: null, day: null },
  places: [],
  days: [],
  mentions: [],
  claims: [],
});

const FLOOD = [
  read('b', '2025-03-02', 'Flood in Talburg kills four\n\nFour people died when the Ammer burst its banks in Talburg on Saturday, the mayor, Hanna Reuss, said. The old bridge at Ammer Street was swept away.'),
  read('a', '2025-03-01T20:00:00Z', 'River Ammer bursts banks\n\nThe river Ammer burst its banks in Talburg late on Saturday and flooded Ammer Street, Mayor Hanna Reuss told reporters. The old bridge is gone.'),
  read('d', '2025-03-03', 'Talburg counts the cost\n\nResidents of Talburg cleared mud from Ammer Street on Monday after the flood that killed four. Hanna Reuss asked for help to rebuild the bridge.'),
]; // prettier-ignore
const VOTE = [
  read('c', '2025-03-02', 'Senate of Ostia passes tax law\n\nThe senate of Ostia voted 51 to 49 for the new tax law on Sunday. Finance minister Paolo Verri called it a start. The opposition leader, Rita Moll, will go to court.'),
  read('e', '2025-03-03', 'Court challenge to Ostia tax\n\nRita Moll, who leads the opposition in Ostia, took the tax law to court on Monday, a day after senators passed it 51 to 49. Paolo Verri said he was not worried.'),
]; // prettier-ignore
const ALL = [...FLOOD, ...VOTE];

const storyOf = (readings: Reading[]) =>
  Object.fromEntries(groupReadings(readings).map(({ id, story }) => [id, story]));

describe('groupReadings', () => {
  it('puts reports of one event together, under the id of the earliest', () => {
    expect(storyOf(ALL)).toEqual({ 'in-a': 'a', 'in-b': 'a', 'in-d': 'a', 'in-c': 'c', 'in-e': 'c' });
  });

  it('answers in the order asked, whatever that is, with the same stories', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: 5 }), (shuffled) => {
        expect(groupReadings(shuffled).map(({ id }) => id)).toEqual(shuffled.map(({ id }) => id));
        expect(storyOf(shuffled)).toEqual(storyOf(ALL));
      }),
    );
  });

  it('keeps two lone reports of one event together and two of different ones apart', () => {
    expect(new Set(Object.values(storyOf(FLOOD.slice(0, 2)))).size).toBe(1);
    expect(new Set(Object.values(storyOf([FLOOD[0]!, VOTE[0]!]))).size).toBe(2);
  });

  it('keeps two fires of one kind in different towns apart', () => {
    const fires = [
      read('x', '2025-03-02', 'House fire in Norden\n\nA fire destroyed a house on Elm Road in Norden on Sunday, firefighters said. Peter Ahl, 54, was taken to Saint Anne Hospital with burns. The cause is thought to be a heater in the kitchen, chief Mona Dreyer said.'),
      read('y', '2025-03-02', 'Family escapes blaze in Weiler\n\nFirefighters from five villages fought a blaze at a farmhouse near Lake Lane in Weiler. Nobody was hurt, said captain Jo Kern, who praised a neighbour, Ulla Brandt, for waking the family.'),
    ]; // prettier-ignore
    expect(storyOf(fires)).toEqual({ 'in-x': 'x', 'in-y': 'y' });
  });

  it('keeps two towns of one name apart, where both reports say which they mean', () => {
    const tornado = (id: string, admin1: string, isTold = true): Reading => {
      const text = `Tornado hits Springfield\n\nA tornado tore roofs off forty houses in Springfield on Sunday, the fire department said. Nobody was killed.`;
      const place = { id, name: 'Springfield', kind: 'settlement', admin1, country: 'US', lat: 0, lon: 0 } as const;
      const region = { ...place, name: admin1, kind: 'region', start: 0, end: 0, text: admin1, demonym: false, why: '', runnerUp: null } as const;
      return {
        ...read(id, '2025-03-02', text),
        stamp: { place: { ...place, precision: 'settlement', supports: [], runnerUp: null, why: '' }, day: null },
        places: isTold ? [region] : [],
      };
    }; // prettier-ignore
    const two = [tornado('x', 'Illinois'), tornado('y', 'Missouri')];
    expect(storyOf(two)).toEqual({ 'in-x': 'x', 'in-y': 'y' });
    expect(storyOf([tornado('x', 'Illinois'), tornado('y', 'Missouri', false)])).toEqual({
      'in-x': 'x',
      'in-y': 'x',
    });
  });

  it('takes empty texts, unknown days and no reports at all', () => {
    expect(groupReadings([])).toEqual([]);
    expect(storyOf([read('p', null, ''), read('q', null, '😀')])).toEqual({ 'in-p': 'p', 'in-q': 'q' });
  });
});
