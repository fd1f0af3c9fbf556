import type { Draft } from '../../src/core/brief.js';
import { orderReadings } from '../../src/core/order.js';
import type { Reading } from '../../src/core/reading.js';
import { findHolds } from '../../src/holds/findHolds.js';
import { buildLedger } from '../../src/ledger/buildLedger.js';
import { checkBrief } from '../../src/steps/checkWithGazetteer.js';
import { writeProven } from '../../src/steps/writeProven.js';
import { groupReadings } from '../../src/stories/grouping/groupReadings.js';
import { LONGEST_RUN } from '../../src/core/longestRun.js';
import { stampStory } from '../../src/stories/stamps/stampStory.js';
import { type Example, OURS, type Measured, type Tools } from '../goldSet.js';
import { measureChangedWords } from './changedWords.js';
import { BOUNDS, type BriefScore, scoreBrief } from '../metrics/scoreBrief.js';

interface Written {
  id: string;
  readings: readonly Reading[];
  draft: Draft | null;
  score: BriefScore | null;
  /** Sentences, the headline among them, that the checker passes when it is given the brief once more. */
  proven: number;
  judged: number;
}

/** Writes a brief of each group of readings as the engine does, and measures it. */
export async function measureBriefs(
  set: string,
  groups: ReadonlyMap<string, readonly Reading[]>,
  tools: Pick<Tools, 'gazetteer' | 'models'>,
): Promise<Measured> {
  const written: Written[] = [];
  for (const [id, group] of groups) {
    const readings = orderReadings(group);
    const draft = await writeBrief(readings, tools);
    const sentences = draft && (await checkBrief(tools.gazetteer, draft, readings)).verdict.sentences;
    written.push({
      id,
      readings,
      draft,
      score: draft && scoreBrief(draft, readings),
      proven: sentences?.filter(({ supported }) => supported).length ?? 0,
      judged: sentences?.length ?? 0,
    });
  }
  const proven = written.flatMap(({ draft, ...brief }) => (draft === null ? [] : [{ ...brief, draft }]));
  const changed = await measureChangedWords(set, proven, tools);
  return {
    results: [resultOf(set, written), ...changed.results],
    examples: [...written.map(exampleOf), ...changed.examples],
  };
}

async function writeBrief(
  readings: Reading[],
  tools: Pick<Tools, 'gazetteer' | 'models'>,
): Promise<Draft | null> {
  const origins = Object.fromEntries(
    groupReadings(readings).flatMap(({ id, origin }) => (origin === null ? [] : [[id, origin]])),
  );
  const ids = readings.map(({ report }) => report.id);
  const story = {
    id: ids[0]!,
    kind: 'event' as const,
    permalink: '',
    reports: ids,
    origins,
    stamp: stampStory(readings),
    updatedAt: '',
  };
  const rights = { robots: null, tdmReserved: null, licence: null };
  const loaded = {
    story,
    reports: ids.map((id) => ({ id, rights })),
    readings,
    ledger: buildLedger(readings, new Map(Object.entries(origins))),
    holds: findHolds(readings),
  };
  return (await writeProven({ ...tools, model: null, longestRun: LONGEST_RUN }, loaded)).draft;
}

function resultOf(set: string, written: readonly Written[]): Measured['results'][number] {
  const scores = written.flatMap(({ score }) => score ?? []);
  const sum = (of: (one: Written) => number) => written.reduce((total, one) => total + of(one), 0);
  const share = (holds: (score: BriefScore) => boolean) =>
    scores.length === 0 ? null : scores.filter(holds).length / scores.length;
  const judged = sum((one) => one.judged);
  const { grade, sentence, fewest, most, run, aim } = BOUNDS;
  const readsWell = (one: BriefScore) => one.grade <= grade && one.longestSentence <= sentence;
  const fits = ({ words }: BriefScore) => words >= fewest && words <= most;
  return {
    room: 'briefs',
    set,
    by: OURS,
    n: written.length,
    counts: { written: scores.length, sentences: sum(({ score }) => score?.sentences ?? 0) },
    scores: {
      proven: judged === 0 ? null : sum((one) => one.proven) / judged,
      [`grade ≤ ${grade}`]: share((one) => one.grade <= grade),
      [`sentences ≤ ${sentence}`]: share((one) => one.longestSentence <= sentence),
      [`${fewest}–${most} words`]: share(fits),
      'all three': share((one) => readsWell(one) && fits(one)),
      [`run ≤ ${run}`]: share(({ longestRun }) => longestRun <= run),
      [`run ≤ ${aim}`]: share(({ longestRun }) => longestRun <= aim),
      headline: share(({ headline }) => headline !== null && headline <= BOUNDS.headline),
    },
  };
}

/** The brief beside the headlines of its reports, for reading by eye. */
function exampleOf({ id, readings, draft, score }: Written): Example {
  const lines =
    draft === null
      ? ['no brief: a list of claims']
      : [draft.headline ?? '(no headline)', ...draft.paragraphs.flat().map((text) => `  ${text}`)];
  const measures =
    score && `grade ${score.grade.toFixed(1)}, ${score.words} words, longest run ${score.longestRun}`;
  return {
    room: 'briefs',
    id,
    what: draft === null ? 'claims' : 'brief',
    gold: readings.map(({ report }) => report.headline).join(' | '),
    ours: lines.join('\n          '),
    ...(measures === null ? {} : { context: measures }),
  };
}
