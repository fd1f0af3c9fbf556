import { expect, it } from 'vitest';
import type { Reading } from '../../src/core/reading.js';
import { scoreBrief } from './scoreBrief.js';

const text =
  'The river rose by two metres and the old bridge near the mill was closed to all lorries at noon.';
const report = { id: 'r', headline: '', text, url: null, source: null, language: 'en', publishedAt: null };
const reading: Reading = {
  id: 'r',
  report: { ...report, credit: null },
  stamp: { place: null, day: null },
  places: [],
  days: [],
  mentions: [],
  claims: [],
};

it('measures length, headline and the longest run over sentences and headline', () => {
  const draft = { headline: 'River rises', paragraphs: [['The old bridge was closed.', 'It rose.'], [text]] };
  expect(scoreBrief(draft, [reading])).toMatchObject({
    sentences: 3,
    words: 27,
    longestSentence: 20,
    longestRun: 19,
    headline: 11,
  });
  expect(scoreBrief({ headline: text, paragraphs: [['No.']] }, [reading]).longestRun).toBe(19);
  expect(scoreBrief({ headline: null, paragraphs: [] }, [reading])).toMatchObject({
    headline: null,
    words: 0,
  });
});
