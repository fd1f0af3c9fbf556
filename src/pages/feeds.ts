import { CHECK_MEANS } from './layout.js';
import { addressOf, storyPath } from './paths.js';
import type { SiteOptions, StoryCard } from './views.js';
import { daysWords, placeWords } from './words.js';
import { escapeXml as xml } from './xml.js';

/** What a feed is about, where it stands, and the page it follows; the whole site when not given. */
export interface FeedSubject {
  title: string;
  /** Path of the page, "/" for the site. */
  page: string;
  /** Path of the feed itself. */
  path: string;
}

/** The feed of a card: the words of its stamp, then its summary. */
function textOf({ stamp, summary, headlineBy }: StoryCard): string {
  const where = stamp.place === null ? null : placeWords(stamp.place);
  const when = stamp.day === null ? null : daysWords(stamp.day.from, stamp.day.to);
  const about = [where, when].filter((part) => part !== null).join(', ');
  const first =
    summary ?? (headlineBy === null ? '' : `Headline by ${headlineBy}. The claims stand on the page.`);
  return [about === '' ? '' : `About ${about}.`, first].filter(Boolean).join(' ');
}

const idOf = ({ permalink }: StoryCard) => `urn:newsledger:story:${permalink.slice(-8)}`;

const newest = (stories: readonly StoryCard[]) =>
  stories.map(({ updatedAt }) => updatedAt).reduce((a, b) => (b > a ? b : a), '1970-01-01T00:00:00Z');

const pointOf = ({ stamp: { place } }: StoryCard) =>
  place === null ? '' : `<georss:point>${place.lat} ${place.lon}</georss:point>`;

/** Atom (RFC 4287). `id` stays when a headline changes; `updated` moves only on a real change. */
export function renderAtom(
  stories: readonly StoryCard[],
  site: SiteOptions,
  subject = wholeSite(site, 'atom'),
): string {
  const entries = stories.map((story) => {
    const links = story.via.map(
      ({ url, source }) => `<link rel="via" href="${xml(url)}" title="${xml(source)}"/>`,
    );
    return (
      `<entry><id>${idOf(story)}</id><title>${xml(story.headline)}</title>` +
      `<link rel="alternate" type="text/html" href="${xml(addressOf(site, storyPath(story.permalink)))}"/>${links.join('')}` +
      `<updated>${instant(story.updatedAt)}</updated><summary>${xml(textOf(story))}</summary>${pointOf(story)}</entry>`
    );
  });
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="en">' +
    `<id>${xml(addressOf(site, subject.path))}</id><title>${xml(subject.title)}</title><subtitle>${xml(CHECK_MEANS)}</subtitle>` +
    `<link rel="self" type="application/atom+xml" href="${xml(addressOf(site, subject.path))}"/>` +
    `<link rel="alternate" type="text/html" href="${xml(addressOf(site, subject.page))}"/>` +
    `<updated>${instant(newest(stories))}</updated><author><name>${xml(site.title)}</name></author>` +
    `<generator version="${xml(site.version)}">Newsledger</generator>${entries.join('')}</feed>\n`
  );
}

/** RSS 2.0. */
export function renderRss(
  stories: readonly StoryCard[],
  site: SiteOptions,
  subject = wholeSite(site, 'rss'),
): string {
  const items = stories.map(
    (story) =>
      `<item><title>${xml(story.headline)}</title><link>${xml(addressOf(site, storyPath(story.permalink)))}</link>` +
      `<guid isPermaLink="false">${idOf(story)}</guid><pubDate>${rfc822(story.updatedAt)}</pubDate>` +
      `<description>${xml(textOf(story))}</description>${pointOf(story)}</item>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss"><channel>' +
    `<title>${xml(subject.title)}</title><link>${xml(addressOf(site, subject.page))}</link>` +
    `<description>${xml(CHECK_MEANS)}</description><language>en</language>` +
    `<atom:link rel="self" type="application/rss+xml" href="${xml(addressOf(site, subject.path))}"/>` +
    `<lastBuildDate>${rfc822(newest(stories))}</lastBuildDate>${items.join('')}</channel></rss>\n`
  );
}

/** JSON Feed 1.1, with what is ours under `_newsledger`. */
export function renderJsonFeed(
  stories: readonly StoryCard[],
  site: SiteOptions,
  subject = wholeSite(site, 'json'),
): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: subject.title,
      description: CHECK_MEANS,
      home_page_url: addressOf(site, subject.page),
      feed_url: addressOf(site, subject.path),
      language: 'en',
      authors: [{ name: site.title, url: addressOf(site, '/about') }],
      items: stories.map((story) => ({
        id: idOf(story),
        url: addressOf(site, storyPath(story.permalink)),
        title: story.headline,
        content_text: textOf(story),
        date_modified: instant(story.updatedAt),
        _newsledger: {
          place:
            story.stamp.place === null
              ? null
              : { id: story.stamp.place.id, name: placeWords(story.stamp.place) },
          day: story.stamp.day === null ? null : { from: story.stamp.day.from, to: story.stamp.day.to },
          reports: story.reports,
          origins: story.origins,
          disagreements: story.disagreements,
        },
      })),
    },
    null,
    2,
  )}\n`;
}

function wholeSite(site: SiteOptions, kind: 'atom' | 'rss' | 'json'): FeedSubject {
  return { title: site.title, page: '/', path: `/feed.${kind}` };
}

function instant(text: string): string {
  return new Date(text).toISOString().replace('.000', '');
}

function rfc822(text: string): string {
  return new Date(text).toUTCString();
}
