import { describe, expect, it } from 'vitest';
import type { PlaceMention } from '../../core/reading.js';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';
import { publicationDay, tellingDay } from './publicationDay.js';
import { readDays } from './readDays.js';

const place = (text: string, zone: string | null, start = 0): [PlaceMention, Candidate] => {
  const base = {
    id: `x:${text}`,
    name: text,
    kind: 'settlement',
    admin1: null,
    country: null,
    lat: 0,
    lon: 0,
  } as const;
  return [
    { ...base, start, end: start + text.length, text, demonym: false, why: 'Given.', runnerUp: null },
    { ...base, population: 1, match: 'name', admin1Code: null, admin2Code: null, zone },
  ];
};

function dayIn(publishedAt: string | null, ...named: [PlaceMention, Candidate][]) {
  const candidates: Candidates = new Map(named.map(([{ text }, candidate]) => [text, [candidate]]));
  return publicationDay(
    publishedAt,
    named.map(([mention]) => mention),
    candidates,
  );
}

const SEOUL = place('Seoul', 'Asia/Seoul');

describe('publicationDay', () => {
  it('is the day where the report is told from', () => {
    expect(dayIn('2025-01-12T20:00:00Z', SEOUL)).toBe('2025-01-13');
    expect(dayIn('2025-01-13T03:00:00Z', place('Boise', 'America/Boise'))).toBe('2025-01-12');
  });

  it('is UTC’s day where the zone is unknown, the towns lie in several or stand far down', () => {
    expect(dayIn('2025-01-12T20:00:00Z')).toBe('2025-01-12');
    expect(dayIn('2025-01-12T20:00:00Z', place('Nowhere', null))).toBe('2025-01-12');
    expect(dayIn('2025-01-12T20:00:00Z', SEOUL, place('Kyiv', 'Europe/Kyiv', 20))).toBe('2025-01-12');
    expect(dayIn('2025-01-12T20:00:00Z', place('Seoul', 'Asia/Seoul', 900))).toBe('2025-01-12');
  });

  it('is a bare day as it stands, and null when there is none', () => {
    expect(dayIn('2025-01-12', SEOUL)).toBe('2025-01-12');
    expect(dayIn(null, SEOUL)).toBeNull();
    expect(dayIn('soon', SEOUL)).toBeNull();
  });
});

describe('tellingDay', () => {
  const told = (text: string, published: string | null = '2025-01-13') =>
    tellingDay(text, readDays(text, published, []), published);

  it.each([
    ['Updated: 09/21/2015 4:25 PM Created: 09/20/2015\n\nHe was shot on Saturday.', '2015-09-21'],
    ['A man fell. (Published Friday, Sept. 2, 2016)\n\nPolice named him on Thursday.', '2016-09-02'],
    ['Kursk, RussiaMon Jan 6 2025\nTwo were captured on Saturday.', '2025-01-06'],
  ])('is the day that the page gives as its own: %s', (text, day) => {
    expect(told(text)).toBe(day);
    expect(told(text, null)).toBe(day);
  });

  it.each([
    'The bridge fell on 3 May 2024.',
    'Updated: Monday 4:25 PM. It fell on 3 May 2024.',
    'Posted: Jan 14, 2025. It fell.',
    `${'It fell. '.repeat(80)}Posted: Jan 2, 2025.`,
  ])('is the day of publication where the page gives none before it: %s', (text) => {
    expect(told(text)).toBe('2025-01-13');
  });
});
