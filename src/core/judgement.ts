import type { RelationKind, Watch } from './ledger.js';

/** What an editor decided. Names are speakers' names as the ledger gives them; claims are named by their ids. */
export type Act =
  | { act: 'relate'; from: string; to: string; kind: RelationKind }
  /** A rule's relation that does not hold: it stays in the ledger, withdrawn. */
  | { act: 'reject'; from: string; to: string; kind: RelationKind }
  | { act: 'merge'; names: [string, string] }
  | { act: 'split'; names: [string, string] }
  | { act: 'watch'; claim: string; kind: Watch['kind'] }
  /** All reports of the story `other` tell the event of another story, which they went to. */
  | { act: 'merge-stories'; other: string }
  /** Some reports tell an event of their own: they went to the story `other`. */
  | { act: 'split-story'; other: string }
  /** Takes an earlier judgement back, by its number. */
  | { act: 'withdraw'; judgement: number };

/** An editor's decision with who, when and why. Append-only: it is never changed or deleted, only withdrawn by a later one. */
export type Judgement = Act & {
  /** Number in the store, from 1. */
  id: number;
  /**
   * The reports it is about: the judgement follows them when stories merge or split. Of a judgement on stories, the first is a report
   * of the story that stays, the others are those that changed their story.
   */
  reports: string[];
  by: string;
  /** UTC instant. */
  at: string;
  why: string;
};

/** When a judgement was taken back; null while it stands. A withdrawal that was itself withdrawn does not count. */
export function withdrawnAt(judgement: Judgement, all: readonly Judgement[]): string | null {
  const takenBack = all.find(
    (other) =>
      other.act === 'withdraw' && other.judgement === judgement.id && withdrawnAt(other, all) === null,
  );
  return takenBack?.at ?? null;
}
