import { readSamples } from '../../bench/material.js';
import { checkDraft } from '../../src/checking/checkDraft.js';
import { placeNames } from '../../src/reading/places/placeNames.js';
import { readWithTools } from '../../src/steps/readWithTools.js';
import { groupReadings } from '../../src/stories/grouping/groupReadings.js';
import type { Reading } from '../../src/core/reading.js';
import { type EditedDraft, makeDrafts } from '../drafts/makeDrafts.js';
import { type GoldSet, OURS, type Result } from '../goldSet.js';

/** Wrong sentences, and right ones, of each kind that are measured. */
const COUNT = 200;

/** Sentences of the samples made wrong by one named edit each, and sentences that say the same in other words. */
export const drafts: GoldSet = {
  folder: 'drafts',
  rooms: ['checking'],
  lines: () => [COUNT],
  async measure([count], { gazetteer, models, step }) {
    const readings: Reading[] = [];
    for (const report of await readSamples())
      readings.push(await readWithTools({ gazetteer, models }, report));
    const assigned = groupReadings(readings);
    const stories = [...new Set(assigned.map(({ story }) => story))].map((story) =>
      readings.filter(({ id }) => assigned.some((one) => one.id === id && one.story === story)),
    );
    const judged: (EditedDraft & { supported: boolean; because: string })[] = [];
    for (const draft of makeDrafts(stories, count as number)) {
      const candidates = await gazetteer.lookup(placeNames(draft.text));
      const { verdict } = checkDraft(
        { headline: null, paragraphs: [[draft.text]] },
        draft.base.story,
        candidates,
      );
      const because = verdict.sentences[0]!.faults.map(({ rule, text }) => `${rule} "${text}"`).join(', ');
      judged.push({ ...draft, supported: verdict.ok, because });
    }
    step();
    const rowOf = (right: boolean): Result => {
      const all = judged.filter((one) => one.right === right);
      const share = (list: readonly (typeof all)[number][]) =>
        list.filter(({ supported }) => supported === right).length / list.length;
      const edits = [...new Set(all.map(({ edit }) => edit))];
      const scores = Object.fromEntries(
        edits.map((edit) => [edit, share(all.filter((one) => one.edit === edit))]),
      );
      return {
        room: 'checking',
        set: right ? 'right paraphrases passed' : 'wrong drafts blocked',
        by: OURS,
        n: all.length,
        scores: { all: share(all), ...scores },
      };
    };
    return {
      results: [rowOf(false), rowOf(true)],
      examples: judged
        .filter(({ right, supported }) => right !== supported)
        .map(({ edit, right, text, because, base }) => ({
          room: 'checking',
          id: base.reading.report.url ?? base.reading.id,
          what: edit,
          gold: right ? 'passed' : 'blocked',
          ours: right ? `blocked: ${because}` : 'passed',
          context: `${text}  ⟵  ${base.text}`,
        })),
    };
  },
};
