import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import {
  bareView,
  captureView,
  councilView,
  crowdedView,
  landslideView,
  SITE,
} from '../../test/fixtures/views.js';
import { pagesOver } from '../../test/fixtures/pages.js';
import type { SitePage } from '../web/site.js';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Pages are written in one line; what a printer would break is no fault.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // hono/jsx closes void elements and writes boolean attributes in the XML way: both are valid HTML.
    'void-style': ['error', { style: 'selfclosing' }],
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Entities such as &#39; are written by number.
    'no-raw-characters': ['error', { relaxed: true }],
  },
});

const views = [landslideView(), captureView(), councilView(), bareView(), crowdedView()];
const pages = pagesOver(views, { ...SITE, ad: { label: 'Advertisement', html: '<p>Coffee</p>' } });

describe('html', () => {
  it.each<[string, () => Promise<SitePage>]>([
    ['the front page', () => pages.front()],
    ['the about page', () => pages.about()],
    ['the page of a place', () => pages.place(views[0]!.story.stamp.place!.id)],
    ['the page for nothing', () => pages.notFound()],
    ['the page after a flag', () => pages.flagged(3)],
    ...views.map(
      ({ story }) =>
        [story.permalink, () => pages.story(story.permalink, 'html')] as [string, () => Promise<SitePage>],
    ),
  ])('%s is valid', async (_, page) => {
    const { body } = await page();
    const report = await validator.validateString(body);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
      ),
    ).toEqual([]);
  });
});
