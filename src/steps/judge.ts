import { type Act, type Judgement, withdrawnAt } from '../core/judgement.js';
import { Problem } from '../core/problems.js';
import type { Story } from '../core/story.js';
import type { Clock } from '../ports/clock.js';
import type { Store, StoryUpdate } from '../ports/store.js';
import { type Made, mergeStories, newStoryId, splitStory, touchStory } from './changeStories.js';
import { loadStory } from './loadStory.js';
import type { LedgerPorts } from './ports.js';

/** Who decided, and why; both must say something. */
export interface Editor {
  by: string;
  why: string;
}

/** What an editor may decide; stories and reports are named as the store has them. */
export type Decision =
  | Exclude<Act, { act: 'merge-stories' | 'split-story' }>
  /** `other` is merged into the story that is judged. */
  | { act: 'merge-stories'; other: Story }
  /** These of its reports tell an event of their own. */
  | { act: 'split-story'; reports: readonly string[] };

/**
 * Keeps an editor's judgement about a story, once it is sure that what it names is there, does to stories what it says, and gives its
 * number. Throws Problem `claim-missing` or `judgement-invalid`.
 */
export async function judge(
  ports: LedgerPorts & { clock: Clock },
  story: Story,
  decision: Decision,
  editor: Editor,
): Promise<number> {
  const { store, clock } = ports;
  const by = editor.by.trim();
  const why = editor.why.trim();
  if (by === '' || why === '') throw invalid('give --by and --why');
  if (story.reports.length === 0) throw invalid('the story has no reports');
  const made = { by, why, at: clock.now() };
  switch (decision.act) {
    case 'merge-stories': {
      const { other } = decision;
      if (other.id === story.id) throw invalid('these are one story already');
      const act = { act: 'merge-stories', other: other.id } as const;
      const update = await mergeStories(store, story, [other], made);
      return store.addJudgement({ reports: [story.reports[0]!, ...other.reports], act, ...made }, update);
    }
    case 'split-story': {
      const [anchor, moved] = partReports(story, decision.reports);
      const id = await newStoryId(store, moved);
      const act = { act: 'split-story', other: id } as const;
      const update = await splitStory(store, story, { id, reports: moved }, made);
      return store.addJudgement({ reports: [anchor, ...moved], act, ...made }, update);
    }
    case 'withdraw': {
      const [judgement, all] = await findJudgement(store, story, decision.judgement);
      if (withdrawnAt(judgement, all) !== null)
        throw invalid(`judgement ${judgement.id} is taken back already`);
      const update = (await undoUpdate(store, judgement, all, made)) ?? touchStory(story, made);
      return store.addJudgement({ reports: judgement.reports, act: decision, ...made }, update);
    }
    default: {
      await verify(ports, story, decision);
      const reports = [reportOf(decision) ?? story.reports[0]!];
      return store.addJudgement({ reports, act: decision, ...made }, touchStory(story, made));
    }
  }
}

/** A report that stays in the story, and those that leave it, in order. Throws Problem `judgement-invalid`. */
function partReports(story: Story, leaving: readonly string[]): [string, string[]] {
  const leaves = new Set(leaving);
  const missing = leaving.find((report) => !story.reports.includes(report));
  if (missing !== undefined) throw invalid(`the story has no report ${missing}`);
  const anchor = story.reports.find((report) => !leaves.has(report));
  if (leaves.size === 0 || anchor === undefined) throw invalid('some reports must leave, and some must stay');
  return [anchor, story.reports.filter((report) => leaves.has(report))];
}

/** A judgement by its number, with all others about the story. Throws Problem `judgement-invalid`. */
async function findJudgement(store: Store, story: Story, number: number): Promise<[Judgement, Judgement[]]> {
  const about = [...story.reports, ...(await store.earlierWordings(story.reports)).keys()];
  const all = await store.judgements(about);
  const judgement = all.find(({ id }) => id === number);
  if (judgement === undefined) throw invalid(`the story has no judgement ${number}`);
  return [judgement, all];
}

/** What taking a judgement back does to stories, as far as the reports are still where it put them; null for nothing. */
async function undoUpdate(
  store: Store,
  judgement: Judgement,
  all: readonly Judgement[],
  made: Made,
): Promise<StoryUpdate | null> {
  const undoing = actUndone(judgement, all);
  if (undoing === null) return null;
  const standing = await store.standingWordings(judgement.reports);
  const [anchor, ...moved] = judgement.reports.map((report) => standing.get(report)!);
  const stories = await store.storiesOf([anchor!, ...moved]);
  const [home] = await store.stories([stories.get(anchor!) ?? '']);
  if (home === undefined) return null;
  if (undoing.parts) {
    const leave = moved.filter((report) => stories.get(report) === home.id && report !== anchor);
    return leave.length === 0 ? null : splitStory(store, home, { id: undoing.other, reports: leave }, made);
  }
  const others = new Set(moved.flatMap((report) => stories.get(report) ?? []));
  others.delete(home.id);
  return others.size === 0 ? null : mergeStories(store, home, await store.stories([...others]), made);
}

/** What taking a judgement back does to stories: parts those that it merged, joins those that it parted; null where it did nothing to them. */
function actUndone(
  judgement: Judgement,
  all: readonly Judgement[],
): { parts: boolean; other: string } | null {
  switch (judgement.act) {
    case 'merge-stories':
      return { parts: true, other: judgement.other };
    case 'split-story':
      return { parts: false, other: judgement.other };
    case 'withdraw': {
      const first = all.find(({ id }) => id === judgement.judgement);
      const undone = first && actUndone(first, all);
      return undone ? { ...undone, parts: !undone.parts } : null;
    }
    default:
      return null;
  }
}

function invalid(detail: string): Problem {
  return new Problem('judgement-invalid', { detail });
}

/** A judgement on a claim belongs to the claim's report; others to the story's first. */
function reportOf(act: Act): string | null {
  const claim =
    act.act === 'watch' ? act.claim : act.act === 'relate' || act.act === 'reject' ? act.from : null;
  return claim === null ? null : claim.split('.')[0]!;
}

async function verify(
  ports: LedgerPorts,
  story: Story,
  act: Exclude<Decision, { act: 'merge-stories' | 'split-story' | 'withdraw' }>,
): Promise<void> {
  const { ledger } = await loadStory(ports, story);
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
      if (act.act === 'reject' && !stands) throw invalid(`no claim ${act.kind} the other`);
      return;
    }
    case 'merge':
    case 'split': {
      const known = ledger.parties.flatMap(({ names }) => names);
      const missing = act.names.find(
        (name) => !known.some((one) => one.toLowerCase() === name.toLowerCase()),
      );
      if (missing !== undefined) throw invalid(`nobody in the story is called "${missing}"`);
      return;
    }
  }
}
