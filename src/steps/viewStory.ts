import { CHECKER_VERSION } from '../core/brief.js';
import { READER_VERSION } from '../core/reading.js';
import type { Story } from '../core/story.js';
import { isGrave } from '../holds/isGrave.js';
import type { StoryView } from '../pages/views.js';
import { checkBrief } from './checkWithGazetteer.js';
import type { AsOf } from '../ledger/kept.js';
import { type LoadedStory, loadStory } from './loadStory.js';
import type { LedgerPorts, Ports } from './ports.js';
import { checkRights } from '../writing/rights.js';
import { writeProven } from './writeProven.js';

/**
 * What a story's page is made from. The stored draft is checked again here, against the stored reports: a brief that no
 * longer passes, or takes more of a report than it may, is not shown, whatever was stored. With `asOf`, the story as it was known on that day: its brief is then written
 * anew by the template, from the reports of then.
 */
export async function viewStory(
  ports: LedgerPorts & Pick<Ports, 'gazetteer' | 'models' | 'longestRun'>,
  story: Story,
  asOf: AsOf | null = null,
): Promise<StoryView> {
  const { store, gazetteer, longestRun } = ports;
  const [loaded, stored] = await Promise.all([
    loadStory(ports, story, asOf),
    asOf === null ? store.brief(story.id) : null,
  ]);
  const draft = asOf === null ? stored?.draft : (await writeProven({ ...ports, model: null }, loaded)).draft;
  const isAllowed = draft
    ? checkRights(draft, loaded.readings, loaded.reports, longestRun).length === 0
    : false;
  const checked = draft && isAllowed ? await checkBrief(gazetteer, draft, loaded.readings) : null;
  return {
    ...viewOf(loaded, asOf),
    brief: checked?.brief ?? null,
    writer: stored?.writer ?? 'template',
    renderedAt: stored?.madeAt ?? story.updatedAt,
  };
}

/** The ledger of a story without its brief: what lists and tables are made from. */
export async function viewLedger(
  ports: LedgerPorts,
  story: Story,
  asOf: AsOf | null = null,
): Promise<StoryView> {
  return viewOf(await loadStory(ports, story, asOf), asOf);
}

function viewOf({ readings, ...loaded }: LoadedStory, asOf: AsOf | null): StoryView {
  return {
    ...loaded,
    asOf,
    brief: null,
    grave: isGrave(readings, loaded.ledger),
    writer: 'template',
    readerVersion: READER_VERSION,
    checkerVersion: CHECKER_VERSION,
    renderedAt: loaded.story.updatedAt,
  };
}
