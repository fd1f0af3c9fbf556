import type { Outcome } from '../core/reading.js';
import type { Story } from '../core/story.js';
import type { AsOf } from '../ledger/kept.js';
import type { FoundClaim, FoundSeries } from '../pages/api.js';
import { type ShownAlert, showAlert } from '../pages/shownAlerts.js';
import { showStory } from '../pages/shownStory.js';
import type { ClaimQuery, Store } from '../ports/store.js';
import type { LedgerPorts } from './ports.js';
import { viewLedger } from './viewStory.js';

/** The claims that a query finds, newest day first, masked; with `asOf`, those known on that day, as they stood then. */
export async function findClaims(
  ports: LedgerPorts,
  query: ClaimQuery,
  asOf: AsOf | null = null,
): Promise<FoundClaim[]> {
  const rows = await ports.store.findClaims(query);
  const stories = await ports.store.stories([...new Set(rows.map(({ story }) => story))]);
  const found = new Map<string, FoundClaim>();
  for (const story of stories) {
    for (const claim of showStory(await viewLedger(ports, story, asOf)).claims)
      found.set(claim.id, { permalink: story.permalink, claim });
  }
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}

/** Claims looked at in one go to find the stories that count something. */
const PAGE = 500;

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
  for (let offset = 0, more = true; more; offset += PAGE) {
    const rows = await store.findClaims({ ...(outcome === null ? {} : { outcome }), limit: PAGE, offset });
    more = rows.length === PAGE;
    const fresh = [...new Set(rows.map(({ story }) => story))].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    yield* await store.stories(fresh);
  }
}

/** Alerts raised after an instant (null: all), newest first, masked. */
export async function findAlerts(
  ports: LedgerPorts,
  options: { since: string | null; limit: number },
): Promise<ShownAlert[]> {
  const alerts = await ports.store.alerts(options);
  const storyOf = await ports.store.storiesOf(alerts.map(({ says }) => says.report));
  const views = new Map(
    await Promise.all(
      (await ports.store.stories([...new Set(storyOf.values())])).map(
        async (story) => [story.id, await viewLedger(ports, story)] as const,
      ),
    ),
  );
  return alerts.flatMap((alert) => {
    const view = views.get(storyOf.get(alert.says.report) ?? '');
    return view === undefined ? [] : [showAlert(alert, view)];
  });
}
