import { readSamples } from '../bench/material.js';
import type { Reading } from '../src/core/reading.js';
import { readWithTools } from '../src/steps/readWithTools.js';
import type { ReadingTools } from '../src/steps/ports.js';
import { groupReadings } from '../src/stories/grouping/groupReadings.js';
import { groupBy } from './goldSet.js';

/** The readings of the samples, by the story that each is grouped to. */
export async function readSampleStories(tools: ReadingTools): Promise<Map<string, Reading[]>> {
  const readings: Reading[] = [];
  for (const report of await readSamples()) readings.push(await readWithTools(tools, report));
  const storyOf = new Map(groupReadings(readings).map(({ id, story }) => [id, story]));
  return groupBy(readings, ({ id }) => storyOf.get(id)!);
}
