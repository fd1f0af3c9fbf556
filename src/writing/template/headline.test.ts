import { expect, it } from 'vitest';
import type { StoryStamp } from '../../core/story.js';
import { composeText } from '../../core/text.js';
import { buildLedger } from '../../ledger/buildLedger.js';
import { readReport } from '../../reading/readReport.js';
import { models } from '../../../test/englishModels.js';
import { REPORTS, story } from '../../../test/millStory.js';
import { planBrief } from '../planBrief.js';
import { LONGEST_RUN } from '../../core/longestRun.js';
import { writeHeadline } from './headline.js';
import { makeClauseReader } from './readClause.js';

const read = makeClauseReader(models);

/** The headline of a report of one sentence in Arvella. */
function headlineOf(sentence: string): string | null {
  const report = { ...REPORTS[0]!, id: 'r0', headline: 'Town', text: composeText('Town', sentence) };
  const readings = [readReport(report, new Map(), models)];
  const stamp = { ...story.stamp, place: { name: 'Arvella' } as NonNullable<StoryStamp['place']> };
  const ledger = buildLedger(readings, new Map([['r0', 'r0']]));
  const plan = planBrief({ ...story, stamp }, ledger, readings, [], LONGEST_RUN);
  return writeHeadline(plan, plan.news[0] ?? null, {
    read,
    latest: plan.latest,
    refused: new Set(),
    hardest: 9,
  });
}

it.each([
  [
    'The Quay Coast region voted on Tuesday to pay 4,600,000 dollars for the building of a sea wall in Arvella.',
    'Quay Coast region voted to pay 4,600,000 dollars for the building of a sea wall in Arvella',
  ],
  [
    'The Quay Coast region voted on Tuesday to pay 4,600,000 dollars for the slow building of a sea wall in Arvella.',
    'The Quay Coast region voted to pay 4,600,000 dollars for the slow building of a sea wall',
  ],
  [
    'The Quay Coast region voted on Tuesday to pay 4,600,000 dollars for the slow building of no sea wall in Arvella.',
    null,
  ],
])('leaves a closing place to the stamp where the headline is too long with it: %s', (sentence, expected) => {
  expect(headlineOf(sentence)).toBe(expected);
});
