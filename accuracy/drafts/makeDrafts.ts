import type { Reading } from '../../src/core/reading.js';
import { pickEvenly } from '../goldSet.js';
import { type Base, listBases } from './base.js';
import { RIGHT_EDITS } from './rightEdits.js';
import { type Edit, WRONG_EDITS } from './wrongEdits.js';

/** A sentence made from one of a report by a named edit, and the reports it is judged against. */
export interface EditedDraft {
  edit: string;
  /** True when the reports still say it. */
  right: boolean;
  text: string;
  base: Base;
}

/** `count` wrong sentences and as many right ones, spread evenly over the edits and the reports; the same ones each time. */
export function makeDrafts(stories: readonly (readonly Reading[])[], count: number): EditedDraft[] {
  const bases = listBases(stories);
  return [...pickDrafts(bases, WRONG_EDITS, false, count), ...pickDrafts(bases, RIGHT_EDITS, true, count)];
}

function pickDrafts(
  bases: readonly Base[],
  edits: Readonly<Record<string, Edit>>,
  right: boolean,
  count: number,
) {
  const seen = new Set(bases.map(({ text }) => text));
  const made = Object.entries(edits).map(([edit, change]) =>
    bases.flatMap((base, at): EditedDraft[] => {
      const text = change(base, at);
      if (text === null || seen.has(text)) return [];
      seen.add(text);
      return [{ edit, right, text, base }];
    }),
  );
  // The rarest edits first: what they cannot fill the others share.
  const rarest = [...made].sort((a, b) => a.length - b.length);
  let left = count;
  return rarest.flatMap((drafts, at) => {
    const picked = pickEvenly(drafts, Math.floor(left / (rarest.length - at)));
    left -= picked.length;
    return picked;
  });
}
