import { parseHTML } from 'linkedom/worker';
import { describe, expect, it } from 'vitest';
import {
  asChecked,
  bareView,
  captureView,
  councilView,
  crowdedView,
  HELD,
  landslideView,
  makeReport,
  makeSentence,
  makeStamp,
  makeView,
  SITE,
  spanIn,
} from '../../test/fixtures/views.js';
import { renderStoriesJson, renderStoryJson } from './api.js';
import { cardOf } from './card.js';
import { renderClaimsCsv } from './tables.js';
import { renderAtom, renderJsonFeed, renderRss } from './feeds.js';
import { renderFrontPage } from './frontPage.js';
import { renderProof } from './proof.js';
import { renderStoryPage } from './storyPage.js';
import type { StoryView } from './views.js';

const domOf = (view: StoryView, site = SITE) => parseHTML(renderStoryPage(view, site)).document;
const words = (element: { textContent: string | null } | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const AD = { label: 'Advertisement', html: '<p>Coffee</p>' };

describe('renderStoryPage', () => {
  it('stamps the story with the place and day it is about', () => {
    const stamp = domOf(landslideView()).querySelector('.stamp');
    expect(words(stamp)).toBe(
      'About: Altbrueck, Switzerland about Thursday 14 May 2026 (event of Monday 5 January 2026)',
    );
    expect(stamp?.querySelector('time')?.getAttribute('datetime')).toBe('2026-05-14');
  });

  it('ties each sentence to its sources, both ways', () => {
    const document = domOf(landslideView());
    const refs = [...document.querySelectorAll('.brief .ref')];
    expect(refs.map(words)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    for (const ref of refs) {
      const note = document.getElementById(ref.getAttribute('href')!.slice(1));
      expect(note?.querySelector('.note-number')?.getAttribute('href')).toBe(`#${ref.id}`);
      expect(ref.closest('.unit')?.contains(note)).toBe(true);
    }
    expect(words(document.getElementById('n2'))).toBe(
      '2 Radio Gotthard, 13 May Five people are dead and nine are still missing in Oberried, mayor Urs Gisler said …',
    );
    expect(document.querySelector('#n2 a[href^=http]')?.getAttribute('href')).toBe(
      'https://radio-gotthard.example/five-dead-in-oberried-rescuers-fear-for-nine-more',
    );
  });

  it('does not let a copy stand as a second source of a sentence', () => {
    const third = domOf(landslideView()).querySelector('#s3');
    expect([...third!.querySelectorAll('.note-source')].map(words)).toEqual(['Alpen Wire, 12 May']);
  });

  it('shows no more than 120 characters of a report at once', () => {
    for (const view of [landslideView(), captureView(), councilView(), crowdedView()]) {
      const quotes = [...domOf(view).querySelectorAll('q')].map(words);
      expect(quotes.length).toBeGreaterThan(0);
      for (const text of quotes)
        expect(text.replaceAll('… ', '').replaceAll(' …', '').length).toBeLessThanOrEqual(120);
    }
  });

  it('tells who is who with the words that show it', () => {
    const document = domOf(landslideView());
    const [, who] = document.querySelectorAll('[aria-labelledby="who"] p');
    expect(words(document.querySelector('#who + ul strong'))).toBe('Urs Gisler');
    expect(words(who!)).toContain('bears the name. “mayor Urs Gisler”');
  });

  it('offers each day on which something was reported, but not in files', () => {
    const document = domOf(landslideView());
    const days = [...document.querySelectorAll('.as-of option')].map((option) =>
      option.getAttribute('value'),
    );
    expect(days).toEqual(['2026-05-14', '2026-05-13', '2026-05-12']);
    expect(renderStoryPage(landslideView(), { ...SITE, static: true })).not.toContain('as-of');
  });

  it('folds copies under their origin', () => {
    const document = domOf(landslideView());
    expect(words(document.querySelector('.origin'))).toBe('Three outlets, one origin: Alpen Wire');
    expect(document.querySelectorAll('.origins > li')).toHaveLength(3);
    expect(words(document.querySelectorAll('.story-title .meta')[0]!)).toContain(
      '5 reports, 3 origins, 1 disagreement',
    );
  });

  it('groups claims by speaker, with shape and word, and strikes out what is overtaken', () => {
    const document = domOf(landslideView());
    const names = [...document.querySelectorAll('.speaker h3')].map(words);
    expect(names).toEqual([
      'Canton of Uri',
      'Lena Furrer',
      'Urs Gisler',
      'Mira Tobler',
      'A group of families',
      'Forest office',
      'The reports themselves',
    ]);
    const claims = [...document.querySelectorAll('.claim')];
    const rain = claims.find((claim) => words(claim).includes('Rescuers may have to stop'))!;
    expect(words(rain.querySelector('.certainty'))).toBe('if');
    expect(words(rain)).toContain('on condition: “if the rain returns”');
    const dead = claims.find((claim) => words(claim.querySelector('s')) === 'three bodies have been found')!;
    expect(words(dead)).toContain(
      'overtaken by “Seven people died in the landslide above Altbrueck” (canton of Uri), 14 May',
    );
    const link = dead.querySelector('.meta a')!.getAttribute('href')!;
    expect(words(document.getElementById(link.slice(1)))).toContain('Seven people died');
    const moved = claims.filter((claim) => words(claim).includes('About 140 residents'));
    expect(moved).toHaveLength(1);
    expect(words(moved[0]!)).toContain('also Valley Post, 12 May');
  });

  it('draws figures over time and says the same in a table', () => {
    const document = domOf(landslideView());
    expect(document.querySelector('svg.chart-wide')?.getAttribute('aria-label')).toBe(
      'killed among people, over time: 3 on 12 May (Lena Furrer); 5 on 13 May (Urs Gisler); 7 on 14 May (canton of Uri)',
    );
    const rows = [...document.querySelectorAll('.series')[0]!.querySelectorAll('tbody tr')].map(words);
    expect(rows).toEqual([
      '12 May3 overtaken by 7Lena Furrer, in Alpen Wire',
      '13 May5 overtaken by 7Urs Gisler, in Radio Gotthard',
      '14 May7canton of Uri, in Der Seebote',
    ]);
    expect(document.querySelectorAll('.series')[2]!.querySelector('svg')).toBeNull();
  });

  it('says where sources disagree and what is still open', () => {
    const document = domOf(landslideView());
    expect(words(document.querySelector('[aria-labelledby=disagree] li'))).toBe(
      'The canton of Uri counts 4 missing on 14 May; a group of families says 11.',
    );
    expect([...document.querySelectorAll('.watch .certainty')].map(words)).toEqual(['if', 'so far']);
  });

  it('draws the map with its words, and none without a place', () => {
    expect(domOf(captureView()).querySelector('svg.map')?.getAttribute('aria-label')).toBe(
      'Map of Svaneti, Georgia, drawn as an area: the reports are no more exact than a region',
    );
    expect(domOf(captureView()).querySelector('.map-area')).not.toBeNull();
    expect(domOf(bareView()).querySelector('svg.map')).toBeNull();
    expect(words(domOf(bareView()).querySelector('.stamp'))).toBe('About: Place not known Day not known');
  });

  it('says who made it, that no person checked it, and what the check means', () => {
    const made = words(domOf(landslideView()).querySelector('[aria-labelledby=made]'));
    expect(made).toContain('no language model wrote it');
    expect(made).toContain('No person has checked it yet');
    expect(made).toContain('the sources say this, never that it is true');
    expect(
      words(domOf({ ...landslideView(), writer: 'qwen-3' }).querySelector('[aria-labelledby=made]')),
    ).toContain('A language model (qwen-3) wrote this brief');
  });

  it('shows the claims alone where too little is proven', () => {
    const document = domOf(bareView());
    expect(document.querySelector('.brief')).toBeNull();
    expect(words(document.querySelector('.unproven'))).toContain('Too little');
    expect(words(document.querySelector('.story-title'))).toContain('Headline by Notes, as published');
  });

  it('draws an advertisement only where one is set, and never on grave stories', () => {
    expect(domOf(councilView()).querySelector('.ad')).toBeNull();
    expect(words(domOf(councilView(), { ...SITE, ad: AD }).querySelector('.ad'))).toBe('AdvertisementCoffee');
    expect(domOf(landslideView(), { ...SITE, ad: AD }).querySelector('.ad')).toBeNull();
  });

  it('leaves the flag form out where no server will answer it', () => {
    const form = domOf(councilView()).querySelector('form');
    expect(form?.getAttribute('action')).toBe('/flag');
    expect(
      [...form!.querySelectorAll('#flag-sentence option')].map((option) => option.getAttribute('value')),
    ).toEqual(['0', '1', '2']);
    expect(domOf(councilView(), { ...SITE, static: true }).querySelector('form')).toBeNull();
    expect(domOf(councilView(), { ...SITE, flagToken: null }).querySelector('form')).toBeNull();
  });

  it('has unique ids, working anchors, and no inline script or style', () => {
    for (const view of [landslideView(), captureView(), councilView(), bareView(), crowdedView()]) {
      const html = renderStoryPage(view, SITE);
      const { document } = parseHTML(html);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const link of document.querySelectorAll('a[href^="#"]'))
        expect(ids).toContain(link.getAttribute('href')!.slice(1));
      expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
      for (const script of document.querySelectorAll('script:not([src])'))
        expect(script.getAttribute('type')).toBe('application/ld+json');
    }
  });

  it('carries hostile words as words', () => {
    const evil = '</script><img src=x onerror=alert(1)> & "quoted"';
    const report = makeReport(evil, evil, `${evil} said so.`, '2026-05-01', { url: 'javascript:alert(1)' });
    const view = makeView([report], evil, makeStamp(evil, ['2026-05-01', '2026-05-01'], { why: evil }), {
      brief: asChecked(makeSentence(evil, [spanIn(report, evil)]), [
        [makeSentence(evil, [spanIn(report, 'said so')])],
      ]),
      writer: evil,
    });
    const html = renderStoryPage(view, SITE);
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(html).not.toContain('javascript:');
    expect(document.querySelectorAll('script')).toHaveLength(2);
    expect(
      JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!),
    ).toMatchObject({ headline: evil });
  });
});

describe('what is held back', () => {
  const view = captureView();
  const cards = [cardOf(view)];
  const outputs: Record<string, string> = {
    page: renderStoryPage(view, SITE),
    proof: renderProof(view),
    csv: renderClaimsCsv(view),
    story: renderStoryJson(view, SITE),
    stories: renderStoriesJson(cards, SITE),
    front: renderFrontPage({ stories: cards, places: [], now: '2026-05-14T00:00:00Z' }, SITE),
    atom: renderAtom(cards, SITE),
    rss: renderRss(cards, SITE),
    json: renderJsonFeed(cards, SITE),
  };

  it.each(Object.keys(outputs))('stands nowhere in the %s', (name) => {
    const plain = outputs[name]!.toLowerCase();
    for (const held of HELD) {
      expect(plain).not.toContain(held.toLowerCase());
      expect(plain).not.toContain(held.toLowerCase().replaceAll(' ', '-'));
    }
  });

  it('is said to be withheld, and why', () => {
    const { document } = parseHTML(outputs['page']!);
    expect(words(document.querySelector('.withheld'))).toBe(
      'Withheld: what would identify a prisoner of war, and words spoken in captivity',
    );
    expect(words(document.querySelector('.origins'))).toContain(
      'Captured soldier [withheld] "wants to go home", ministry says',
    );
    expect(words(document.querySelector('.origins'))).toContain('link withheld');
    expect(words(document.querySelector('.origins a'))).toBe('Ministry: swap possible for captured soldier');
  });

  it('hides the number that stands by its offsets only', () => {
    expect(outputs['page']).not.toContain('>19<');
    expect(outputs['csv']).toContain('witness: [withheld]');
  });
});
