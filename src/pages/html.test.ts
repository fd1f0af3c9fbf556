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
import { htmlFaults } from '../../test/htmlFaults.js';
import type { SitePage } from '../web/site.js';

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
    expect(await htmlFaults(body)).toEqual([]);
  });
});
