import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../core/ledger.js';
import type { Hold } from '../core/hold.js';
import { composeText } from '../core/text.js';
import { buildLedger } from '../ledger/buildLedger.js';
import { readReport } from '../reading/readReport.js';
import { models } from '../../test/englishModels.js';
import { ledger, readings, REPORTS, story } from '../../test/millStory.js';
import { planBrief } from './planBrief.js';
import { LONGEST_RUN } from '../core/longestRun.js';

const wordsOf = ({ claim }: { claim: LedgerClaim }) => claim.content.map(({ text }) => text).join(' ');
const plan = planBrief(story, ledger, readings, [], LONGEST_RUN);

describe('planBrief', () => {
  it('puts the newest count first and leaves out the one that it overtook', () => {
    expect(wordsOf(plan.news[0]!)).toBe('five people had died in the fire at the mill');
    const all = [...plan.news, ...plan.context].map(wordsOf);
    expect(all.filter((words) => words.includes('three people'))).toEqual([]);
  });

  it('knows what stands, is denied and offered from what is news, and puts the old behind', () => {
    const roleOf = (words: RegExp) => plan.context.find((point) => words.test(wordsOf(point)))?.role;
    expect(roleOf(/alarms had failed/)).toBe('denial');
    expect(roleOf(/pay the families/)).toBe('offer');
    expect(roleOf(/Road 9/)).toBe('status');
    expect(plan.news.every(({ claim }) => claim.reportedOn === '2026-05-14')).toBe(true);
  });

  it('takes nothing of a held span, and names its words as withheld', () => {
    const { text } = readings[1]!.report;
    const start = text.indexOf('nine workers');
    const span = { report: 'r2', start, end: start + 12, text: 'nine workers' };
    const hold: Hold = { class: 'suspect', reason: 'x', withheld: [span], supports: [] };
    const held = planBrief(story, ledger, readings, [hold], LONGEST_RUN);
    expect([...held.news, ...held.context].map(wordsOf).join(' ')).not.toContain('nine workers');
    expect(held.withheld).toEqual(['nine workers']);
  });

  it('leaves out what an older report says stood so then, unless somebody said it on a day', () => {
    const text = composeText(
      'Fire',
      'Norpap has not promised any money so far. “No lift works so far,” Marta Olvin said on Tuesday.',
    );
    const reports = [{ ...REPORTS[0]!, id: 'r0', headline: 'Fire', text }, REPORTS[1]!];
    const read = reports.map((report) => readReport(report, new Map(), models));
    const origins = new Map(reports.map(({ id }) => [id, id]));
    const { news, context } = planBrief(story, buildLedger(read, origins), read, [], LONGEST_RUN);
    const told = [...news, ...context].filter(({ reading }) => reading.report.id === 'r0').map(wordsOf);
    expect(told).toEqual(['No lift works so far']);
  });

  it('carries a disagreement that stands, and not one of overtaken points', () => {
    const [point] = ledger.series.flatMap(({ points }) => points);
    const other = { ...point!, by: 'the hospital', claim: 'c-other', overtakenBy: null };
    const made = (overtakenBy: string | null) => ({
      series: 's',
      points: [{ ...other, by: 'the office', claim: 'c-office', overtakenBy }, other],
      on: ['source' as const],
      says: '',
    });
    const planOf = (overtakenBy: string | null) =>
      planBrief(story, { ...ledger, disagreements: [made(overtakenBy)] }, readings, [], LONGEST_RUN)
        .disagreements;
    expect(planOf(null)).toHaveLength(1);
    expect(planOf('c-newer')).toEqual([]);
  });
});
