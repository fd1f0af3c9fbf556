import { describe, expect, it } from 'vitest';
import { parseDom, readBlocks } from '../../blocks.js';
import { removeFurniture } from './furniture.js';
import { dateOfPath, readMetadata, withoutOutlet } from './metadata.js';

const read = (head: string, url: string | null = 'https://www.paper.example/a') =>
  readMetadata(parseDom(`<html><head>${head}</head><body></body></html>`), url);

describe('readMetadata', () => {
  it('reads JSON-LD in a graph, in a list, with raw line feeds', () => {
    const article = `{"@type":["NewsArticle"],"headline":"Dam\nbreaks","datePublished":"2025-01-13","publisher":{"name":"The Paper"}}`;
    for (const json of [
      article,
      `[{"@type":"WebPage"},${article}]`,
      `{"@graph":[${article}]}`,
      `<!-- ${article}; -->`,
    ])
      expect(read(`<script type="application/ld+json">${json}</script>`)).toMatchObject({
        headline: 'Dam breaks',
        publishedAt: '2025-01-13',
        source: 'The Paper',
      });
  });

  it.each([
    ['<meta property="article:published_time" content="2025-01-13T10:00:00Z">', '2025-01-13T10:00:00Z'],
    ['<meta name="parsely-pub-date" content="2025-01-13">', '2025-01-13'],
    ['<meta name="DC.date.issued" content="2025-01-13">', '2025-01-13'],
    ['<meta itemprop="datePublished" content="2025-01-13">', '2025-01-13'],
    ['<meta name="date" content="not a date">', null],
  ])('%s', (head, expected) => {
    expect(read(head).publishedAt).toBe(expected);
  });

  it('reads <time>, and the path of the address last', () => {
    const page = parseDom(
      '<html><body><article><time datetime="2025-01-14">x</time></article></body></html>',
    );
    expect(readMetadata(page, 'https://p.example/2025/01/13/x').publishedAt).toBe('2025-01-14');
    expect(read('', 'https://p.example/2025/01/13/x').publishedAt).toBe('2025-01-13');
    expect(
      ['/20250113-x', '/2025-01-13-x', '/2025/13/01/x', '/12025011399', '/2025/0113'].map((path) =>
        dateOfPath(`https://p.example${path}`),
      ),
    ).toEqual(['2025-01-13', '2025-01-13', null, null, null]);
  });

  it('takes the outlet off a headline only when it is the outlet', () => {
    const names = ['The Paper', 'paper.example'];
    expect(withoutOutlet('Dam breaks - The Paper', names)).toBe('Dam breaks');
    expect(withoutOutlet('The Paper | Dam breaks', names)).toBe('Dam breaks');
    expect(withoutOutlet('Dam breaks - paper.example', names)).toBe('Dam breaks');
    expect(withoutOutlet('Dam breaks - mayor resigns', names)).toBe('Dam breaks - mayor resigns');
    expect(withoutOutlet('The Paper', names)).toBe('The Paper');
  });

  it('knows what it does not know', () => {
    expect(read('', null)).toMatchObject({
      headline: null,
      source: null,
      url: null,
      publishedAt: null,
      credit: null,
    });
    expect(read('').source).toBe('paper.example');
    expect(read('<meta name="tdm-reservation" content="0">').rights).toEqual({
      licence: null,
      tdmReserved: false,
    });
  });
});

describe('removeFurniture', () => {
  const textOf = (html: string) => {
    const document = parseDom(
      `<html><body><p>${'The dam broke on Monday, the mayor said. '.repeat(10)}</p>${html}</body></html>`,
    );
    removeFurniture(document);
    return readBlocks(document.body)
      .map((block) => block.text)
      .slice(1);
  };

  it('removes by the words of class names, not by letters', () => {
    expect(
      textOf(
        '<div class="article__image-caption">A</div><div class="NewsletterSignup">B</div><p class="loads">C</p>',
      ),
    ).toEqual(['C']);
  });

  it('keeps the words that a window opens over', () => {
    expect(
      textOf('<p>Mayor <span class="tooltip">Ann Lee<span>mayor since 2019</span></span> spoke.</p>'),
    ).toEqual(['Mayor Ann Lee spoke.']);
  });

  it('keeps what holds the report itself', () => {
    const body =
      '<div class="social-share"><p>' +
      'Another paragraph of the report, with words. '.repeat(30) +
      '</p></div>';
    expect(textOf(body)).toHaveLength(1);
  });
});
