import type { Rights } from '../../../core/report.js';
import { lineOfHtml } from '../../blocks.js';
import { agencyOfLine } from '../../credit.js';
import { firstDate, readDate } from '../../dates.js';
import { absoluteUrl, hostOf } from '../../makeReport.js';
import { findArticle, type JsonObject, readJsonLd, textOf } from './jsonLd.js';

export interface Metadata {
  headline: string | null;
  source: string | null;
  url: string | null;
  publishedAt: string | null;
  credit: string | null;
  /** The article's text as JSON-LD gives it. */
  articleBody: string | null;
  rights: Partial<Rights>;
}

/** Names under which pages give the day of publication in meta elements, surest first. */
const DATE_NAMES: readonly string[] = [
  'article:published_time', 'article:published', 'og:article:published_time', 'og:published_time', 'datepublished',
  'date_published', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created',
  'dc.date.created', 'dc.date', 'dcterms.date', 'dcsext.articlefirstpublished', 'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime', 'article.published', 'article_date_original', 'article.created', 'originalpublicationdate',
  'publication_date', 'publicationdate', 'publish_date', 'publish-date', 'publishdate', 'published-date', 'pubdate',
  'pdate', 'ptime', 'rnews:datepublished', 'bt:pubdate', 'displaydate', 'creation_date', 'release_date', 'date',
]; // prettier-ignore

/** All meta elements by lower-case name, property or itemprop; the first of a name counts. */
function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        if (name !== '' && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** The date in the path of an address ("/2019/11/18/", "/20191118-", "/2019-11-18-"), or null. */
export function dateOfPath(url: string | null): string | null {
  const path = url === null || !URL.canParse(url) ? '' : new URL(url).pathname;
  const match = /(?:^|[/_-])((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9])/.exec(
    path,
  );
  return match ? readDate(`${match[1]}-${match[3]}-${match[4]}`) : null;
}

/** Dates of <time> and of elements marked datePublished, those marked as publication first. */
function timesOf(document: Document): (string | null)[] {
  const valueOf = (element: Element) =>
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
  const marked = document.querySelectorAll('[itemprop~="datePublished"], time[pubdate]');
  const all = document.querySelectorAll('article time[datetime], main time[datetime], header time[datetime]');
  const any = document.querySelectorAll('time[datetime]');
  return [...marked, ...all, ...(any.length === 1 ? any : [])].slice(0, 20).map(valueOf);
}

function publicationDate(
  document: Document,
  meta: Map<string, string>,
  article: JsonObject | null,
  url: string | null,
) {
  return firstDate([
    textOf(article?.['datePublished']),
    ...DATE_NAMES.map((name) => meta.get(name)),
    textOf(article?.['dateCreated']),
    ...timesOf(document),
    dateOfPath(url),
    textOf(article?.['dateModified']),
  ]);
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The headline without a last (or first) part that only says the outlet's name again: "Dam breaks - The Outlet". */
export function withoutOutlet(headline: string, names: readonly (string | null)[]): string {
  const known = new Set(
    names
      .filter((name) => name !== null)
      .map(letters)
      .filter(Boolean),
  );
  const parts = headline.split(/(\s+[-–—|·•»:]+\s+)/);
  if (parts.length >= 3 && known.has(letters(parts.at(-1)!))) return parts.slice(0, -2).join('');
  if (parts.length >= 3 && known.has(letters(parts[0]!))) return parts.slice(2).join('');
  return headline;
}

/** Names that an outlet's host may go by: "www.the-outlet.co.uk" gives "the-outlet.co.uk" and "the-outlet". */
function namesOfHost(url: string | null): (string | null)[] {
  const host = hostOf(url);
  return [host, host?.split('.')[0] ?? null, host?.split('.').slice(-2)[0] ?? null];
}

function readHeadline(
  document: Document,
  meta: Map<string, string>,
  article: JsonObject | null,
): string | null {
  const tidy = (raw: string | null | undefined) => (raw ? lineOfHtml(raw) || null : null);
  const h1 = [...document.querySelectorAll('h1')].map((element) => tidy(element.textContent)).filter(Boolean);
  const given = tidy(meta.get('og:title')) ?? tidy(textOf(article?.['headline'])) ?? null;
  // Feeds for social media cut long headlines; the page has them whole.
  const stem = given?.replace(/\s*(?:…|\.{3})$/, '');
  const whole = stem !== given ? h1.find((text) => text!.startsWith(stem!)) : undefined;
  return (
    whole ??
    given ??
    (h1.length === 1 ? h1[0]! : null) ??
    tidy(meta.get('twitter:title')) ??
    tidy(document.querySelector('title')?.textContent) ??
    h1[0] ??
    null
  );
}

/** What a page says of itself, from JSON-LD, meta elements, <time> and its address. `url` is where it was fetched. */
export function readMetadata(document: Document, url: string | null): Metadata {
  const meta = readMeta(document);
  const article = findArticle(readJsonLd(document));
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const own =
    absoluteUrl(canonical, url) ??
    absoluteUrl(meta.get('og:url'), url) ??
    absoluteUrl(textOf(article?.['url']), url);
  const address = url ?? own;
  const publisher = textOf(article?.['publisher']);
  const siteName = meta.get('og:site_name') ?? publisher ?? meta.get('application-name') ?? null;
  const source = (siteName && !/^(?:https?:|#)/.test(siteName) && lineOfHtml(siteName)) || hostOf(address);
  const headline = readHeadline(document, meta, article);
  const author = textOf(article?.['author']) ?? meta.get('author') ?? null;
  const reserved = meta.get('tdm-reservation');
  const licence = document.querySelector('a[rel~="license"], link[rel~="license"]')?.getAttribute('href');
  return {
    headline:
      headline &&
      withoutOutlet(headline, [
        source,
        publisher,
        meta.get('application-name') ?? null,
        ...namesOfHost(address),
      ]),
    source,
    url: own ?? url,
    publishedAt: publicationDate(document, meta, article, address),
    credit:
      textOf(article?.['sourceOrganization']) ??
      textOf(article?.['creditText']) ??
      agencyOfLine(author ?? ''),
    articleBody: textOf(article?.['articleBody']),
    rights: {
      licence:
        textOf(article?.['license']) ?? absoluteUrl(licence, address) ?? meta.get('dcterms.license') ?? null,
      tdmReserved: reserved === undefined ? null : reserved === '1',
    },
  };
}
