import type { Draft } from '../core/brief.js';
import { hashHex, slugify, storyHex } from '../core/ids.js';
import type { Job } from '../ports/store.js';
import { planBrief } from '../writing/planBrief.js';
import { dropSentences } from '../writing/dropSentences.js';
import { writeTemplate } from '../writing/template/writeTemplate.js';
import { checkWithGazetteer } from './checkWithGazetteer.js';
import { type LoadedStory, loadStory } from './loadStory.js';
import type { Ports } from './ports.js';
import { writeWithModel } from './writeWithModel.js';

/** Step `brief`: writes and checks the brief of a story. What the checker does not pass is not kept; a story may end with no brief. */
export async function briefStored(ports: Ports, jobs: readonly Job[]): Promise<void> {
  for (const story of await ports.store.stories(jobs.map((job) => job.subject))) {
    const loaded = await loadStory(ports.store, story);
    const { draft, writer } = await writeProven(ports, loaded);
    const headline = draft?.headline ?? loaded.reports[0]?.headline ?? '';
    // The permalink gets its words when the story is first published and keeps them.
    if ((await ports.store.brief(story.id)) === null) {
      await ports.store.saveStories(
        [{ ...story, permalink: `${slugify(headline)}-${storyHex(story.id)}` }],
        [],
        [],
      );
    }
    if (draft === null) continue;
    const basis = hashHex(JSON.stringify(story.reports), 16);
    await ports.store.saveBrief({ story: story.id, draft, writer, madeAt: ports.clock.now(), basis });
  }
}

/** A draft all of whose sentences the checker passes, by the model if there is one and it can, else by the template; null when too little is proven. */
async function writeProven(
  ports: Ports,
  loaded: LoadedStory,
): Promise<{ draft: Draft | null; writer: string }> {
  const plan = planBrief(loaded.story, loaded.ledger, loaded.readings, loaded.holds);
  if (ports.model !== null) {
    const draft = await proven(ports, loaded, await writeWithModel(ports.model, loaded, plan));
    if (draft !== null) return { draft, writer: ports.model.name };
  }
  return { draft: await proven(ports, loaded, writeTemplate(plan)), writer: 'template' };
}

async function proven(ports: Ports, loaded: LoadedStory, written: Draft | null): Promise<Draft | null> {
  let draft = written;
  // Dropping a sentence can only make the draft shorter, so this ends.
  while (draft !== null) {
    const { verdict, brief } = await checkWithGazetteer(ports.gazetteer, draft, loaded.readings);
    if (brief !== null) return draft;
    draft = dropSentences(draft, verdict);
  }
  return null;
}
