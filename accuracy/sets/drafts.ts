import { checkDraft } from '../../src/checking/checkDraft.js';
import { placeNames } from '../../src/reading/places/placeNames.js';
import { type EditedDraft, makeDrafts } from '../drafts/makeDrafts.js';
import { type GoldSet, OURS, type Result } from '../goldSet.js';
import { readSampleStories } from '../sampleStories.js';

type Judged = EditedDraft & { supported: boolean; because: string };

/** Wrong sentences, and right ones, of each kind that are measured. */
const COUNT = 200;

/** Sentences of the samples made wrong by one named edit each, and sentences that say the same in other words. */
export const drafts: GoldSet = {
  folder: 'drafts',
  own: true,
  rooms: ['checking'],
  lines: () => [COUNT],
  async measure([count], { gazetteer, models, step }) {
    const stories = [...(await readSampleStories({ gazetteer, models })).values()];
    const judged: Judged[] = [];
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
    const rowsOf = (right: boolean): Result[] => {
      const all = judged.filter((one) => one.right === right);
      const edits = [...new Set(all.map(({ edit }) => edit))];
      return [
        rowOf(right, OURS, all),
        ...edits.map((name) =>
          rowOf(
            right,
            name,
            all.filter(({ edit }) => edit === name),
          ),
        ),
      ];
    };
    return {
      results: [...rowsOf(false), ...rowsOf(true)],
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

/** One row: all drafts of a kind, or, indented under it, those of one edit. */
function rowOf(right: boolean, by: string, drafts: readonly Judged[]): Result {
  const good = drafts.filter(({ supported }) => supported === right).length;
  return {
    room: 'checking',
    set: right ? 'right paraphrases' : 'wrong drafts',
    by,
    n: drafts.length,
    scores: { [right ? 'supported passed' : 'unsupported blocked']: good / drafts.length },
  };
}
