import type { Reading } from '../../core/reading.js';
import type { StoryStamp } from '../../core/story.js';
import { stampStoryDay } from './stampStoryDay.js';
import { stampStoryPlace } from './stampStoryPlace.js';

/** The place and the day of a story, over the stamps of all its reports. */
export function stampStory(readings: readonly Reading[]): StoryStamp {
  return { place: stampStoryPlace(readings), day: stampStoryDay(readings) };
}
