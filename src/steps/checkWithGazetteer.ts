import type { Draft } from '../core/brief.js';
import type { Day } from '../core/days.js';
import { newestDay } from '../core/order.js';
import type { Reading } from '../core/reading.js';
import { checkDraft } from '../checking/checkDraft.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import { placeNames } from '../reading/places/placeNames.js';

/** The judge's answer to a draft, with the places that the draft names looked up. `readOn` as of `checkDraft`. */
export async function checkWithGazetteer(
  gazetteer: Gazetteer,
  draft: Draft,
  readings: readonly Reading[],
  readOn: Day | null = null,
): Promise<ReturnType<typeof checkDraft>> {
  const text = [draft.headline ?? '', ...draft.paragraphs.flat()].join('\n');
  return checkDraft(draft, readings, await gazetteer.lookup(placeNames(text)), readOn);
}

/** The same of a story's brief: it is read as it was when the newest of its reports appeared. */
export function checkBrief(
  gazetteer: Gazetteer,
  draft: Draft,
  readings: readonly Reading[],
): Promise<ReturnType<typeof checkDraft>> {
  return checkWithGazetteer(gazetteer, draft, readings, newestDay(readings));
}
