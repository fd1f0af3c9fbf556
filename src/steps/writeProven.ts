import type { Draft } from '../core/brief.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import { dropSentences } from '../writing/dropSentences.js';
import { type Plan, planBrief } from '../writing/planBrief.js';
import { makeClauseReader } from '../writing/template/readClause.js';
import { writeTemplate } from '../writing/template/writeTemplate.js';
import { checkWithGazetteer } from './checkWithGazetteer.js';
import type { LoadedStory } from './loadStory.js';
import type { Ports } from './ports.js';
import { writeWithModel } from './writeWithModel.js';

/** What a brief is written from. */
type Writable = Pick<LoadedStory, 'story' | 'readings' | 'ledger' | 'holds'>;

/**
 * A draft all of whose sentences the checker passes, by the model if there is one and it can, else by the template; null when too little
 * is proven.
 */
export async function writeProven(
  { gazetteer, models, model }: Pick<Ports, 'gazetteer' | 'models' | 'model'>,
  loaded: Writable,
): Promise<{ draft: Draft | null; writer: string }> {
  const plan = planBrief(loaded.story, loaded.ledger, loaded.readings, loaded.holds);
  if (model !== null) {
    const draft = await dropUnproven(gazetteer, loaded, await writeWithModel(model, loaded, plan));
    if (draft !== null) return { draft, writer: model.name };
  }
  return { draft: await writeByTemplate(gazetteer, models, loaded, plan), writer: 'template' };
}

/** Most times that the template writes one plan. */
const MOST_ROUNDS = 12;

/** What the checker refuses is written in other words, or something else is told in its place. */
async function writeByTemplate(
  gazetteer: Gazetteer,
  models: Ports['models'],
  { readings }: Writable,
  plan: Plan,
): Promise<Draft | null> {
  const read = makeClauseReader(models);
  const refused = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const draft = writeTemplate(plan, read, refused);
    if (draft === null) return null;
    const { verdict, brief } = await checkWithGazetteer(gazetteer, draft, readings);
    if (brief !== null) return draft;
    for (const { text, supported } of verdict.sentences) if (!supported) refused.add(text);
  }
  return null;
}

async function dropUnproven(
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
