import type { Act } from '../core/judgement.js';
import { Problem } from '../core/problems.js';
import type { Story } from '../core/story.js';
import type { Clock } from '../ports/clock.js';
import type { Store } from '../ports/store.js';
import { loadStory } from './loadStory.js';

/** Who decided, and why; both must say something. */
export interface Editor {
  by: string;
  why: string;
}

/**
 * Keeps an editor's judgement about a story, once it is sure that what it names is there, and gives its number. Throws Problem
 * `claim-missing` or `judgement-invalid`.
 */
export async function judge(
  { store, clock }: { store: Store; clock: Clock },
  story: Story,
  act: Act,
  editor: Editor,
): Promise<number> {
  const by = editor.by.trim();
  const why = editor.why.trim();
  if (by === '' || why === '') throw new Problem('judgement-invalid', { detail: 'give --by and --why' });
  await verify(store, story, act);
  const report = story.reports[0];
  if (report === undefined) throw new Problem('judgement-invalid', { detail: 'the story has no reports' });
  const at = clock.now();
  const number = await store.addJudgement({ report: reportOf(act) ?? report, act, by, at, why });
  // The brief is written again: what it rests on may have changed.
  const job = { key: `brief:${story.id}:judgement-${number}`, step: 'brief', subject: story.id };
  await store.saveStories([{ ...story, updatedAt: at }], [], [job]);
  return number;
}

/** A judgement on a claim belongs to the claim's report; others to the story's first. */
function reportOf(act: Act): string | null {
  const claim =
    act.act === 'watch' ? act.claim : act.act === 'relate' || act.act === 'reject' ? act.from : null;
  return claim === null ? null : claim.split('.')[0]!;
}

async function verify(store: Store, story: Story, act: Act): Promise<void> {
  const { ledger } = await loadStory(store, story);
  const needClaim = (id: string) => {
    if (!ledger.claims.some((claim) => claim.id === id)) throw new Problem('claim-missing', { detail: id });
  };
  switch (act.act) {
    case 'watch':
      return needClaim(act.claim);
    case 'relate':
    case 'reject': {
      needClaim(act.from);
      needClaim(act.to);
      const stands = ledger.relations.some(
        ({ from, to, kind }) => from === act.from && to === act.to && kind === act.kind,
      );
      if (act.act === 'reject' && !stands)
        throw new Problem('judgement-invalid', { detail: `no claim ${act.kind} the other` });
      return;
    }
    case 'merge':
    case 'split': {
      const known = ledger.parties.flatMap(({ names }) => names);
      const missing = act.names.find(
        (name) => !known.some((one) => one.toLowerCase() === name.toLowerCase()),
      );
      if (missing !== undefined)
        throw new Problem('judgement-invalid', { detail: `nobody in the story is called "${missing}"` });
      return;
    }
    case 'withdraw': {
      const judgements = await store.judgements([
        ...story.reports,
        ...(await store.earlierWordings(story.reports)).keys(),
      ]);
      if (!judgements.some(({ id }) => id === act.judgement))
        throw new Problem('judgement-invalid', { detail: `the story has no judgement ${act.judgement}` });
    }
  }
}
