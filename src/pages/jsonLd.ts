import { claimAnchor } from './shownClaims.js';
import { addressOf, storyPath } from './paths.js';
import { showStory } from './shownStory.js';
import type { ShownStory } from './shownStory.js';
import type { SiteOptions, StoryView } from './views.js';
import { countryName } from './words.js';

/** IPTC digital source types (cv.iptc.org/newscodes/digitalsourcetype). */
const SOURCE_TYPES = {
  rule: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
  model: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
};

/** The story as schema.org NewsArticle, masked. The stamp is `contentLocation` and `temporalCoverage`; `dateline` is never filled, for nobody reported from there. */
export function storyJsonLd(view: StoryView, site: SiteOptions): Record<string, unknown> {
  const story = showStory(view);
  const address = addressOf(site, storyPath(story.permalink));
  const reports = story.sources.flatMap(({ reports: members }) => members);
  const publisher = { '@type': 'NewsMediaOrganization', name: site.title, url: addressOf(site, '/') };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: story.headline,
    inLanguage: 'en',
    isAccessibleForFree: true,
    datePublished: story.renderedAt,
    dateModified: story.updatedAt,
    author: { '@type': 'Organization', name: site.title, url: addressOf(site, '/about') },
    publisher: { ...publisher, verificationFactCheckingPolicy: addressOf(site, '/about#check') },
    articleBody:
      story.paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n\n') ||
      undefined,
    digitalSourceType: view.writer === 'template' ? SOURCE_TYPES.rule : SOURCE_TYPES.model,
    contentLocation: placeOf(story),
    temporalCoverage: coverageOf(story),
    isBasedOn: reports.map(({ source, headline, day, url }) => ({
      '@type': 'NewsArticle',
      headline: headline || undefined,
      url: url ?? undefined,
      datePublished: day ?? undefined,
      publisher: { '@type': 'Organization', name: source },
    })),
    hasPart: story.speakers.flatMap(({ name, claims }) =>
      claims.map((claim) => ({
        '@type': 'Claim',
        '@id': `${address}#${claimAnchor(claim.id)}`,
        text: claim.words,
        author: name === null ? { '@type': 'Organization', name: claim.source } : { '@type': 'Thing', name },
        datePublished: claim.saidAt ?? claim.reportedOn ?? undefined,
        appearance: claim.url === null ? undefined : { '@type': 'CreativeWork', url: claim.url },
      })),
    ),
  };
}

function placeOf({ stamp: { place } }: ShownStory): Record<string, unknown> | undefined {
  if (place === null) return undefined;
  const geonames = /^geonames:(\d+)$/.exec(place.id)?.[1];
  const country = countryName(place.country);
  return {
    '@type': 'Place',
    name: place.name,
    // A point would say more than is known of a region or country.
    geo:
      place.precision === 'site' || place.precision === 'settlement'
        ? { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon }
        : undefined,
    sameAs: geonames === undefined ? undefined : `https://sws.geonames.org/${geonames}/`,
    containedInPlace:
      country === null || country === place.name ? undefined : { '@type': 'Country', name: country },
  };
}

/** ISO 8601 day or interval. */
function coverageOf({ stamp: { day } }: ShownStory): string | undefined {
  if (day === null) return undefined;
  return day.from === day.to ? day.from : `${day.from}/${day.to}`;
}
