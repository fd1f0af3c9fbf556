import type { Outcome } from '../core/reading.js';
import type { Story } from '../core/story.js';
import type { AsOf } from '../ledger/kept.js';
import type { FoundClaim, FoundSeries } from '../pages/api.js';
import { type ShownAlert, showAlert } from '../pages/shownAlerts.js';
import { showStory } from '../pages/shownStory.js';
import type { ClaimQuery, Store } from '../ports/store.js';
import { pageThrough } from './pageThrough.js';
import type { LedgerPorts } from './ports.js';
import { viewLedger } from './viewStory.js';

/** Claims of the store that are looked at in one go. */
const PAGE = 500;
/** Stories that are kept at hand: claims of one day stand beside each other. */
const KEPT_STORIES = 100;

/** The same function, which makes nothing anew of the stories that it was asked for last. */
function remember<T>(make: (story: string) => Promise<T>): (story: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (story) => {
    const known = kept.get(story);
    if (known !== undefined) return known;
    const made = make(story);
    if (kept.size === KEPT_STORIES) kept.delete(kept.keys().next().value!);
    kept.set(story, made);
    return made;
  };
}

/**
 * The claims that a query finds, newest day first, masked; with `asOf`, those known on that day, as they stood then. `limit` and `offset`
 * count what is given: words that a later wording repeats, or that nobody knew yet, are passed over.
 */
export async function* findClaims(
  ports: LedgerPorts,
  { limit, offset, ...query }: ClaimQuery,
  asOf: AsOf | null = null,
): AsyncGenerator<FoundClaim> {
  const { store } = ports;
  const claimsOf = remember(async (id) => {
    const claims = new Map<string, FoundClaim>();
    for (const story of await store.stories([id]))
      for (const claim of showStory(await viewLedger(ports, story, asOf)).claims)
        claims.set(claim.id, { permalink: story.permalink, claim });
    return claims;
  });
  let place = 0;
  for await (const { id, story } of pageThrough((page) => store.findClaims({ ...query, ...page }), PAGE)) {
    if (place === offset + limit) return;
    const found = (await claimsOf(story)).get(id);
    if (found !== undefined && place++ >= offset) yield found;
  }
}

/** Figures over time: of one story, or of every story that counts the outcome; `outcome` null: all of the story's. */
export async function* findSeries(
  ports: LedgerPorts,
  { story, outcome }: { story: Story | null; outcome: Outcome | null },
  asOf: AsOf | null = null,
): AsyncGenerator<FoundSeries> {
  const stories = story === null ? storiesCounting(ports.store, outcome) : [story];
  for await (const one of stories) {
    for (const line of showStory(await viewLedger(ports, one, asOf)).series)
      if (outcome === null || line.outcome === outcome) yield { permalink: one.permalink, line };
  }
}

async function* storiesCounting(store: Store, outcome: Outcome | null): AsyncGenerator<Story> {
  const seen = new Set<string>();
  const query = outcome === null ? {} : { outcome };
  for await (const { story } of pageThrough((page) => store.findClaims({ ...query, ...page }), PAGE)) {
    if (seen.has(story)) continue;
    seen.add(story);
    yield* await store.stories([story]);
  }
}

/** Alerts raised after an instant (null: all), newest first, masked; with `asOf`, those of which both quotations were known on that day. */
export async function* findAlerts(
  ports: LedgerPorts,
  { since, limit }: { since: string | null; limit: number },
  asOf: AsOf | null = null,
): AsyncGenerator<ShownAlert> {
  const { store } = ports;
  const viewOf = remember(async (id) => {
    const [story] = await store.stories([id]);
    return story === undefined ? null : viewLedger(ports, story, asOf);
  });
  let found = 0;
  for await (const alert of pageThrough((page) => store.alerts({ since, ...page }), PAGE)) {
    if (found === limit) return;
    // The report that an alert quotes may have got another wording since.
    const standing = await store.standingWordings([alert.says.report]);
    const [id] = (await store.storiesOf([...standing.values()])).values();
    const view = id === undefined ? null : await viewOf(id);
    if (view === null) continue;
    const isKnown = (claim: string) => view.ledger.claims.some((one) => one.id === claim);
    if (asOf !== null && !(isKnown(alert.claim) && isKnown(alert.answeredBy))) continue;
    found++;
    yield showAlert(alert, view);
  }
}
