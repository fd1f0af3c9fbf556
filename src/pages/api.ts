import { addressOf, storyPath } from './paths.js';
import { showStory } from './shownStory.js';
import type { ShownClaim } from './shownClaims.js';
import type { ShownAlert } from './shownAlerts.js';
import type { ShownSeries } from './shownSeries.js';
import type { SiteOptions, StoryCard, StoryView } from './views.js';

/** A claim, and the permalink of the story it stands in. */
export interface FoundClaim {
  permalink: string;
  claim: ShownClaim;
}

/** A figure's line, and the permalink of the story it stands in. */
export interface FoundSeries {
  permalink: string;
  line: ShownSeries;
}

/** The list of stories as JSON, masked. */
export function renderStoriesJson(stories: readonly StoryCard[], site: SiteOptions): string {
  return json({
    stories: stories.map((story) => ({ ...story, url: addressOf(site, storyPath(story.permalink)) })),
  });
}

/** One story as JSON, masked: what its page shows, as data. */
export function renderStoryJson(view: StoryView, site: SiteOptions): string {
  const story = showStory(view);
  return json({
    ...story,
    url: addressOf(site, storyPath(story.permalink)),
    writer: view.writer,
    reader: view.readerVersion,
    checkedByPerson: false,
  });
}

/** Claims of any stories as JSON, masked, each with its story. */
export function renderClaimsJson(claims: readonly FoundClaim[], site: SiteOptions): string {
  return json({
    claims: claims.map(({ permalink, claim }) => ({
      ...claim,
      story: addressOf(site, storyPath(permalink)),
    })),
  });
}

/** Figures over time of any stories as JSON, masked, each with its story. */
export function renderSeriesJson(series: readonly FoundSeries[], site: SiteOptions): string {
  return json({
    series: series.map(({ permalink, line }) => ({ ...line, story: addressOf(site, storyPath(permalink)) })),
  });
}

/** Alerts as JSON; both quotations are cut to a short extract and masked. */
export function renderAlertsJson(alerts: readonly ShownAlert[], site: SiteOptions): string {
  return json({
    alerts: alerts.map(({ permalink, ...alert }) => ({
      ...alert,
      story: addressOf(site, storyPath(permalink)),
    })),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
