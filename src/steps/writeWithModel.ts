import type { Draft } from '../core/brief.js';
import { Problem } from '../core/problems.js';
import type { Model } from '../ports/model.js';
import type { Plan } from '../writing/planBrief.js';
import { buildPrompt } from '../writing/llm/buildPrompt.js';
import { readAnswer } from '../writing/llm/readAnswer.js';
import type { LoadedStory } from './loadStory.js';

/** A draft by the language model; null when it gives no usable answer, for then the template writes. */
export async function writeWithModel(
  model: Model,
  { readings }: Pick<LoadedStory, 'readings'>,
  plan: Plan,
): Promise<Draft | null> {
  try {
    return readAnswer(await model.complete(buildPrompt(plan, readings)));
  } catch (error) {
    if (error instanceof Problem && error.code === 'model-failed') return null;
    throw error;
  }
}
