import { describe, expect, it } from 'vitest';
import type { Reading } from '../../core/reading.js';
import { closeSentence, standsAlone } from './clauses.js';

function readingOf(names: string[]): Reading {
  const text = names.join('. ');
  const report = { id: 'r', headline: '', text, url: null, source: null, language: 'en', publishedAt: null };
  const mentions = names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, text: name, kind: 'person' as const, entity: null };
  });
  const nothing = { places: [], days: [], claims: [], stamp: { place: null, day: null } };
  return { id: 'r', report: { ...report, credit: null }, mentions, ...nothing };
}

describe('standsAlone', () => {
  const reading = readingOf(['Anna Berg']);

  it.each([
    ['two bridges remained closed', false, true],
    ['he must serve four years', false, false],
    ['it did not know', true, true],
    ['it did not know', false, false],
    ['the jury accepted that he had taken it', true, false],
    ['Anna Berg lost her house', false, true],
    ['Last week her house burned', false, false],
    ['a woman lost her house', false, true],
    ['we are afraid', false, false],
    ['it’s unclear who paid', false, true],
    ['it’s the third fire', false, false],
  ])('%s (speaker first: %s): %s', (words, speakerFirst, expected) => {
    expect(standsAlone(words, reading, { speakerFirst })).toBe(expected);
  });
});

it('closes a sentence once', () => {
  expect(closeSentence('the end ,  they said')).toBe('The end, they said.');
  expect(closeSentence('“Why?”')).toBe('“Why?”');
});
