import { renderPage } from './layout.js';
import { addressOf, linkTo, storyPath } from './paths.js';
import type { SiteOptions } from './views.js';
import { escapeXml } from './xml.js';

/** The page for an address that leads nowhere. */
export function renderNotFoundPage(site: SiteOptions): string {
  return renderPage({
    site,
    title: 'Not found',
    description: 'Nothing stands at this address.',
    path: null,
    kind: 'website',
    children: (
      <>
        <h1>Nothing stands at this address</h1>
        <p>
          The address may be mistyped, or the page may never have been here.{' '}
          <a href={linkTo(site, '/')}>Go to the front page</a>, where stories stand by day and place.
        </p>
      </>
    ),
  });
}

/** What a reader sees who has flagged a sentence. */
export function renderFlaggedPage(number: number, site: SiteOptions): string {
  return renderPage({
    site,
    title: 'Flag received',
    description: 'Your flag was received.',
    path: null,
    kind: 'website',
    children: (
      <>
        <h1>Your flag was received</h1>
        <p>
          It has the number {number}. An editor will see the sentence, your reason and your note; nothing
          about you was kept. <a href={linkTo(site, '/')}>Back to the front page</a>
        </p>
      </>
    ),
  });
}

/** A file for a static site that takes readers from an old permalink to the one that took its place. */
export function renderMovedPage(permalink: string, site: SiteOptions): string {
  const link = escapeXml(linkTo(site, storyPath(permalink)));
  const address = escapeXml(addressOf(site, storyPath(permalink)));
  return (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>This story has moved</title>' +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${link}">` +
    `<link rel="canonical" href="${address}"></head><body><main><h1>This story has moved</h1><p><a href="${link}">Read it here</a></p></main></body></html>`
  );
}
