import { describe, expect, it } from 'vitest';
import type { Reading } from '../core/reading.js';
import { longestSharedRun } from './rights.js';

function readingOf(text: string, names: string[] = []): Reading {
  const report = {
    id: 'r1',
    headline: '',
    text,
    url: null,
    source: null,
    language: 'en',
    publishedAt: null,
    credit: null,
  };
  const mentions = names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, text: name, kind: 'person' as const, entity: null };
  });
  return { id: 'r1', report, stamp: { place: null, day: null }, places: [], days: [], mentions, claims: [] };
}

describe('longestSharedRun', () => {
  const report = readingOf(
    'The river rose by two metres on Monday, Anna Berg said. "We were not warned," she added.',
    ['Anna Berg'],
  );

  it('counts words in a row, whatever the case and punctuation', () => {
    expect(longestSharedRun('On Monday the river rose by two metres.', [report])).toBe(5);
    expect(longestSharedRun('Nothing of it.', [report])).toBe(0);
    expect(longestSharedRun('', [report])).toBe(0);
  });

  it('leaves out names, figures and quotations', () => {
    expect(longestSharedRun('Two metres on Monday, Anna Berg said.', [report])).toBe(4);
    expect(longestSharedRun('“We were not warned,” Berg said.', [report])).toBe(1);
  });

  it('takes the report that shares most and matches whole words only', () => {
    expect(longestSharedRun('The river rose.', [readingOf('A river.'), report])).toBe(3);
    expect(longestSharedRun('iver rose', [report])).toBe(1);
  });
});
