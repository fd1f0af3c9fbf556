import type { Draft } from '../core/brief.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import type { Model } from '../ports/model.js';
import { dropSentences } from '../writing/dropSentences.js';
import { planBrief } from '../writing/planBrief.js';
import { writeTemplate } from '../writing/template/writeTemplate.js';
import { checkWithGazetteer } from './checkWithGazetteer.js';
import type { LoadedStory } from './loadStory.js';
import { writeWithModel } from './writeWithModel.js';

/** What a brief is written from. */
type Writable = Pick<LoadedStory, 'story' | 'readings' | 'ledger' | 'holds'>;

/** A draft all of whose sentences the checker passes, by the model if there is one and it can, else by the template; null when too little is proven. */
export async function writeProven(
  { gazetteer, model }: { gazetteer: Gazetteer; model: Model | null },
  loaded: Writable,
): Promise<{ draft: Draft | null; writer: string }> {
  const plan = planBrief(loaded.story, loaded.ledger, loaded.readings, loaded.holds);
  if (model !== null) {
    const draft = await proven(gazetteer, loaded, await writeWithModel(model, loaded, plan));
    if (draft !== null) return { draft, writer: model.name };
  }
  return { draft: await proven(gazetteer, loaded, writeTemplate(plan)), writer: 'template' };
}

async function proven(
  gazetteer: Gazetteer,
  loaded: Writable,
  written: Draft | null,
): Promise<Draft | null> {
  let draft = written;
  // Dropping a sentence can only make the draft shorter, so this ends.
  while (draft !== null) {
    const { verdict, brief } = await checkWithGazetteer(gazetteer, draft, loaded.readings);
    if (brief !== null) return draft;
    draft = dropSentences(draft, verdict);
  }
  return null;
}
