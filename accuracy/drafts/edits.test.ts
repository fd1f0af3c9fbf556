import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/core/reading.js';
import { readReport } from '../../src/reading/readReport.js';
import { models } from '../../test/englishModels.js';
import { listBases } from './base.js';
import { RIGHT_EDITS } from './rightEdits.js';
import { WRONG_EDITS } from './wrongEdits.js';

const HEADLINE = 'Flood in Arvella';
const readingOf = (body: string): Reading => {
  const text = `${HEADLINE}\n\n${body}`;
  return readReport(
    {
      id: 'r1',
      text,
      headline: HEADLINE,
      byline: null,
      url: null,
      source: null,
      language: 'en',
      publishedAt: '2026-05-12',
      fetchedAt: null,
      credit: null,
      raw: { format: 'text', sha256: '', bytes: 0 },
      rights: { robots: null, tdmReserved: null, licence: null },
      replaces: null,
    },
    new Map(),
    models,
  );
};

/** What the edit makes of the only sentence of a report. */
const edit = (edits: typeof WRONG_EDITS, name: string, sentence: string) =>
  edits[name]!(listBases([[readingOf(sentence)]])[0]!, 0);

describe('edits that make a sentence wrong', () => {
  it.each([
    [
      'figure',
      'The flood killed 12 people in the town, the office said.',
      'The flood killed 13 people in the town, the office said.',
    ],
    [
      'bound',
      'The flood drove about 300 people out, the office said.',
      'The flood drove more than 300 people out, the office said.',
    ],
    [
      'day',
      'The river broke its banks near the town on Tuesday.',
      'The river broke its banks near the town on Sunday.',
    ],
    ['negation', 'The mayor has not asked the army for help.', 'The mayor has asked the army for help.'],
    [
      'hedge',
      'The number of dead in the town may still rise.',
      'The number of dead in the town will still rise.',
    ],
    ['condition', 'Schools in the town will reopen if the water falls.', 'Schools in the town will reopen.'],
    [
      'kind',
      'The office offered to pay for repairs to the bridge.',
      'The office agreed to pay for repairs to the bridge.',
    ],
  ])('%s: %s', (name, sentence, wrong) => {
    expect(edit(WRONG_EDITS, name, sentence)).toBe(wrong);
  });
});

describe('edits that keep a sentence right', () => {
  it.each([
    [
      'speaker first',
      'The dam will hold for days, the mayor said.',
      'The mayor said that the dam will hold for days.',
    ],
    [
      'according to',
      'The dam will hold for days, the mayor said.',
      'According to the mayor, the dam will hold for days.',
    ],
    [
      'numerals',
      'Police have questioned 32 workers of the closed mill.',
      'Police have questioned thirty-two workers of the closed mill.',
    ],
    [
      'date',
      'The river broke its banks near the town on Tuesday.',
      'The river broke its banks near the town on 12 May.',
    ],
    [
      'day first',
      'The river broke its banks near the town on Tuesday.',
      'On Tuesday, the river broke its banks near the town.',
    ],
    [
      'condition first',
      'Schools in the town will reopen if the water falls.',
      'If the water falls, schools in the town will reopen.',
    ],
    [
      'voice',
      'The handwritten ledger was found by police in the office.',
      'Police found the handwritten ledger in the office.',
    ],
  ])('%s: %s', (name, sentence, right) => {
    expect(edit(RIGHT_EDITS, name, sentence)).toBe(right);
  });

  it('leave alone what would come to mean somebody else', () => {
    expect(
      edit(RIGHT_EDITS, 'speaker first', 'He must serve at least four years in prison, the judge said.'),
    ).toBeNull();
  });
});
