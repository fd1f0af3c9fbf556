import { expect, it } from 'vitest';
import { composeText } from '../../core/text.js';
import { buildLedger } from '../../ledger/buildLedger.js';
import { readReport } from '../../reading/readReport.js';
import { models } from '../../../test/englishModels.js';
import { REPORTS } from '../../../test/millStory.js';
import { makeClauseReader } from './readClause.js';
import { tellClaim } from './tellClaim.js';

const read = makeClauseReader(models);

it.each([
  ['We were wrong about the missing miners', true],
  ['Nobody will be dismissed because of the fire', true],
  ['The office had been told about the pumps', true],
  ['We will show that log to the police', false],
  ['No expert could say who wrote it', false],
  ['It buys the town some more time', false],
])('quotes only what points to nothing outside of it: %s', (words, isTold) => {
  const text = composeText('Town', `“${words},” said Marta Olvin, a foreman, on Tuesday.`);
  const reading = readReport({ ...REPORTS[0]!, headline: 'Town', text }, new Map(), models);
  const { claims } = buildLedger([reading], new Map([[reading.report.id, reading.report.id]]));
  const quotes = claims.flatMap((claim) => tellClaim(claim, reading, { read, latest: null }));
  expect(quotes.map((quote) => quote.text)).toEqual(isTold ? [`“${words},” $S said$D.`] : []);
});
