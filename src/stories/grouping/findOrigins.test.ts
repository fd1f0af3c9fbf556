import { describe, expect, it } from 'vitest';
import type { Reading } from '../../core/reading.js';
import { findOrigins } from './findOrigins.js';

const WIRE_TEXT =
  'Four people died when the river Ammer burst its banks in Talburg on Saturday, the mayor said. The old bridge was swept away and forty houses in the lower town were flooded. Rescue teams from three districts searched all night for people who were still missing.';

const read = (id: string, publishedAt: string, text: string, more: Partial<Reading['report']> = {}): Reading => ({
  id,
  report: { id, headline: '', text, url: null, source: `${id} Gazette`, language: 'en', publishedAt, credit: null, ...more },
  stamp: { place: null, day: null },
  places: [],
  days: [],
  mentions: [],
  claims: [],
}); // prettier-ignore

const OTHER = read('o', '2025-03-02', `Talburg mourns its dead. ${'The town stood still as the bells rang for those who did not come home that night, '.repeat(3)}`); // prettier-ignore

describe('findOrigins', () => {
  it('takes the earliest near-copy for the origin of the others', () => {
    const copies = [
      read('b', '2025-03-02T08:00:00Z', `${WIRE_TEXT} Schools stay closed on Monday.`),
      read('a', '2025-03-02T07:00:00Z', WIRE_TEXT),
      OTHER,
    ];
    expect(findOrigins(copies)).toEqual(new Map([['b', 'a']]));
  });

  it('finds a short report cut from a long one', () => {
    const long = read('a', '2025-03-02', `${WIRE_TEXT} ${OTHER.report.text}`);
    expect(findOrigins([long, read('b', '2025-03-03', WIRE_TEXT)])).toEqual(new Map([['b', 'a']]));
  });

  it('names the wire when its own report is not there, and its report when it is', () => {
    const carried = [
      read('a', '2025-03-02', WIRE_TEXT, { credit: 'AP' }),
      read('b', '2025-03-03', WIRE_TEXT, { credit: 'AP' }),
    ];
    expect(findOrigins(carried)).toEqual(new Map([['a', 'AP'], ['b', 'AP']])); // prettier-ignore
    const own = read('w', '2025-03-04', WIRE_TEXT, { source: 'AP' });
    expect(findOrigins([...carried, own])).toEqual(new Map([['a', 'w'], ['b', 'w']])); // prettier-ignore
  });

  it('calls alike short notes no copies', () => {
    const notes = ['a', 'b'].map((id) => read(id, '2025-03-02', 'Police are at the scene. More to follow.'));
    expect(findOrigins(notes)).toEqual(new Map());
  });
});
