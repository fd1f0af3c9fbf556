import { withdrawnAt } from '../../core/judgement.js';
import { RELATION_KINDS, WATCH_KINDS } from '../../core/ledger.js';
import type { Story } from '../../core/story.js';
import type { Store } from '../../ports/store.js';
import { findStory, findStoryOfClaim } from '../../steps/findStory.js';
import { type Decision, judge } from '../../steps/judge.js';
import { type Config, readNumberOption } from '../config.js';
import { systemClock } from '../open.js';
import { printLine } from '../output.js';
import { oneOf } from '../queries.js';
import { openLedger, type StoreOptions } from '../site.js';

export interface JudgeOptions extends StoreOptions {
  by: string;
  why: string;
}

/** Keeps a judgement about the story that `find` names and prints its number. */
async function keep(
  options: JudgeOptions,
  config: Config,
  find: (store: Store) => Promise<{ story: Story; act: Decision }>,
): Promise<number> {
  const ports = await openLedger(options, config);
  const { store } = ports;
  try {
    const { story, act } = await find(store);
    const number = await judge({ ...ports, clock: systemClock }, story, act, options);
    await printLine(`judgement ${number} on ${story.permalink}`);
    return 0;
  } finally {
    await store.close();
  }
}

/** `newsledger judge relate|reject FROM KIND TO`: a relation that an editor sees, or one of a rule that does not hold. */
export function judgeRelation(act: 'relate' | 'reject') {
  return (from: string, kind: string, to: string, options: JudgeOptions, config: Config) => {
    const relation = oneOf(RELATION_KINDS, 'KIND', kind)!;
    return keep(options, config, async (store) => ({
      story: await findStoryOfClaim(store, from),
      act: { act, from, to, kind: relation },
    }));
  };
}

/** `newsledger judge merge|split STORY NAME NAME`: two names are one party's, or are not. */
export function judgeNames(act: 'merge' | 'split') {
  return (story: string, one: string, other: string, options: JudgeOptions, config: Config) =>
    keep(options, config, async (store) => ({
      story: await findStory(store, story),
      act: { act, names: [one, other] },
    }));
}

/** `newsledger judge merge-stories STORY OTHER`: the reports of the other story tell the event of this one. */
export function judgeMerge(
  story: string,
  other: string,
  options: JudgeOptions,
  config: Config,
): Promise<number> {
  return keep(options, config, async (store) => ({
    story: await findStory(store, story),
    act: { act: 'merge-stories', other: await findStory(store, other) },
  }));
}

/** `newsledger judge split-story STORY REPORT...`: these reports tell an event of their own. */
export function judgeSplit(
  name: string,
  reports: string[],
  options: JudgeOptions,
  config: Config,
): Promise<number> {
  return keep(options, config, async (store) => {
    const story = await findStory(store, name);
    const byAddress = new Map((await store.reports(story.reports)).map(({ id, url }) => [url, id]));
    return { story, act: { act: 'split-story', reports: reports.map((one) => byAddress.get(one) ?? one) } };
  });
}

/** `newsledger judge watch CLAIM KIND`: alerts the desk when a later report meets or breaks the claim. */
export function judgeWatch(
  claim: string,
  kind: string,
  options: JudgeOptions,
  config: Config,
): Promise<number> {
  const watched = oneOf(WATCH_KINDS, 'KIND', kind)!;
  return keep(options, config, async (store) => ({
    story: await findStoryOfClaim(store, claim),
    act: { act: 'watch', claim, kind: watched },
  }));
}

/** `newsledger judge withdraw STORY NUMBER`: takes a judgement back; it stays in the store. */
export function judgeWithdraw(
  story: string,
  number: string,
  options: JudgeOptions,
  config: Config,
): Promise<number> {
  const judgement = readNumberOption('NUMBER', number, 1, Number.MAX_SAFE_INTEGER);
  return keep(options, config, async (store) => ({
    story: await findStory(store, story),
    act: { act: 'withdraw', judgement },
  }));
}

/** `newsledger judge list STORY`: every judgement about a story, withdrawn ones included. */
export async function judgeList(
  name: string,
  options: StoreOptions & { json?: boolean },
  config: Config,
): Promise<number> {
  const { store } = await openLedger(options, config);
  try {
    const { reports } = await findStory(store, name);
    const all = await store.judgements([...reports, ...(await store.earlierWordings(reports)).keys()]);
    for (const judgement of all) {
      const withdrawn = withdrawnAt(judgement, all);
      if (options.json) await printLine(JSON.stringify({ ...judgement, withdrawnAt: withdrawn }));
      else {
        const { id, act, at, by, why } = judgement;
        await printLine(
          `${id} ${act} ${at} ${by}: ${why}${withdrawn === null ? '' : ` (withdrawn ${withdrawn})`}`,
        );
      }
    }
    return 0;
  } finally {
    await store.close();
  }
}
