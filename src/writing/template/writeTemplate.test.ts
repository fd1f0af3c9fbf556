import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../checking/checkDraft.js';
import type { Hold } from '../../core/hold.js';
import { countWords } from '../../languages/en/writing.js';
import { planBrief } from '../planBrief.js';
import { LONGEST_RUN } from '../../core/longestRun.js';
import { longestSharedRun } from '../rights.js';
import { makeClauseReader } from './readClause.js';
import { LONGEST } from './tellClaim.js';
import { tellDisagreement } from './tellFigures.js';
import { writeTemplate } from './writeTemplate.js';
import { models } from '../../../test/englishModels.js';
import { ledger, readings, story } from '../../../test/millStory.js';

const read = makeClauseReader(models);
const write = (holds: Hold[] = [], longestRun = LONGEST_RUN) =>
  writeTemplate(planBrief(story, ledger, readings, holds, longestRun), read);

describe('writeTemplate', () => {
  const draft = write()!;
  const sentences = draft.paragraphs.flat();

  it('takes no more words in a row of a report than the plan allows', () => {
    const longest = (one: typeof draft) =>
      Math.max(...[one.headline!, ...one.paragraphs.flat()].map((text) => longestSharedRun(text, readings)));
    expect(longest(draft)).toBeGreaterThan(6);
    expect(longest(write([], 6)!)).toBeLessThanOrEqual(6);
  });

  it('writes short sentences that end, none twice, within a brief’s length', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[“\p{Lu}\d].*[.!?”]$/u);
      expect(countWords(sentence)).toBeLessThanOrEqual(LONGEST);
    }
    expect(countWords(sentences.join(' '))).toBeLessThanOrEqual(180);
    expect(draft.headline!.length).toBeLessThanOrEqual(90);
  });

  it('passes the checker whole', () => {
    const { verdict } = checkDraft(draft, readings);
    expect(
      verdict.sentences.flatMap(({ text, faults }) => faults.map(({ because }) => `${text} ${because}`)),
    ).toEqual([]);
  });

  it('tells the newest count only, the denial, and the offer with its condition', () => {
    const text = sentences.join(' ');
    expect(text).toMatch(/five people (?:had died|were killed)/i);
    expect(text).not.toMatch(/three people/i);
    expect(text).toContain('denied that the alarms had failed');
    expect(text).not.toMatch(/(?:will|would) pay the families(?! if)/);
  });

  it('is the same text each time', () => {
    expect(write()).toEqual(draft);
  });

  it('never writes held words', () => {
    const { text } = readings[1]!.report;
    const start = text.indexOf('nine workers');
    const span = { report: 'r2', start, end: start + 12, text: 'nine workers' };
    const held = write([{ class: 'suspect', reason: 'x', withheld: [span], supports: [] }]);
    expect(JSON.stringify(held)).not.toContain('nine workers');
    expect(JSON.stringify(draft)).toContain('nine workers');
  });

  it('gives null for fewer than three claims', () => {
    const few = { ...ledger, claims: ledger.claims.slice(0, 2) };
    expect(writeTemplate(planBrief(story, few, readings, [], LONGEST_RUN), read)).toBeNull();
  });
});

it('tells a disagreement in one sentence', () => {
  const series = ledger.series.find(({ outcome }) => outcome === 'killed');
  const [first, second] = series!.points;
  const made = tellDisagreement(
    {
      series: series!.id,
      points: [
        { ...first!, overtakenBy: null, by: 'district office' },
        { ...second!, overtakenBy: null, by: 'hospital', figure: { ...second!.figure, text: 'Five' } },
      ],
      on: ['source'],
      says: '',
    },
    ({ by }) => ({ full: `the ${by}`, short: `the ${by}` }),
  );
  expect(made).toBe('the district office counted at least three dead; the hospital said five');
});
