import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../checking/checkDraft.js';
import type { Hold } from '../../core/hold.js';
import type { Report } from '../../core/report.js';
import type { Story } from '../../core/story.js';
import { composeText } from '../../core/text.js';
import { countWords } from '../../languages/en/writing.js';
import { buildLedger } from '../../ledger/buildLedger.js';
import { readReport } from '../../reading/readReport.js';
import { planBrief } from '../planBrief.js';
import { makeClauseReader } from './readClause.js';
import { LONGEST } from './tellClaim.js';
import { tellDisagreement } from './tellFigures.js';
import { writeTemplate } from './writeTemplate.js';
import { models } from '../../../test/englishModels.js';

function reportOf(id: string, publishedAt: string, headline: string, body: string): Report {
  return {
    id,
    text: composeText(headline, body),
    headline,
    byline: null,
    url: null,
    source: 'Valley Courier',
    language: 'en',
    publishedAt,
    fetchedAt: null,
    credit: null,
    raw: { format: 'text', sha256: '', bytes: 0 },
    rights: { robots: null, tdmReserved: null, licence: null },
    replaces: null,
  };
}

const REPORTS = [
  reportOf(
    'r1',
    '2026-05-12',
    'Fire in Arvella mill',
    `A fire in a paper mill in Arvella killed at least three people, the Arvella Fire Service said on Tuesday.

Eleven workers were injured, according to the town hospital.

About 200 residents of Quay Street spent the night in a school gym, the town council said.

"We heard two bangs and then the roof came down on us," said Marta Olvin, a foreman.

Road 9 remained closed on Tuesday.`,
  ),
  reportOf(
    'r2',
    '2026-05-14',
    'Mill owner denies alarms failed',
    `ARVELLA - The Arvella Fire Service said on Thursday that five people had died in the fire at the mill.

The owner, Norpap, denied that the alarms had failed.

The company offered to pay the families if the insurers agree, its director, Tomas Reiner, said.

"Nobody should have to wait for months," Reiner told reporters.

Police have questioned nine workers, the Arvella Police Department said.

No cause has been given so far.

The mill has made paper bags in Arvella since 1962, the company said. Dozens of firefighters from four towns fought the flames.`,
  ),
];

const readings = REPORTS.map((report) => readReport(report, new Map(), models));
const ledger = buildLedger(readings, new Map(REPORTS.map(({ id }) => [id, id])));
const story: Story = {
  id: 'r1',
  kind: 'event',
  permalink: 'x',
  reports: ['r1', 'r2'],
  origins: {},
  stamp: { place: null, day: null },
  updatedAt: '2026-05-14T12:00:00Z',
};
const read = makeClauseReader(models);
const write = (holds: Hold[] = []) => writeTemplate(planBrief(story, ledger, readings, holds), read);

describe('writeTemplate', () => {
  const draft = write()!;
  const sentences = draft.paragraphs.flat();

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
    expect(writeTemplate(planBrief(story, few, readings, []), read)).toBeNull();
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
        { ...second!, overtakenBy: null, by: 'hospital' },
      ],
      on: ['source'],
      says: '',
    },
    ({ by }) => ({ full: `the ${by}`, short: `the ${by}` }),
  );
  expect(made).toBe('the district office counted at least three dead; the hospital said five');
});
