import type { RelationKind, Watch } from './ledger.js';

/** What an editor decided. Names are speakers' names as the ledger gives them; claims are named by their ids. */
export type Act =
  | { act: 'relate'; from: string; to: string; kind: RelationKind }
  /** A rule's relation that does not hold: it stays in the ledger, withdrawn. */
  | { act: 'reject'; from: string; to: string; kind: RelationKind }
  | { act: 'merge'; names: [string, string] }
  | { act: 'split'; names: [string, string] }
  | { act: 'watch'; claim: string; kind: Watch['kind'] }
  /** Takes an earlier judgement back, by its number. */
  | { act: 'withdraw'; judgement: number };

/** An editor's decision with who, when and why. Append-only: it is never changed or deleted, only withdrawn by a later one. */
export type Judgement = Act & {
  /** Number in the store, from 1. */
  id: number;
  /** A report of the story it is about: the judgement follows that report when stories merge or split. */
  report: string;
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
