import { hashHex, slugify, storyHex } from '../core/ids.js';
import type { Job } from '../ports/store.js';
import { raiseAlerts } from '../ledger/watches/raiseAlerts.js';
import { loadStory } from './loadStory.js';
import type { Ports } from './ports.js';
import { writeProven } from './writeProven.js';

/**
 * Step `brief`: raises alerts for the watches that the story's new reports met or broke, and writes and checks its brief. What the
 * checker does not pass is not kept; a story may end with no brief.
 */
export async function briefStored(ports: Ports, jobs: readonly Job[]): Promise<void> {
  for (const story of await ports.store.stories([...new Set(jobs.map((job) => job.subject))])) {
    const basis = hashHex(JSON.stringify(story.reports), 16);
    const stored = await ports.store.brief(story.id);
    // A story that changed often while nobody wrote has as many jobs; the first one has done the work of all.
    if (stored !== null && stored.basis === basis && stored.madeAt > story.updatedAt) continue;
    const loaded = await loadStory(ports, story);
    await ports.store.addAlerts(raiseAlerts(loaded.ledger), ports.clock.now());
    const { draft, writer } = await writeProven(ports, loaded);
    const headline = draft?.headline ?? loaded.reports[0]?.headline ?? '';
    // The permalink gets its words when the story is first published and keeps them.
    if (stored === null) {
      await ports.store.saveStories(
        [{ ...story, permalink: `${slugify(headline)}-${storyHex(story.id)}` }],
        [],
        [],
      );
    }
    if (draft === null) continue;
    await ports.store.saveBrief({ story: story.id, draft, writer, madeAt: ports.clock.now(), basis });
  }
}
