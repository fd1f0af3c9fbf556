import type { MentionKind } from '../../core/reading.js';
import { BODY_WORDS } from '../../languages/en/organisations.js';
import { TITLES } from '../../languages/en/titles.js';
import type { TaggedName } from '../../tagging/findNames.js';
import type { Word } from '../sentences/readWords.js';
import type { NameRun } from './findNames.js';

/** A run of words with the kind of name that it is. */
export interface NamePart extends NameRun {
  kind: MentionKind;
}

const KINDS = { PER: 'person', ORG: 'organisation', LOC: 'place' } as const;
const TAGGED_KINDS: ReadonlySet<MentionKind> = new Set(Object.values(KINDS));

/**
 * The names that the tagger found, and of the rules' names the nationalities, offices and others that it says nothing about.
 * Nationalities and offices stay the rules' own: the tagger has no such kinds. A title before a person is not part of the name. What ends
 * with "Office" or "Ministry" is an organisation, also where the tagger takes it for a place by the name in it.
 */
export function mergeNames(
  words: readonly Word[],
  ruled: readonly NamePart[],
  tagged: readonly TaggedName[],
): NamePart[] {
  const found: NamePart[] = [];
  for (const { from, to, type } of tagged) {
    const same = ruled.find((part) => part.from === from && part.to === to);
    if (same && (same.kind === 'nationality' || same.kind === 'office')) continue;
    let start = from;
    while (type === 'PER' && start < to - 1 && TITLES.has(words[start]!.lower.replace(/\.$/, ''))) start++;
    const isBody = type === 'LOC' && to - from > 1 && BODY_WORDS.has(words[to - 1]!.lower);
    found.push({ from: start, to, kind: isBody ? 'organisation' : KINDS[type] });
  }
  // The rules' own people, places and organisations are right less often than not where the tagger sees no name (measured on four sets).
  const kept = ruled.filter(
    ({ from, to, kind }) =>
      !TAGGED_KINDS.has(kind) && !found.some((name) => name.from < to && from < name.to),
  );
  return [...found, ...kept].sort((a, b) => a.from - b.from);
}
