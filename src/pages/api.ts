import { addressOf, storyPath } from './paths.js';
import { showStory } from './shownStory.js';
import type { SiteOptions, StoryCard, StoryView } from './views.js';

/** The list of stories as JSON, masked. */
export function renderStoriesJson(stories: readonly StoryCard[], site: SiteOptions): string {
  return json({
    stories: stories.map((story) => ({ ...story, url: addressOf(site, storyPath(story.permalink)) })),
  });
}

/** One story as JSON, masked: what its page shows, as data. */
export function renderStoryJson(view: StoryView, site: SiteOptions): string {
  const story = showStory(view);
  return json({
    ...story,
    url: addressOf(site, storyPath(story.permalink)),
    writer: view.writer,
    reader: view.readerVersion,
    checkedByPerson: false,
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
