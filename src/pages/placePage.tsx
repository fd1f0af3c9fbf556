import type { Precision } from '../core/reading.js';
import { PRECISIONS } from '../core/reading.js';
import { renderPage } from './layout.js';
import { locatorMap, mapWords } from './maps.js';
import { Drawing } from './parts.js';
import { placePath } from './paths.js';
import { PlaceList, StoryList } from './storyList.js';
import type { PlaceView, SiteOptions } from './views.js';
import { fullPlaceWords, placeWords } from './words.js';

/** Stories about one place, under its map. */
export function renderPlacePage(view: PlaceView, site: SiteOptions): string {
  const { place, stories, near } = view;
  const name = placeWords(place);
  const precision: Precision = PRECISIONS.find((known) => known === place.kind) ?? 'region';
  return renderPage({
    site,
    title: name,
    description: `Stories about ${fullPlaceWords(place)}.`,
    path: placePath(place.id),
    kind: 'website',
    feed: { path: `${placePath(place.id)}/feed.atom`, title: `${name} – ${site.title}` },
    children: (
      <>
        <header class="story-head">
          <div class="story-title">
            <p class="stamp">Stories about</p>
            <h1>{name}</h1>
            <p class="meta">
              {fullPlaceWords(place)} · {degrees(place.lat, 'N', 'S')}, {degrees(place.lon, 'E', 'W')}
            </p>
          </div>
          <figure class="locator">
            <Drawing svg={locatorMap(place, precision, mapWords(name, precision))} />
          </figure>
        </header>
        {stories.length === 0 ? (
          <p class="unproven">No story is about this place now.</p>
        ) : (
          <StoryList stories={stories} site={site} />
        )}
        {near.length === 0 ? null : (
          <section aria-labelledby="near">
            <h2 id="near">Near here</h2>
            <PlaceList places={near} site={site} />
          </section>
        )}
      </>
    ),
  });
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
}
