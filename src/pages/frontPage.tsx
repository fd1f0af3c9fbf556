import { dayOf } from '../core/days.js';
import { renderPage } from './layout.js';
import { worldMap } from './maps.js';
import { Days, Drawing } from './parts.js';
import { PlaceList, StoryList } from './storyList.js';
import type { FrontView, SiteOptions, StoryCard } from './views.js';
import { placeWords } from './words.js';

/** The front page: the stamps on a map, then days, then a line a story. */
export function renderFrontPage(view: FrontView, site: SiteOptions): string {
  const day = dayOf(view.now);
  return renderPage({
    site,
    title: site.title,
    description: 'Short briefs in which every sentence shows the exact words of its sources.',
    path: '/',
    kind: 'website',
    children: (
      <>
        <header class="front-head">
          <div>
            <h1>{day === null ? site.title : <Days from={day} to={day} />}</h1>
            <p class="motto">Short briefs in which every sentence shows the exact words of its sources.</p>
          </div>
          {view.stories.some(({ stamp }) => stamp.place !== null) ? (
            <Drawing svg={worldMap(dotsOf(view.stories), mapName(view.stories))} />
          ) : null}
        </header>
        {view.stories.length === 0 ? (
          <p class="unproven">
            There is no story yet. Add reports, and they will stand here by day and place.
          </p>
        ) : (
          <StoryList stories={view.stories} site={site} />
        )}
        {view.places.length === 0 ? null : (
          <section aria-labelledby="places">
            <h2 id="places">Places</h2>
            <PlaceList places={view.places} site={site} />
          </section>
        )}
      </>
    ),
  });
}

function dotsOf(stories: readonly StoryCard[]): { lat: number; lon: number; stories: number }[] {
  const dots = new Map<string, { lat: number; lon: number; stories: number }>();
  for (const { stamp } of stories) {
    if (stamp.place === null) continue;
    const dot = dots.get(stamp.place.id);
    if (dot === undefined)
      dots.set(stamp.place.id, { lat: stamp.place.lat, lon: stamp.place.lon, stories: 1 });
    else dot.stories++;
  }
  return [...dots.values()];
}

function mapName(stories: readonly StoryCard[]): string {
  const names = [
    ...new Set(stories.flatMap(({ stamp }) => (stamp.place === null ? [] : [placeWords(stamp.place)]))),
  ];
  const shown = names.slice(0, 12).join('; ');
  return `World map of the places of the stories below: ${shown}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`;
}
