import { describe, expect, it } from 'vitest';
import type { Reading } from '../core/reading.js';
import { type Kept, knownOn, NOTHING_KEPT, orderWordings } from './kept.js';

const readingOf = (id: string, publishedAt: string | null) =>
  ({ report: { id, publishedAt }, claims: [] }) as unknown as Reading;
const ids = (readings: readonly Reading[]) => readings.map(({ report }) => report.id);
const kept = (learned: Record<string, string>, replaced: Record<string, string> = {}): Kept => ({
  ...NOTHING_KEPT,
  learnedAt: new Map(Object.entries(learned)),
  replacedBy: new Map(Object.entries(replaced)),
});

describe('orderWordings', () => {
  it('takes reports in any order, and a later wording after the one it replaced', () => {
    const readings = [
      readingOf('b', '2026-05-13'),
      readingOf('a2', '2026-05-12'),
      readingOf('z1', '2026-05-12'),
    ];
    expect(ids(orderWordings(readings, kept({}, { z1: 'a2' })))).toEqual(['z1', 'a2', 'b']);
  });

  it('knows nothing before it is written: a report dated tomorrow has the day it was taken in', () => {
    const [tomorrow] = orderWordings([readingOf('a', '2026-05-13')], kept({ a: '2026-05-12T09:00:00Z' }));
    expect(tomorrow!.report.publishedAt).toBe('2026-05-12');
  });
});

describe('knownOn', () => {
  const readings = [readingOf('a', '2026-05-12'), readingOf('b', '2026-05-14'), readingOf('c', null)];
  const learned = kept({ a: '2026-05-20T00:00:00Z', b: '2026-05-20T00:00:00Z', c: '2026-05-13T00:00:00Z' });
  const on = (day: string, clock: 'reported' | 'learned') =>
    ids(knownOn({ day, clock }, readings, learned).readings);

  it('goes by the day of publication, or by the day this desk took a report in', () => {
    expect(on('2026-05-12', 'reported')).toEqual(['a']);
    expect(on('2026-05-13', 'reported')).toEqual(['a', 'c']);
    expect(on('2026-05-14', 'learned')).toEqual(['c']);
    expect(on('2026-05-20', 'learned')).toEqual(['a', 'b', 'c']);
  });

  it('shows the first wording until a silent edit was noticed', () => {
    const edited = [readingOf('x', '2026-05-12'), readingOf('y', '2026-05-12')];
    const all = kept({ x: '2026-05-12T08:00:00Z', y: '2026-05-16T08:00:00Z' }, { x: 'y' });
    const before = knownOn({ day: '2026-05-15', clock: 'reported' }, edited, all);
    expect([ids(before.readings), before.kept.replacedBy.size]).toEqual([['x'], 0]);
    const after = knownOn({ day: '2026-05-16', clock: 'reported' }, edited, all);
    expect([ids(after.readings), after.kept.replacedBy.size]).toEqual([['x', 'y'], 1]);
  });
});
