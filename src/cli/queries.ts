import { isDay } from '../core/days.js';
import { Problem } from '../core/problems.js';
import { CERTAINTIES, CLAIM_KINDS, type Outcome, OUTCOMES } from '../core/reading.js';
import { type AsOf, CLOCKS } from '../ledger/kept.js';
import type { ClaimQuery, Store } from '../ports/store.js';
import { findStory } from '../steps/findStory.js';
import { readNumberOption } from './config.js';

export interface AsOfOptions {
  asOf?: string;
  clock?: string;
}

/** The day that a view is asked for; null for now. Throws Problem `date-malformed` or `option-invalid`. */
export function readAsOf({ asOf, clock = 'reported' }: AsOfOptions): AsOf | null {
  const known = oneOf(CLOCKS, '--clock', clock)!;
  return asOf === undefined ? null : { day: readDay('--as-of', asOf)!, clock: known };
}

export interface ClaimOptions {
  speaker?: string;
  kind?: string;
  certainty?: string;
  outcome?: string;
  place?: string;
  from?: string;
  to?: string;
  story?: string;
  limit: string;
}

/** The claims that the options ask for, from the first. Throws Problem `option-invalid`, `date-malformed` or `story-missing`. */
export async function readClaimQuery(store: Store, options: ClaimOptions): Promise<ClaimQuery> {
  const { speaker, place } = options;
  const kind = oneOf(CLAIM_KINDS, '--kind', options.kind);
  const certainty = oneOf(CERTAINTIES, '--certainty', options.certainty);
  const outcome = readOutcome(options.outcome);
  const [from, to] = [readDay('--from', options.from), readDay('--to', options.to)];
  const story = options.story === undefined ? undefined : await findStory(store, options.story);
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(place === undefined ? {} : { place }),
    ...(kind === undefined ? {} : { kind }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(outcome === null ? {} : { outcome }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(story === undefined ? {} : { story: story.id }),
    limit: readNumberOption('--limit', options.limit, 1, 100_000),
    offset: 0,
  };
}

export function readOutcome(text: string | undefined): Outcome | null {
  return oneOf(OUTCOMES, '--outcome', text) ?? null;
}

function readDay(name: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isDay(text)) throw new Problem('date-malformed', { detail: `${name} ${text}` });
  return text;
}

/** One of a closed list; undefined when the option was not given. Throws Problem `option-invalid`. */
export function oneOf<T extends string>(
  list: readonly T[],
  name: string,
  text: string | undefined,
): T | undefined {
  if (text === undefined) return undefined;
  const found = list.find((one) => one === text);
  if (found === undefined)
    throw new Problem('option-invalid', { detail: `${name} takes ${list.join(', ')}, not "${text}"` });
  return found;
}
