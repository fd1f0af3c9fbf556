import { CHECKER_VERSION } from '../core/brief.js';
import { READER_VERSION } from '../core/reading.js';
import type { Story } from '../core/story.js';
import { isGrave } from '../holds/isGrave.js';
import type { StoryView } from '../pages/views.js';
import { checkWithGazetteer } from './checkWithGazetteer.js';
import { loadStory } from './loadStory.js';
import type { Ports } from './ports.js';

/**
 * What a story's page is made from. The stored draft is checked again here, against the stored reports: a brief that no
 * longer passes is not shown, whatever was stored.
 */
export async function viewStory(
  { store, gazetteer }: Pick<Ports, 'store' | 'gazetteer'>,
  story: Story,
): Promise<StoryView> {
  const { reports, readings, ledger, holds } = await loadStory(store, story);
  const stored = await store.brief(story.id);
  const checked = stored === null ? null : await checkWithGazetteer(gazetteer, stored.draft, readings);
  return {
    story,
    brief: checked?.brief ?? null,
    ledger,
    reports,
    holds,
    grave: isGrave(readings, ledger),
    writer: stored?.writer ?? 'template',
    readerVersion: READER_VERSION,
    checkerVersion: CHECKER_VERSION,
    renderedAt: stored?.madeAt ?? story.updatedAt,
  };
}
