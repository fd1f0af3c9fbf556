import { describe, expect, it } from 'vitest';
import type { Met } from '../../core/grouping.js';
import { linkReport, STORY_REPORTS } from './linkReport.js';

const vector = new Map([[1, 0.8], [2, 0.6]]); // prettier-ignore
const report = { report: 'new', day: '2026-05-10', vector, town: null };
const met = (id: string, day: string, story: string | null, more: Partial<Met> = {}): Met => ({
  report: id,
  day,
  vector,
  town: null,
  ground: 0.02,
  story,
  ...more,
});

describe('linkReport', () => {
  it('links reports of the day one by one and others as stories, less the farther away they are', () => {
    const links = linkReport(report, [
      met('a', '2026-05-10', null),
      met('b', '2026-05-09', 's'),
      met('c', '2026-05-09', 's'),
      met('d', '2026-01-09', 't'),
      met('new', '2026-05-10', null),
    ]);
    expect(links.reports).toEqual(new Map([['a', 1]]));
    expect(links.stories.get('s')!.likeness).toBeCloseTo(2 * (0.4 + 0.6 * Math.exp(-1 / 18)), 4);
    expect(links.stories.get('s')!.nearest).toBeCloseTo(0.4 + 0.6 * Math.exp(-1 / 18), 4);
    expect(links.stories.get('s')!.ground).toBeCloseTo(0.02);
    expect(links.stories.get('t')!.likeness).toBeCloseTo(0.4, 2);
  });

  it('leaves out what shares next to nothing', () => {
    const links = linkReport(report, [met('a', '2026-05-10', null, { vector: new Map([[1, 0.01], [3, 1]]) })]); // prettier-ignore
    expect(links.reports.size).toBe(0);
  });

  it('looks at the likest reports of a large story only, however old, and takes its ground from them', () => {
    const old = Array.from({ length: STORY_REPORTS }, (_, at) => met(`r${at}`, '2026-05-01', 's', { ground: 0.05 })); // prettier-ignore
    const unlike = new Map([[1, 0.2], [3, 0.98]]); // prettier-ignore
    const fresh = Array.from({ length: 200 }, (_, at) =>
      met(`s${at}`, '2026-05-09', 's', { vector: unlike }),
    );
    const links = linkReport(report, [...fresh, ...old]);
    expect(links.stories.get('s')!.likeness).toBeCloseTo(STORY_REPORTS * (0.4 + 0.6 * Math.exp(-9 / 18)), 4);
    expect(links.stories.get('s')!.ground).toBeCloseTo(0.05);
    expect(links.ground).toBeCloseTo(0.1);
  });
});
