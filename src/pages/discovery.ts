import { addressOf, placePath, storyPath } from './paths.js';
import type { PlaceLink, SiteOptions, StoryCard } from './views.js';
import { escapeXml as xml } from './xml.js';

/** A sitemap of the front page, stories and places. At most 50,000 addresses, the protocol's bound; newest stories first. */
export function renderSitemap(
  stories: readonly StoryCard[],
  places: readonly PlaceLink[],
  site: SiteOptions,
): string {
  const urls = [
    { path: '/', changed: null },
    { path: '/about', changed: null },
    ...stories.map(({ permalink, updatedAt }) => ({ path: storyPath(permalink), changed: updatedAt })),
    ...places.map(({ id }) => ({ path: placePath(id), changed: null })),
  ].slice(0, 50_000);
  const lines = urls.map(
    ({ path, changed }) =>
      `<url><loc>${xml(addressOf(site, path))}</loc>${changed === null ? '' : `<lastmod>${xml(changed)}</lastmod>`}</url>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</urlset>\n`
  );
}

/** robots.txt (RFC 9309): all may read; the sitemap is named where the site's address is known. */
export function renderRobots(site: SiteOptions): string {
  const sitemap = site.baseUrl === null ? '' : `\nSitemap: ${addressOf(site, '/sitemap.xml')}\n`;
  return `User-agent: *\nDisallow: /flag\n${sitemap}`;
}
