import type { Report } from '../src/core/report.js';
import type { Story } from '../src/core/story.js';
import { composeText } from '../src/core/text.js';
import { buildLedger } from '../src/ledger/buildLedger.js';
import { readReport } from '../src/reading/readReport.js';
import { models } from './englishModels.js';

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

/** Two reports of a fire in a mill, two days apart: a toll that rises, a denial, an offer, a status. */
export const REPORTS = [
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

export const readings = REPORTS.map((report) => readReport(report, new Map(), models));
export const ledger = buildLedger(readings, new Map(REPORTS.map(({ id }) => [id, id])));
export const story: Story = {
  id: 'r1',
  kind: 'event',
  permalink: 'x',
  reports: ['r1', 'r2'],
  origins: {},
  stamp: { place: null, day: null },
  updatedAt: '2026-05-14T12:00:00Z',
};
