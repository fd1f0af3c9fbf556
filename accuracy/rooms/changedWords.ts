import { checkBrief } from '../../src/steps/checkWithGazetteer.js';
import type { Draft } from '../../src/core/brief.js';
import type { Reading } from '../../src/core/reading.js';
import { type Changed, CHANGES, changeWords } from '../drafts/changeWords.js';
import { type Example, type Measured, OURS, type Result, type Tools } from '../goldSet.js';

/** A brief that the checker passed, with the readings of its reports. */
export interface ProvenBrief {
  id: string;
  readings: readonly Reading[];
  draft: Draft;
}

type Judged = Changed & { id: string; was: string; passed: boolean };

/** Judges each sentence of each brief once for every word of it that can be changed, alone. */
export async function measureChangedWords(
  set: string,
  briefs: readonly ProvenBrief[],
  { gazetteer }: Pick<Tools, 'gazetteer'>,
): Promise<Measured> {
  const judged: Judged[] = [];
  for (const { id, readings, draft } of briefs) {
    const others = briefs.flatMap((brief) => (brief.id === id ? [] : brief.readings));
    for (const was of [...(draft.headline === null ? [] : [draft.headline]), ...draft.paragraphs.flat()]) {
      const changed = changeWords(was, { story: readings, others });
      const paragraphs = [changed.map(({ text }) => text)];
      const { verdict } = await checkBrief(gazetteer, { headline: null, paragraphs }, readings);
      for (const [at, one] of changed.entries())
        judged.push({ ...one, id, was, passed: verdict.sentences[at]!.supported });
    }
  }
  const rows = CHANGES.flatMap((change) =>
    rowOf(
      set,
      change,
      judged.filter((one) => one.change === change),
    ),
  );
  return {
    results: [...rowOf(set, OURS, judged), ...rows],
    examples: judged.filter(({ passed }) => passed).map(exampleOf),
  };
}

function rowOf(set: string, by: string, judged: readonly Judged[]): Result[] {
  if (judged.length === 0) return [];
  const blocked = judged.filter(({ passed }) => !passed).length;
  return [{ room: 'changed words', set, by, n: judged.length, scores: { blocked: blocked / judged.length } }];
}

const exampleOf = ({ id, change, from, to, text, was }: Judged): Example => ({
  room: 'changed words',
  id,
  what: change,
  gold: 'blocked',
  ours: `passed: “${to}” for “${from}”`,
  context: `${text}  ⟵  ${was}`,
});
