import { placePath, storyPath } from '../pages/paths.js';
import type { Store } from '../ports/store.js';
import { listAllStories } from '../steps/pageThrough.js';
import { FEED_KINDS, type SitePage, type SitePages, STORY_FORMS } from './site.js';

/** One file of the static site; `path` has no leading slash. */
export interface SiteFile {
  path: string;
  body: string;
}

/** Every page of the site as a file: pages as `<path>/index.html`, so that the addresses are those of the served site. */
export async function* listSiteFiles(store: Store, pages: SitePages): AsyncGenerator<SiteFile> {
  const file = (path: string, page: SitePage): SiteFile => ({
    path: path.replace(/^\//, ''),
    body: page.body,
  });
  const index = (path: string, page: SitePage) => file(`${path}/index.html`, page);

  yield file('index.html', await pages.front());
  yield index('/about', await pages.about());
  yield file('404.html', await pages.notFound());
  yield file('robots.txt', await pages.robots());
  yield file('sitemap.xml', await pages.sitemap());
  for (const kind of FEED_KINDS) yield file(`feed.${kind}`, await pages.feed(kind, null));
  for (const { id } of await store.listPlaces()) {
    yield index(placePath(id), await pages.place(id));
    for (const kind of FEED_KINDS) yield file(`${placePath(id)}/feed.${kind}`, await pages.feed(kind, id));
  }
  for await (const { permalink } of listAllStories(store)) {
    for (const form of STORY_FORMS) {
      const page = await pages.story(permalink, form);
      yield form === 'html' ? index(storyPath(permalink), page) : file(storyPath(permalink, form), page);
    }
  }
  // A reader who follows an old permalink is sent on.
  for (const { from } of await store.listRedirects()) {
    yield index(storyPath(from), await pages.story(from, 'html'));
  }
}
