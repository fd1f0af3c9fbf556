import type { Story } from '../core/story.js';
import { renderAboutPage } from '../pages/aboutPage.js';
import {
  renderAlertsJson,
  renderClaimsJson,
  renderSeriesJson,
  renderStoriesJson,
  renderStoryJson,
} from '../pages/api.js';
import { cardOf } from '../pages/card.js';
import { renderClaimsCsv } from '../pages/tables.js';
import { renderRobots, renderSitemap } from '../pages/discovery.js';
import { renderAtom, renderJsonFeed, renderRss } from '../pages/feeds.js';
import { renderFrontPage } from '../pages/frontPage.js';
import { kilometres } from '../pages/maps.js';
import { linkTo, placePath, storyPath } from '../pages/paths.js';
import { renderPlacePage } from '../pages/placePage.js';
import { renderProof } from '../pages/proof.js';
import { renderFlaggedPage, renderMovedPage, renderNotFoundPage } from '../pages/smallPages.js';
import { renderStoryPage } from '../pages/storyPage.js';
import type { PlaceLink, SiteOptions, StoryCard, StoryView } from '../pages/views.js';
import type { LedgerPorts, Ports } from '../steps/ports.js';
import { findAlerts, findClaims, findSeries } from '../steps/findClaims.js';
import { collect } from '../steps/pageThrough.js';
import { viewStory } from '../steps/viewStory.js';
import type { FeedKind, SitePage, SitePages, StoryForm } from './site.js';

/** Stories on the front page, on a place's page and in a feed. */
const LISTED = 60;
/** Stories whose views are kept ready. */
const CACHED = 400;
/** Other places within this distance stand under "near here". */
const NEAR_KM = 300;

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const FEEDS: Record<FeedKind, { type: string; render: typeof renderAtom }> = {
  atom: { type: 'application/atom+xml; charset=utf-8', render: (...given) => renderAtom(...given) },
  rss: { type: 'application/rss+xml; charset=utf-8', render: (...given) => renderRss(...given) },
  json: { type: 'application/feed+json; charset=utf-8', render: (...given) => renderJsonFeed(...given) },
};
const FORMS: Record<StoryForm, { type: string; render: (view: StoryView, site: SiteOptions) => string }> = {
  html: { type: HTML, render: renderStoryPage },
  'claims.csv': { type: 'text/csv; charset=utf-8', render: renderClaimsCsv },
  'proof.json': { type: JSON_TYPE, render: renderProof },
  'story.json': { type: JSON_TYPE, render: renderStoryJson },
};

/** The pages of a site over the store. Views are made once for each state of a story and kept. */
export function makeSitePages(
  ports: LedgerPorts & Pick<Ports, 'gazetteer' | 'models' | 'longestRun' | 'clock'>,
  site: SiteOptions,
): SitePages {
  const { store, gazetteer, clock } = ports;
  const views = new Map<string, Promise<StoryView>>();

  const viewOf = async (story: Story): Promise<StoryView> => {
    const brief = await store.brief(story.id);
    const key = `${story.id} ${story.permalink} ${story.updatedAt} ${brief?.basis ?? ''} ${brief?.madeAt ?? ''}`;
    const view = views.get(key) ?? viewStory(ports, story);
    // Put back at the end: the first key is always the one unused for longest.
    views.delete(key);
    views.set(key, view);
    if (views.size > CACHED) views.delete(views.keys().next().value!);
    view.catch(() => views.delete(key));
    return view;
  };
  const cards = async (options: { limit: number; offset: number; place?: string }): Promise<StoryCard[]> => {
    const all: StoryCard[] = [];
    for (const story of await store.listStories(options)) all.push(cardOf(await viewOf(story)));
    return all;
  };
  const page = (body: string, contentType = HTML, status: SitePage['status'] = 200): SitePage => ({
    status,
    contentType,
    body,
  });
  const notFound = () => Promise.resolve(page(renderNotFoundPage(site), HTML, 404));

  return {
    async front() {
      const stories = await cards({ limit: LISTED, offset: 0 });
      return page(renderFrontPage({ stories, places: await store.listPlaces(), now: clock.now() }, site));
    },

    async story(permalink, form, asOf = null) {
      const found = await store.storyByPermalink(permalink);
      if (found === null) return notFound();
      if ('movedTo' in found) {
        const location = linkTo(site, storyPath(found.movedTo, form === 'html' ? undefined : form));
        return { ...page(renderMovedPage(found.movedTo, site), HTML, 301), headers: { location } };
      }
      const { type, render } = FORMS[form];
      const view = asOf === null ? await viewOf(found.story) : await viewStory(ports, found.story, asOf);
      return page(render(view, site), type);
    },

    async place(id) {
      const place = (await gazetteer.get([id])).get(id);
      const stories = await cards({ limit: LISTED, offset: 0, place: id });
      if (place === undefined || stories.length === 0) return notFound();
      const others = (await store.listPlaces()).filter((other) => other.id !== id);
      const known = await gazetteer.get(others.map((other) => other.id));
      const near = (other: PlaceLink) =>
        kilometres(place, known.get(other.id) ?? { lat: -place.lat, lon: place.lon + 180 });
      const nearby = others.filter((other) => near(other) <= NEAR_KM).sort((a, b) => near(a) - near(b));
      return page(renderPlacePage({ place, stories, near: nearby, now: clock.now() }, site));
    },

    about: () => Promise.resolve(page(renderAboutPage(site))),

    async feed(kind, place) {
      const { type, render } = FEEDS[kind];
      if (place === null) return page(render(await cards({ limit: LISTED, offset: 0 }), site), type);
      const stories = await cards({ limit: LISTED, offset: 0, place });
      const known = (await gazetteer.get([place])).get(place);
      if (known === undefined || stories.length === 0) return notFound();
      const path = placePath(place);
      return page(
        render(stories, site, {
          title: `${known.name} – ${site.title}`,
          page: path,
          path: `${path}/feed.${kind}`,
        }),
        type,
      );
    },

    async stories(limit, offset) {
      return page(renderStoriesJson(await cards({ limit, offset }), site), JSON_TYPE);
    },

    async claims(query, asOf) {
      return page(renderClaimsJson(await collect(findClaims(ports, query, asOf)), site), JSON_TYPE);
    },

    async series(permalink, outcome, asOf) {
      const found = await store.storyByPermalink(permalink);
      if (found === null) return notFound();
      if ('movedTo' in found) {
        const location = linkTo(site, `/api/stories/${found.movedTo}/series`);
        return { ...page(renderMovedPage(found.movedTo, site), HTML, 301), headers: { location } };
      }
      const series = findSeries(ports, { story: found.story, outcome }, asOf);
      return page(renderSeriesJson(await collect(series), site), JSON_TYPE);
    },

    async alerts(since, limit) {
      return page(renderAlertsJson(await collect(findAlerts(ports, { since, limit })), site), JSON_TYPE);
    },

    async sitemap() {
      const stories = await cards({ limit: CACHED, offset: 0 });
      return page(renderSitemap(stories, await store.listPlaces(), site), 'application/xml; charset=utf-8');
    },

    robots: () => Promise.resolve(page(renderRobots(site), 'text/plain; charset=utf-8')),
    notFound,
    flagged: (number) => Promise.resolve(page(renderFlaggedPage(number, site))),
  };
}
