import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../src/web/site.js';
import { flagToken } from '../src/web/flags.js';
import { axeFaults, launchBrowser } from './browser.js';
import { pagesOver } from './fixtures/pages.js';
import { findChromium } from './services.js';
import { bareView, captureView, councilView, crowdedView, landslideView, SITE } from './fixtures/views.js';

const { missing, note } = findChromium();

const views = {
  landslide: landslideView(),
  capture: captureView(),
  council: councilView(),
  bare: bareView(),
  crowded: crowdedView(),
};
const { landslide, council } = views;
const paths: Record<string, string> = {
  front: '/',
  about: '/about',
  place: `/places/${landslide.story.stamp.place!.id.replace(':', '-')}`,
  nothing: '/nothing',
  ...Object.fromEntries(Object.entries(views).map(([name, { story }]) => [name, `/${story.permalink}`])),
};

describe.skipIf(missing)(`pages in a browser${note}`, { timeout: 120_000 }, () => {
  let server: ServerType;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    const site = {
      ...SITE,
      ad: { label: 'Advertisement', html: '<p>Coffee</p>' },
      flagToken: (story: string) => flagToken('s', story),
    };
    const app = createSite({
      pages: pagesOver(Object.values(views), site),
      flags: { secret: 's', add: async () => 7 },
      healthy: async () => true,
    });
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
    base = await new Promise((resolve) => {
      server.on('listening', () => {
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      });
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** Opens a page, does something with it, and fails when the browser complained or asked another host. */
  async function open(
    path: string,
    options: Parameters<Browser['newContext']>[0],
    act: (page: Page) => Promise<void>,
  ) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(base)) complaints.push(`asked ${request.url()}`);
    });
    await page.goto(base + path, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    await act(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(Object.keys(paths))('axe finds no fault in %s', async (name) => {
    await open(paths[name]!, { viewport: { width: 1280, height: 900 } }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it.each(['front', 'landslide', 'council'])(
    'axe finds no fault in %s in the dark, on a narrow screen',
    async (name) => {
      await open(
        paths[name]!,
        { colorScheme: 'dark', viewport: { width: 320, height: 900 } },
        async (page) => {
          expect(await axeFaults(page)).toEqual([]);
        },
      );
    },
  );

  it.each(Object.keys(paths))('nothing of %s is cut off, from 256 pixels (400 % zoom) up', async (name) => {
    await open(paths[name]!, {}, async (page) => {
      for (const width of [256, 320, 640, 768, 960, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect([width, await overflow(page)]).toEqual([width, 0]);
      }
    });
  });

  it('shows a story as it was known on a day, without script', async () => {
    await open(paths['landslide']!, { javaScriptEnabled: false }, async (page) => {
      const days = page.getByLabel('As known on');
      expect(await days.locator('option').allTextContents()).toEqual([
        '14 May 2026',
        '13 May 2026',
        '12 May 2026',
      ]);
      await days.selectOption('2026-05-13');
      await page.getByRole('button', { name: 'Show' }).click();
      expect(page.url()).toMatch(/\?as-of=2026-05-13$/);
      expect(await page.getByRole('note').first().textContent()).toContain('As known on 13 May 2026');
      expect(await days.inputValue()).toBe('2026-05-13');
      await page.getByRole('link', { name: 'What is known now' }).click();
      expect(page.url()).not.toContain('as-of');
    });
  });

  it('sets the brief in lines of 50 to 75 characters, its notes beside it', async () => {
    await open(paths['landslide']!, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const letters = await page.evaluate(() => {
        const paragraph = document.querySelector('.brief p')!;
        const range = document.createRange();
        const text = paragraph.querySelector('.sentence')!.firstChild!;
        const lines = new Map<number, number>();
        for (let at = 0; at < text.textContent!.length; at++) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          lines.set(top, (lines.get(top) ?? 0) + 1);
        }
        return Math.max(...lines.values());
      });
      expect(letters).toBeGreaterThanOrEqual(50);
      expect(letters).toBeLessThanOrEqual(75);
      const brief = (await page.locator('.brief p').first().boundingBox())!;
      const note = (await page.locator('#n1').boundingBox())!;
      expect(note.x).toBeGreaterThan(brief.x + brief.width - 1);
    });
  });

  it('lights a sentence’s notes under the pointer', async () => {
    await open(
      paths['landslide']!,
      { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
      async (page) => {
        const paint = () =>
          page.locator('#s2 .sentence').evaluate((element) => getComputedStyle(element).backgroundColor);
        const bar = () =>
          page.locator('#n2').evaluate((element) => getComputedStyle(element, '::before').borderLeftStyle);
        const [before, barBefore] = [await paint(), await bar()];
        await page.locator('#s2 .sentence').hover();
        expect(await paint()).not.toBe(before);
        expect(barBefore).toBe('none');
        expect(await bar()).toBe('solid');
      },
    );
  });

  it('opens a note under its sentence on a narrow screen, without script', async () => {
    const options = { viewport: { width: 320, height: 800 }, javaScriptEnabled: false };
    await open(paths['landslide']!, options, async (page) => {
      expect(await page.locator('#n2').isVisible()).toBe(false);
      await page.locator('#r2').click();
      expect(await page.locator('#n2').isVisible()).toBe(true);
      expect(await page.locator('#n1').isVisible()).toBe(false);
      const [sentence, note] = [
        (await page.locator('#r2').boundingBox())!,
        (await page.locator('#n2').boundingBox())!,
      ];
      expect(note.y).toBeGreaterThan(sentence.y);
      await page.locator('#n2 .note-number').click();
      expect(await page.locator('#n2').isVisible()).toBe(false);
      expect(await page.locator('[data-copy]').isVisible()).toBe(false);
    });
  });

  it('takes a flag by keyboard and without script', async () => {
    await open(paths['council']!, { javaScriptEnabled: false }, async (page) => {
      await page.locator('.flag summary').focus();
      await page.keyboard.press('Enter');
      await page.selectOption('#flag-reason', 'wrong-figure');
      await page.locator('.flag button').click();
      await page.waitForURL('**/flagged/7');
      expect(await page.textContent('h1')).toBe('Your flag was received');
    });
  });

  it('offers the skip link first, and every control can be reached and seen', async () => {
    await open(paths['council']!, {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the text');
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, summary, nav a, .stamp a, .foot a')]
          .map((element) => ({ box: element.getBoundingClientRect(), words: element.textContent }))
          .filter(({ box }) => box.height > 0 && box.height < 24)
          .map(({ words }) => words),
      );
      expect(small).toEqual([]);
    });
  });

  it('keeps the size of text that a reader chose', async () => {
    await open(paths['council']!, {}, async (page) => {
      const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
      const before = await size();
      await page.getByRole('button', { name: 'Text size' }).click();
      const chosen = await size();
      expect(parseFloat(chosen)).toBeGreaterThan(parseFloat(before));
      await page.reload({ waitUntil: 'load' });
      expect(await size()).toBe(chosen);
    });
  });

  it('prints the brief with its notes and without advertisement or buttons', async () => {
    await open(paths['council']!, { viewport: { width: 700, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#n1').isVisible()).toBe(true);
      expect(await page.locator('.ad').isVisible()).toBe(false);
      expect(await page.locator('.buttons').isVisible()).toBe(false);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });
  });

  it('shifts nothing while it loads', async () => {
    await open(`/${council.story.permalink}`, {}, async (page) => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(sum);
            }, 200);
          }),
      );
      expect(shift).toBeLessThan(0.1);
    });
  });
});
