import type { Day } from '../core/days.js';
import { sparkline } from './chart.js';
import { Days, Drawing, StampLine } from './parts.js';
import { linkTo, placePath, storyPath } from './paths.js';
import type { PlaceLink, SiteOptions, StoryCard } from './views.js';
import { countOf, countryName } from './words.js';

/** Stories under their days, newest first, those without a day last; a line each. */
export function StoryList({ stories, site }: { stories: readonly StoryCard[]; site: SiteOptions }) {
  const days = new Map<Day | null, StoryCard[]>();
  for (const story of stories) {
    const day = story.stamp.day?.to ?? null;
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  return (
    <>
      {[...days].sort(byDay).map(([day, cards]) => (
        <section class="day" aria-labelledby={`day-${day ?? 'unknown'}`}>
          <h2 id={`day-${day ?? 'unknown'}`}>
            {day === null ? 'Day not known' : <Days from={day} to={day} />}
          </h2>
          <ul class="lines">
            {cards.map((card) => (
              <Line card={card} site={site} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function byDay([a]: [Day | null, unknown], [b]: [Day | null, unknown]): number {
  return (b ?? '').localeCompare(a ?? '');
}

function Line({ card, site }: { card: StoryCard; site: SiteOptions }) {
  const { copies } = card;
  const counts = [
    ...(card.kind === 'running' ? ['running story'] : []),
    countOf(card.reports, 'report'),
    countOf(card.origins, 'origin'),
    ...(copies === 0 ? [] : [copies === 1 ? '1 copy' : `${copies} copies`]),
    ...(card.disagreements === 0 ? [] : [countOf(card.disagreements, 'disagreement')]),
  ];
  return (
    <li class="line">
      <StampLine stamp={card.stamp} site={site} brief />
      <div class="line-title">
        <h3>
          <a href={linkTo(site, storyPath(card.permalink))}>{card.headline}</a>
        </h3>
        {card.headlineBy === null ? null : <p class="meta">Headline by {card.headlineBy}</p>}
      </div>
      <div class="line-facts">
        {card.figure === null ? null : (
          <p class="line-figure">
            {card.figure.first === null ? null : (
              <>
                <span class="old">{card.figure.first}</span>, then{' '}
              </>
            )}
            <strong>{card.figure.latest}</strong> {card.figure.label}
            {card.figure.values.length > 1 ? <Drawing svg={sparkline(card.figure.values)} /> : null}
          </p>
        )}
        <p class="meta">{counts.join(', ')}</p>
      </div>
    </li>
  );
}

/** Places with the number of their stories. */
export function PlaceList({ places, site }: { places: readonly PlaceLink[]; site: SiteOptions }) {
  return (
    <ul class="places">
      {places.map(({ id, name, country, stories }) => {
        const wider = countryName(country);
        return (
          <li>
            <a href={linkTo(site, placePath(id))}>{name}</a>
            {wider === null || wider === name ? '' : `, ${wider}`}{' '}
            <span class="meta">{stories === 1 ? '1 story' : `${stories} stories`}</span>
          </li>
        );
      })}
    </ul>
  );
}
