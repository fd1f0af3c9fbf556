import { expect, it } from 'vitest';
import { readTopic } from './readTopic.js';

const reportOf = (headline: string, body: string) => ({
  report: {
    id: 'r',
    headline,
    text: `${headline}\n\n${body}`,
    url: null,
    source: null,
    language: 'en',
    publishedAt: null,
    credit: null,
  },
});
const claimOf = (text: string) => ({ content: [{ start: 0, end: text.length, text }] });

it('weighs words of headlines whole, of first paragraphs half, repeated ones a quarter, others not at all', () => {
  const topic = readTopic([
    reportOf(
      'Fire in Arvella mill',
      'Three workers died on Tuesday.\n\nSmoke rose.\n\nThe smoke hid the sun.',
    ),
  ]);
  expect(topic.shareOf(claimOf('the mill fire'))).toBe(1);
  expect(topic.shareOf(claimOf('workers at the mill'))).toBe(0.75);
  expect(topic.shareOf(claimOf('smoke'))).toBe(0.25);
  expect(topic.shareOf(claimOf('alerts are sent daily'))).toBe(0);
  expect(topic.shareOf(claimOf('to the of'))).toBe(0);
});
