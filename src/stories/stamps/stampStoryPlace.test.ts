import { describe, expect, it } from 'vitest';
import type { Precision, Reading, StampPlace } from '../../core/reading.js';
import { spanOf } from '../../core/spans.js';
import { stampStoryPlace } from './stampStoryPlace.js';

const PLACES = {
  croydon: ['settlement', 'Croydon', 'England', 'GB'],
  england: ['region', 'England', null, 'GB'],
  britain: ['country', 'United Kingdom', null, 'GB'],
  paris: ['settlement', 'Paris', 'Île-de-France', 'FR'],
} as const;

function reading(report: string, key: keyof typeof PLACES | null): Reading {
  const text = key === null ? 'Nothing.' : `${PLACES[key][1]}.`;
  return {
    id: report,
    report: {
      id: report,
      headline: '',
      text,
      url: null,
      source: null,
      language: 'en',
      publishedAt: null,
      credit: null,
    },
    stamp: { place: key === null ? null : stampOf(key, text), day: null },
    places: [],
    days: [],
    mentions: [],
    claims: [],
  };
}

function stampOf(key: keyof typeof PLACES, text: string): StampPlace {
  const [kind, name, admin1, country] = PLACES[key];
  const precision: Precision = kind;
  const supports = [spanOf(text, 0, name.length)];
  return {
    id: key,
    name,
    kind,
    admin1,
    country,
    lat: 0,
    lon: 0,
    precision,
    supports,
    runnerUp: null,
    why: `${name} is named.`,
  };
}

describe('stampStoryPlace', () => {
  it('takes the place of most reports, with their words', () => {
    const place = stampStoryPlace([
      reading('r1', 'paris'),
      reading('r2', 'croydon'),
      reading('r3', 'croydon'),
      reading('r4', null),
    ]);
    expect(place).toMatchObject({ id: 'croydon', precision: 'settlement' });
    expect(place!.supports).toEqual([
      { report: 'r2', start: 0, end: 7, text: 'Croydon' },
      { report: 'r3', start: 0, end: 7, text: 'Croydon' },
    ]);
    expect(place!.why).toBe('Croydon is the place of 2 of 3 reports that name one.');
  });

  it('lets the region and the country speak for a town inside them', () => {
    const readings = [
      reading('r1', 'paris'),
      reading('r2', 'croydon'),
      reading('r3', 'england'),
      reading('r4', 'britain'),
    ];
    expect(stampStoryPlace(readings)!.id).toBe('croydon');
  });

  it('takes the finer of two with equal votes, then the earlier', () => {
    expect(stampStoryPlace([reading('r1', 'britain'), reading('r2', 'paris')])!.id).toBe('paris');
    expect(stampStoryPlace([reading('r1', 'croydon'), reading('r2', 'paris')])!.id).toBe('croydon');
  });

  it('keeps the reason of a lone report', () => {
    expect(stampStoryPlace([reading('r1', 'paris')])!.why).toBe('Paris is named.');
  });

  it('is null without any', () => {
    expect(stampStoryPlace([])).toBeNull();
    expect(stampStoryPlace([reading('r1', null)])).toBeNull();
  });
});
