import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';
import { addressOf, assetPath, linkTo } from './paths.js';
import type { SiteOptions } from './views.js';
import { scriptJson } from './xml.js';

export interface PageFrame {
  site: SiteOptions;
  title: string;
  description: string;
  /** Path of the page itself, for its canonical address; null for pages that have none (not found, moved). */
  path: string | null;
  kind: 'article' | 'website';
  /** schema.org data, null when the page has none. */
  jsonLd?: unknown;
  feed?: { path: string; title: string };
  children: Child;
}

/** What every page says about the check; the one place where it is worded. */
export const CHECK_MEANS = 'A green check means that the sources say this, never that it is true.';

/** A whole page as HTML text: head, skip link, header, main, footer. */
export function renderPage(frame: PageFrame): string {
  return `<!DOCTYPE html>${(<Frame {...frame} />).toString()}`;
}

function Frame({ site, title, description, path, kind, jsonLd, feed, children }: PageFrame) {
  const full = title === site.title ? title : `${title} – ${site.title}`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{full}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffdf8" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161512" />
        {path === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={addressOf(site, path)} />
        )}
        <meta property="og:type" content={kind} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:site_name" content={site.title} />
        {path === null ? null : <meta property="og:url" content={addressOf(site, path)} />}
        <link rel="icon" href={assetPath(site, 'icon.svg')} type="image/svg+xml" />
        <link
          rel="preload"
          href={linkTo(site, '/assets/source-serif-4-latin.woff2')}
          as="font"
          type="font/woff2"
          crossorigin=""
        />
        <link rel="stylesheet" href={assetPath(site, 'style.css')} />
        <link
          rel="alternate"
          type="application/atom+xml"
          href={linkTo(site, '/feed.atom')}
          title={site.title}
        />
        {feed === undefined ? null : (
          <link
            rel="alternate"
            type="application/atom+xml"
            href={linkTo(site, feed.path)}
            title={feed.title}
          />
        )}
        <script type="module" src={assetPath(site, 'page.js')}></script>
        {jsonLd === undefined ? null : <script type="application/ld+json">{raw(scriptJson(jsonLd))}</script>}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <header class="masthead">
          <a class="name" href={linkTo(site, '/')}>
            {site.title}
          </a>
          <nav aria-label="Site">
            <a href={`${linkTo(site, '/')}#places`}>Places</a>
            <a href={linkTo(site, '/about')}>How it works</a>
            <button type="button" class="size" data-resize hidden>
              Text size
            </button>
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p>
            <Check /> {CHECK_MEANS}
          </p>
          <p>
            <a href={linkTo(site, '/about')}>How it works</a> <a href={linkTo(site, '/feed.atom')}>Atom</a>{' '}
            <a href={linkTo(site, '/feed.rss')}>RSS</a> <a href={linkTo(site, '/feed.json')}>JSON Feed</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

/** The green check: drawn, and never alone. */
export function Check() {
  return (
    <svg class="check" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d="M2.5 8.5 6.5 12.5 13.5 3.5" />
    </svg>
  );
}
