import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import {
  bareView,
  captureView,
  councilView,
  crowdedView,
  landslideView,
  SITE,
} from '../../test/fixtures/views.js';
import { hashHex } from '../core/ids.js';
import { cardOf } from './card.js';
import { renderClaimsCsv } from './tables.js';
import { renderRobots, renderSitemap } from './discovery.js';
import { renderAtom, renderJsonFeed, renderRss } from './feeds.js';
import { storyJsonLd } from './jsonLd.js';
import { renderProof } from './proof.js';
import { renderMovedPage } from './smallPages.js';

const views = [landslideView(), captureView(), councilView(), bareView(), crowdedView()];
const cards = views.map(cardOf);

describe('cardOf', () => {
  it('picks the gravest figure and its first and last value', () => {
    expect(cards[0]!.figure).toEqual({
      label: 'killed among people',
      values: [3, 5, 7],
      latest: '7',
      first: '3',
    });
    expect(cards[3]!.figure).toBeNull();
  });

  it('counts origins, not reports', () => {
    expect([cards[0]!.reports, cards[0]!.origins, cards[0]!.disagreements]).toEqual([5, 3, 1]);
    expect([cards[4]!.reports, cards[4]!.origins]).toEqual([40, 8]);
  });
});

describe('feeds', () => {
  it('reads back as Atom', () => {
    const feed = parseAtomFeed(renderAtom(cards, SITE));
    expect(feed.title).toMatchObject({ value: 'Newsledger' });
    expect(feed.entries).toHaveLength(5);
    const [entry] = feed.entries!;
    expect(entry!.id).toBe(`urn:newsledger:story:${cards[0]!.permalink.slice(-8)}`);
    expect(entry!.updated).toBe('2026-05-14T14:05:00Z');
    expect(entry!.links!.filter(({ rel }) => rel === 'via')).toHaveLength(5);
    expect(entry!.links!.find(({ rel }) => rel === 'alternate')!.href).toBe(
      `https://news.example/${cards[0]!.permalink}`,
    );
  });

  it('reads back as RSS', () => {
    const feed = parseRssFeed(renderRss(cards, SITE));
    expect(feed.items).toHaveLength(5);
    expect(feed.items![0]).toMatchObject({
      title: cards[0]!.headline,
      pubDate: 'Thu, 14 May 2026 14:05:00 GMT',
    });
    expect(feed.items![0]!.description).toMatch(
      /^About Altbrueck, Switzerland, Thursday 14 May 2026\. The canton of Uri said/,
    );
  });

  it('reads back as JSON Feed', () => {
    const feed = parseJsonFeed(renderJsonFeed(cards, SITE));
    expect(feed.items![1]).toMatchObject({ title: 'A captured soldier wants to go home, ministry says' });
  });

  it('can be empty', () => {
    expect(parseRssFeed(renderRss([], SITE)).items ?? []).toEqual([]);
    expect(renderAtom([], SITE)).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });
});

describe('storyJsonLd', () => {
  it('gives the stamp as what the story is about, never as a dateline', () => {
    const data = storyJsonLd(landslideView(), SITE);
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Seven dead after landslide above Altbrueck, canton says',
      temporalCoverage: '2026-05-14',
      contentLocation: {
        '@type': 'Place',
        name: 'Altbrueck',
        geo: { latitude: 46.77 },
        containedInPlace: { name: 'Switzerland' },
      },
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
    });
    expect(data).not.toHaveProperty('dateline');
    expect(data['isBasedOn']).toHaveLength(5);
    expect(data['hasPart']).toHaveLength(14);
  });

  it('gives no point for a region, and says when a model wrote it', () => {
    const data = storyJsonLd({ ...captureView(), writer: 'qwen-3' }, SITE);
    expect(data).toMatchObject({ temporalCoverage: '2026-05-10/2026-05-11' });
    expect((data['contentLocation'] as { geo?: unknown }).geo).toBeUndefined();
    expect(data['digitalSourceType']).toMatch(/trainedAlgorithmicMedia$/);
  });
});

describe('renderProof', () => {
  it('lets anyone check each sentence against the characters it rests on', () => {
    const view = landslideView();
    const proof = JSON.parse(renderProof(view));
    expect(proof.sentences).toHaveLength(7);
    for (const { supports } of proof.sentences) {
      for (const { report, start, end, text, sha256 } of supports) {
        const { text: whole } = view.reports.find(({ id }) => id === report)!;
        expect(text).toBe(whole.slice(start, end));
        expect(sha256).toBe(hashHex(whole.slice(start, end)));
      }
    }
    expect(proof.reports.map(({ sha256 }: { sha256: string }) => sha256)).toEqual(
      view.reports.map(({ text }) => hashHex(text)),
    );
  });
});

describe('renderClaimsCsv', () => {
  it('has a row for each claim and figure, every row as wide as the head', () => {
    const rows = renderClaimsCsv(landslideView()).trimEnd().split('\r\n');
    const cells = (row: string) => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    expect(rows).toHaveLength(16);
    expect(new Set(rows.map(cells)).size).toBe(1);
    expect(rows.find((row) => row.includes('At least 12 people'))).toContain(
      ',at least 12,12,,at least,count,missing,people,',
    );
  });

  it('does not let a spreadsheet run a report’s words', () => {
    const view = councilView();
    view.ledger.claims[1]!.speakers[0]!.name = '=HYPERLINK("http://x")';
    expect(renderClaimsCsv(view)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe('discovery', () => {
  it('lists every page once', () => {
    const map = renderSitemap(cards, [{ id: 'geonames:1', name: 'A', country: null, stories: 1 }], SITE);
    expect([...map.matchAll(/<loc>([^<]+)/g)].map(([, loc]) => loc)).toEqual([
      'https://news.example/',
      'https://news.example/about',
      ...cards.map(({ permalink }) => `https://news.example/${permalink}`),
      'https://news.example/places/geonames-1',
    ]);
    expect(renderRobots(SITE)).toContain('Sitemap: https://news.example/sitemap.xml');
  });

  it('keeps links under the path that the site stands at', () => {
    const moved = renderMovedPage('new-1234abcd', { ...SITE, baseUrl: 'https://host.example/news/' });
    expect(moved).toContain('url=/news/new-1234abcd"');
    expect(moved).toContain('<link rel="canonical" href="https://host.example/news/new-1234abcd">');
  });
});
