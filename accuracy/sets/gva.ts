import type { Day } from '../../src/core/days.js';
import type { Figure, Reading } from '../../src/core/reading.js';
import { tallyOutcome } from '../../src/reading/figures/tallyOutcome.js';
import { type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { type FigureCase, scoreFigures } from '../metrics/scoreFigures.js';
import { measureCopies } from '../rooms/copies.js';
import { measureGrouping } from '../rooms/grouping.js';
import { measureStamps } from '../rooms/stamps.js';

interface Item {
  id: string;
  cluster: string;
  title: string;
  text: string;
  date: Day;
  url: string;
  incident: {
    date: Day;
    city: string;
    killed: number;
    injured: number;
    latlon?: [number, number] | null;
  };
}

const OUTCOMES = ['killed', 'injured'] as const;

/** Local reports of shootings in the United States, against the record of the incident (SemEval-2018 task 5). */
export const gva: GoldSet = {
  folder: 'gva',
  rooms: ['stamps', 'figures', 'grouping'],
  async measure(lines, { gazetteer, read }) {
    const items = lines as Item[];
    const readings = await read(
      items.map(({ id, title, text, date, url }) => ({ id, title, text, published: date, url })),
    );
    const stamps = await measureStamps(
      'gva',
      'base',
      items.map(({ id, title, text, date, incident: { date: day, city, latlon } }) => ({
        id,
        title,
        text,
        published: date,
        gold: { days: [day], places: [city], point: latlon ? { lat: latlon[0], lon: latlon[1] } : null },
        stamp: readings.get(id)?.stamp ?? null,
      })),
      gazetteer,
    );
    const figures = measureFigures(items, readings);
    const grouping = measureGrouping(
      'gva',
      items.map(({ id, cluster }) => ({ id, cluster, reading: readings.get(id) ?? null })),
    );
    const copies = measureCopies('gva', [...readings.values()]);
    const all = [stamps, figures, grouping, copies];
    return {
      results: all.flatMap(({ results }) => results),
      examples: all.flatMap(({ examples }) => examples),
    };
  },
};

function measureFigures(items: readonly Item[], readings: ReadonlyMap<string, Reading>) {
  const results: Result[] = [];
  const examples: Example[] = [];
  for (const outcome of OUTCOMES) {
    const cases = items.map((item): FigureCase & { item: Item } => {
      const reading = readings.get(item.id);
      const predicted = reading ? tallyOutcome(reading.report.text, figuresOf(reading), outcome) : null;
      return { item, gold: item.incident[outcome], predicted };
    });
    const usual = commonest(cases.map(({ gold }) => gold));
    const constant = cases.map(({ gold }) => ({ gold, predicted: usual }));
    results.push(rowOf(outcome, OURS, cases), rowOf(outcome, `always ${usual}`, constant));
    examples.push(...cases.flatMap((figure) => compare(outcome, figure.item, figure)));
  }
  return { results, examples };
}

/** The figures of all claims, each once, in the order of the text. */
function figuresOf({ claims }: Reading): Figure[] {
  const figures = new Map(claims.flatMap((claim) => claim.figures).map((figure) => [figure.start, figure]));
  return [...figures.values()].sort((a, b) => a.start - b.start);
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function rowOf(outcome: string, by: string, cases: readonly FigureCase[]): Result {
  const score = scoreFigures(cases);
  const scores = {
    exact: score?.exact ?? null,
    'within 20 %': score?.within20 ?? null,
    'exact when any': score?.exactWhenAny ?? null,
    answered: score?.answered ?? null,
    'exact of answered': score?.exactOfAnswered ?? null,
  };
  return { room: 'figures', set: `gva, ${outcome}`, by, n: cases.length, scores };
}

function compare(outcome: string, { id, title, text }: Item, { gold, predicted }: FigureCase): Example[] {
  if ((predicted ?? 0) === gold) return [];
  const context = `${title} | ${text.slice(0, 300).replace(/\s+/g, ' ')}`;
  const ours = predicted === null ? '–' : String(predicted);
  return [{ room: 'figures', id, what: outcome, gold: String(gold), ours, context }];
}
