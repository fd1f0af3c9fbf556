import { readCorpus } from '../corpus/read.js';
import { openTools } from '../accuracy/openTools.js';
import { isWhole, scoreClaims } from '../accuracy/metrics/scoreClaims.js';
import { asInput } from '../accuracy/sets/ownCorpus.js';
import type { Gazetteer } from '../src/ports/gazetteer.js';
import type { Models } from '../src/tagging/models.js';
import type { Found } from './trainChances.js';

/** What the reader takes for a claim, sure or not, in the project's reports of one split; right is what agrees with the annotation in content, cue and speaker. */
export async function readFoundClaims(
  split: 'train' | 'test',
  gazetteer: Gazetteer,
  models: Omit<Models, 'chanceOf'>,
): Promise<Found[]> {
  let seen: (readonly string[])[] = [];
  const chanceOf = (traits: readonly string[]) => {
    seen.push(traits);
    return 1;
  };
  const { read } = openTools('', { gazetteer, models: { ...models, chanceOf } }, () => undefined);
  const found: Found[] = [];
  for (const report of readCorpus().reports.filter(({ written }) => written.split === split)) {
    const { id, topic, text } = report.written;
    seen = [];
    const predicted = (await read([asInput(report)])).get(id)?.claims ?? [];
    const { pairs } = scoreClaims([{ text, gold: report.claims, predicted }]);
    const right = new Set(pairs.filter(([gold, ours]) => isWhole(gold, ours)).map(([, ours]) => ours));
    found.push(
      ...predicted.map((claim, at) => ({ traits: seen[at]!, group: topic, isRight: right.has(claim) })),
    );
  }
  return found;
}
