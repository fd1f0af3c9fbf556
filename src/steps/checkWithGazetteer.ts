import type { Draft } from '../core/brief.js';
import type { Reading } from '../core/reading.js';
import { checkDraft } from '../checking/checkDraft.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import { placeNames } from '../reading/places/placeNames.js';

/** The judge's answer to a draft, with the places that the draft names looked up. */
export async function checkWithGazetteer(
  gazetteer: Gazetteer,
  draft: Draft,
  readings: readonly Reading[],
): Promise<ReturnType<typeof checkDraft>> {
  const text = [draft.headline ?? '', ...draft.paragraphs.flat()].join('\n');
  return checkDraft(draft, readings, await gazetteer.lookup(placeNames(text)));
}
