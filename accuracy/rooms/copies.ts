import type { Reading } from '../../src/core/reading.js';
import { findOrigins } from '../../src/stories/grouping/findOrigins.js';
import { hashText } from '../../src/tagging/hashing.js';
import { type Example, OURS, pickEvenly, type Result } from '../goldSet.js';
import { prf } from '../metrics/prf.js';

/** Reports among which copies are planted, spread over the set. */
const MOST = 600;
/** Every so many reports, one is copied. */
const STEP = 3;
/** One word in ten of a copy is another one. */
const CHANGED = 10;
/** Shorter texts are notes, which no one can tell from the same few words. */
const LEAST_WORDS = 60;

/** What an outlet does to a text that it takes over. */
const EDITS: Readonly<Record<string, (words: string[], seed: number) => string[]>> = {
  '10 % of words changed': (words, seed) =>
    words.map((word, at) => {
      const chance = hashText(`${seed} ${at}`);
      return chance % CHANGED === 0 ? `word${chance % 997}` : word;
    }),
  'cut to half': (words) => words.slice(0, Math.ceil(words.length / 2)),
  'headline replaced': (words, seed) => ['Another', 'headline', 'number', String(seed), ...words.slice(8)],
};

/**
 * Copies of real reports, each altered in one way, planted among all of them. Precision is over the pairs of a copy and the
 * report it was taken from that Newsledger gives one origin, among all pairs with a planted copy that it gives one; recall over
 * all planted copies. Reports that are near-copies of each other as they come count with the report that was copied.
 */
export function measureCopies(
  set: string,
  all: readonly Reading[],
): { results: Result[]; examples: Example[] } {
  const readings = pickEvenly(all, MOST);
  const alone = originsOf(readings);
  const results: Result[] = [];
  const examples: Example[] = [];
  for (const [what, edit] of Object.entries(EDITS)) {
    const planted = readings
      .filter((_, at) => at % STEP === 0)
      .flatMap((reading, at) => plant(reading, edit, at));
    const origins = originsOf([...readings, ...planted.map(({ copy }) => copy)]);
    let found = 0;
    let wrong = 0;
    for (const { copy, from } of planted) {
      const origin = origins.get(copy.report.id)!;
      const isFound = origin === origins.get(from.report.id);
      if (isFound) found++;
      else examples.push({ room: 'grouping', id: from.id, what, gold: 'copy', ours: 'own', context: from.report.headline }); // prettier-ignore
      const others = readings.filter(({ report }) => origins.get(report.id) === origin);
      if (others.some(({ report }) => alone.get(report.id) !== alone.get(from.report.id))) wrong++;
    }
    const { p, r, f1 } = prf(found, found + wrong, planted.length);
    const scores = { 'copies P': p, 'copies R': r, 'copies F1': f1 };
    results.push({ room: 'grouping', set: `${set}, ${what}`, by: OURS, n: planted.length, scores });
  }
  return { results, examples };
}

function plant(
  from: Reading,
  edit: (words: string[], seed: number) => string[],
  seed: number,
): { copy: Reading; from: Reading }[] {
  const words = from.report.text.split(/\s+/);
  if (words.length < LEAST_WORDS) return [];
  const id = `copy of ${from.report.id}`;
  const report = {
    ...from.report,
    id,
    text: edit(words, seed).join(' '),
    source: 'Another outlet',
    url: null,
  };
  return [{ copy: { ...from, id, report }, from }];
}

/** The origin of every report, its own id where it is its own. */
function originsOf(readings: readonly Reading[]): Map<string, string> {
  const origins = findOrigins(readings);
  return new Map(readings.map(({ report: { id } }) => [id, origins.get(id) ?? id]));
}
