import type { Draft } from '../core/brief.js';
import { Problem } from '../core/problems.js';
import type { Model } from '../ports/model.js';
import type { Plan } from '../writing/planBrief.js';
import { buildPrompt, type Refusal } from '../writing/llm/buildPrompt.js';
import { readAnswer } from '../writing/llm/readAnswer.js';
import type { LoadedStory } from './loadStory.js';

/** A draft by the language model, told what was refused of its last one; null when it gives no usable answer, for then the template writes. */
export async function writeWithModel(
  model: Model,
  { readings }: Pick<LoadedStory, 'readings'>,
  plan: Plan,
  refused: readonly Refusal[] = [],
): Promise<Draft | null> {
  try {
    return readAnswer(await model.complete(buildPrompt(plan, readings, refused)));
  } catch (error) {
    if (error instanceof Problem && error.code === 'model-failed') return null;
    throw error;
  }
}
