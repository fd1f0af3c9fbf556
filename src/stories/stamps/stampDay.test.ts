import { describe, expect, it } from 'vitest';
import type { Reading } from '../../core/reading.js';
import { readDays } from '../../reading/days/readDays.js';
import { readSentences } from '../../reading/sentences/readSentences.js';
import { stampDay } from './stampDay.js';
import { stampStoryDay } from './stampStoryDay.js';

function readingOf(text: string, publishedAt: string | null, id = 'r1'): Reading {
  const reading: Reading = {
    id,
    report: { id, headline: '', text, url: null, source: null, language: 'en', publishedAt, credit: null },
    stamp: { place: null, day: null },
    places: [],
    days: readDays(text, publishedAt, readSentences(text)),
    mentions: [],
    claims: [],
  };
  return { ...reading, stamp: { place: null, day: stampDay(reading) } };
}

const stamp = (text: string, publishedAt: string | null) => readingOf(text, publishedAt).stamp.day;

describe('stampDay', () => {
  it('takes the day of the event, not the day it was told', () => {
    const day = stamp(
      'A shell struck the market late Friday, killing four, officials said on Monday.',
      '2025-01-13',
    );
    expect(day).toMatchObject({ from: '2025-01-10', to: '2025-01-10', basis: 'text' });
    expect(day?.supports.map(({ text }) => text)).toEqual(['late Friday']);
    expect(day?.runnerUp).toEqual({ from: '2025-01-13', to: '2025-01-13' });
    expect(day?.why).toBe('"late Friday" stands nearest to the event in the text, 3 days before publication');
  });

  it('takes no day that something is compared with', () => {
    const day = stamp('Eleven patients remained in hospital, down from 26 a week ago.', '2025-01-13');
    expect(day).toMatchObject({ from: '2025-01-13', to: '2025-01-13', basis: 'published', supports: [] });
  });

  it('takes what was said today before what had happened', () => {
    const day = stamp(
      'The Column has not asked for the return of its men, the agency told lawmakers on Monday. Their unit had lost contact on 3 January.',
      '2025-01-13',
    );
    expect(day).toMatchObject({ to: '2025-01-13', basis: 'text' });
    expect(day?.supports.map(({ text }) => text)).toEqual(['Monday']);
    expect(day?.runnerUp).toEqual({ from: '2025-01-03', to: '2025-01-03' });
  });

  it('takes the event before the day on which it was told, also in the first sentence', () => {
    const day = stamp('Police said Monday that a man was shot. He was hit on Saturday.', '2025-01-13');
    expect(day).toMatchObject({ to: '2025-01-11', basis: 'text' });
  });

  it('keeps the day of the event that the newest development goes back to', () => {
    const day = stamp(
      `A man was charged on Tuesday over the death of a guard. ${'The port has asked for more light at its gates. '.repeat(24)}The guard was shot shortly after 2 a.m. on Saturday.`,
      '2025-01-14',
    );
    expect(day).toMatchObject({ from: '2025-01-14', base: { from: '2025-01-11', to: '2025-01-11' } });
    expect(day?.base?.supports.map(({ text }) => text)).toEqual(['Saturday']);
  });

  it('takes the day by which an event is called for its own', () => {
    const day = stamp('A witness of Friday’s explosion was in court on Monday.', '2025-01-13');
    expect(day?.base).toMatchObject({ from: '2025-01-10', supports: [{ text: 'Friday' }] });
  });

  it('does not take the day of a charge for the event that it names', () => {
    const day = stamp(
      'The father of a boy who fatally shot himself Monday was charged Thursday with murder, prosecutors said.',
      '2025-01-17',
    );
    expect(day).toMatchObject({ from: '2025-01-13', base: null });
  });

  it('takes no day since which something lasts', () => {
    const day = stamp('Five people were shot on Sunday, 74 since Wednesday afternoon.', '2025-01-13');
    expect(day).toMatchObject({ from: '2025-01-12', base: null });
  });

  it('has no base event beside an event of its own', () => {
    expect(stamp('A shell struck the market on Friday, killing four.', '2025-01-13')?.base).toBeNull();
  });

  it('takes no day on which a page was put up or a post was written', () => {
    const day = stamp(
      'Bridge falls\n\nUpdated: Jan 13, 2025 - 6:19 PM\n\nThe bridge fell on Friday. Rescue is under way — Port (@port) January 12, 2025',
      '2025-01-13',
    );
    expect(day).toMatchObject({ from: '2025-01-10', basis: 'text', runnerUp: { from: '2025-01-13' } });
  });

  it('takes the morning for a night', () => {
    expect(stamp('Rockets fell on the port overnight.', '2025-01-13')).toMatchObject({
      from: '2025-01-13',
      to: '2025-01-13',
      basis: 'text',
    });
  });

  it('stands on the day of publication when the text names no day near', () => {
    expect(stamp('The spy agency says two soldiers were questioned.', '2025-01-13')).toEqual({
      from: '2025-01-13',
      to: '2025-01-13',
      basis: 'published',
      supports: [],
      runnerUp: null,
      base: null,
      why: 'no day of the text is tied to the event, so the day of publication stands',
    });
  });

  it('takes the date of a dateline', () => {
    const day = stamp('Kursk, RussiaMon Jan 13 2025\nTwo soldiers were captured.', '2025-01-13');
    expect(day).toMatchObject({ from: '2025-01-13', basis: 'dateline' });
    expect(day?.supports[0]?.text).toBe('Mon Jan 13 2025');
  });

  it('is never after publication', () => {
    expect(stamp('The court will rule on Friday.', '2025-01-13')).toMatchObject({
      from: '2025-01-13',
      basis: 'published',
    });
  });

  it('is null when nothing is known', () => {
    expect(stamp('The court ruled on Friday.', null)).toBeNull();
    expect(stamp('', null)).toBeNull();
  });

  it('takes a full date of the text when the day of publication is unknown', () => {
    expect(stamp('The bridge fell on 3 May 2024.', null)).toMatchObject({
      from: '2024-05-03',
      basis: 'text',
    });
  });
});

describe('stampStoryDay', () => {
  it('takes the newest development, with the words of each report that names it', () => {
    const readings = [
      readingOf('The bridge fell on Friday, killing four.', '2025-01-11', 'r1'),
      readingOf('A fifth man died on Sunday in the fire.', '2025-01-13', 'r2'),
      readingOf('The council has a plan.', '2025-01-14', 'r3'),
    ];
    expect(stampStoryDay(readings)).toMatchObject({
      from: '2025-01-12',
      to: '2025-01-12',
      supports: [{ report: 'r2', text: 'Sunday' }],
    });
  });

  it('keeps the day of the event that most reports tell', () => {
    const readings = [
      readingOf('The bridge fell on Friday, killing four.', '2025-01-11', 'r1'),
      readingOf('An engineer was charged on Monday.', '2025-01-13', 'r2'),
    ];
    expect(stampStoryDay(readings)).toMatchObject({
      from: '2025-01-13',
      base: {
        from: '2025-01-10',
        to: '2025-01-10',
        supports: [{ report: 'r1', text: 'Friday' }],
      },
    });
  });

  it('falls back on the newest day of publication, then on null', () => {
    expect(stampStoryDay([readingOf('The council has a plan.', '2025-01-14')])).toMatchObject({
      to: '2025-01-14',
    });
    expect(stampStoryDay([readingOf('The council has a plan.', null)])).toBeNull();
    expect(stampStoryDay([])).toBeNull();
  });
});
