import type { Example, Room } from './goldSet.js';

/** One kind of difference from the gold in a room: how often it occurs, and one case of it from the middle of them. */
export interface Confusion {
  room: Room;
  what: string;
  count: number;
  example: Example;
}

/** The kinds of differences of all rooms, the most frequent first. */
export function listConfusions(differences: readonly Example[]): Confusion[] {
  const kinds = new Map<string, Example[]>();
  for (const difference of differences) {
    const key = `${difference.room}: ${difference.what}`;
    const cases = kinds.get(key);
    if (cases) cases.push(difference);
    else kinds.set(key, [difference]);
  }
  const confusions = [...kinds.values()].map((cases): Confusion => {
    const { room, what } = cases[0]!;
    return { room, what, count: cases.length, example: cases[Math.floor(cases.length / 2)]! };
  });
  return confusions.sort((a, b) => b.count - a.count);
}
