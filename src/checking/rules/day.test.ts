import { describe, expect, it } from 'vitest';
import type { Reading } from '../../core/reading.js';
import { readDays } from '../../reading/days/readDays.js';
import { readSentences } from '../../reading/sentences/readSentences.js';
import { readingOf } from '../../../test/textReading.js';
import { checkDraft } from '../checkDraft.js';

describe('days', () => {
  const dated = (id: string, text: string, publishedAt: string): Reading => ({
    ...readingOf(id, text, [], publishedAt),
    days: readDays(text, publishedAt, readSentences(text)),
  });
  // Published on a Wednesday and, nine days later, on a Friday.
  const old = dated(
    'r22',
    'The bridge in Grdica closed on Monday. Its keeper left the town on Tuesday. The mill burned yesterday.',
    '2026-05-13',
  );
  const fresh = dated('r23', 'The council of Arlen chose a new mayor on Thursday.', '2026-05-22');
  const faultsIn = (sentence: string, reports: Reading[], readOn: string | null = null) =>
    checkDraft({ headline: null, paragraphs: [[sentence]] }, reports, new Map(), readOn)
      .verdict.sentences[0]!.faults.filter(({ rule }) => rule === 'day')
      .map(({ text }) => text);
  const daysOf = (sentence: string, readOn: string | null = null) => faultsIn(sentence, [old, fresh], readOn);

  it.each([
    ['The bridge in Grdica closed on Monday.', []],
    ['The bridge in Grdica closed on 11 May.', []],
    ['The bridge in Grdica closed in May.', []],
    ['The bridge in Grdica closed on Tuesday.', ['Tuesday']],
    ['The bridge in Grdica closed on 12 May.', ['12 May']],
    ['The bridge in Grdica closed on 11 June.', ['11 June']],
    ['The bridge in Grdica closed yesterday.', ['yesterday']],
    ['The mill burned on Tuesday.', []],
    ['The mill burned today.', ['today']],
    // It was yesterday then.
    ['The mill burned yesterday.', ['yesterday']],
    ['The council of Arlen chose a new mayor yesterday.', []],
  ])('of “%s” blocks %j', (sentence, wrong) => {
    expect(daysOf(sentence)).toEqual(wrong);
  });

  it('lets a weekday stand only while it means that day, where the day of reading is known', () => {
    expect(daysOf('The bridge in Grdica closed on Monday.', '2026-05-15')).toEqual([]);
    expect(daysOf('The bridge in Grdica closed on Monday.', '2026-05-22')).toEqual(['Monday']);
    expect(daysOf('The bridge in Grdica closed on 11 May.', '2026-05-22')).toEqual([]);
  });

  it('takes no number and month that stand apart for a date', () => {
    const report = dated('r24', 'The mayor led 14 men out of the flooded mill in May.', '2026-05-20');
    expect(faultsIn('The mayor led men out of the flooded mill on 14 May.', [report])).toEqual(['14 May']);
  });
});
