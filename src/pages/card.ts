import type { Series } from '../core/ledger.js';
import { OUTCOMES } from '../core/reading.js';
import { maskHeld } from './mask.js';
import { showStory } from './shownStory.js';
import type { CardFigure, StoryCard, StoryView } from './views.js';
import { figureWords, middleOf } from './words.js';

/** The story on one line, masked. */
export function cardOf(view: StoryView): StoryCard {
  const shown = showStory(view);
  const paragraph = shown.paragraphs[0];
  return {
    permalink: shown.permalink,
    headline: shown.headline,
    headlineBy: shown.headlineBy,
    summary: paragraph === undefined ? null : paragraph.map(({ text }) => text).join(' '),
    stamp: shown.stamp,
    kind: view.story.kind,
    reports: shown.reports,
    copies: view.reports.filter(({ id }) => view.story.origins[id] !== undefined).length,
    origins: shown.origins,
    disagreements: shown.disagreements.length,
    figure: figureOf(view),
    via: shown.sources
      .flatMap(({ reports }) => reports)
      .flatMap(({ url, source }) => (url === null ? [] : { url, source })),
    publishedAt: shown.publishedAt,
    updatedAt: shown.updatedAt,
  };
}

/** The one figure that matters: the gravest outcome (in the order of `OUTCOMES`), then the one told most often. */
function figureOf({ ledger, holds }: StoryView): CardFigure | null {
  const rank = (series: Series) => OUTCOMES.indexOf(series.outcome);
  const lead = ledger.series
    .filter(({ points }) => points.some(({ figure }) => middleOf(figure) !== null))
    .sort((a, b) => rank(a) - rank(b) || b.points.length - a.points.length)[0];
  if (lead === undefined) return null;
  const points = lead.points.filter(({ figure }) => middleOf(figure) !== null);
  const standing = points.filter(({ overtakenBy }) => overtakenBy === null);
  const latest = figureWords((standing.at(-1) ?? points.at(-1)!).figure);
  const first = figureWords(points[0]!.figure);
  return {
    label: maskHeld(lead.label, holds),
    values: points.map(({ figure }) => middleOf(figure)!),
    latest: maskHeld(latest, holds),
    first: first === latest ? null : maskHeld(first, holds),
  };
}
