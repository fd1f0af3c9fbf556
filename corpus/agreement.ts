/** `npm run agreement`: how far the second pass over a random tenth of the corpus agrees with the first, as `scoreClaims` measures. */
import { resolve } from 'node:path';
import { scoreClaims } from '../accuracy/metrics/scoreClaims.js';
import { readCorpus } from './read.js';

const first = new Map(readCorpus().reports.map((report) => [report.written.id, report]));
const { reports: second, problems } = readCorpus(resolve(import.meta.dirname, 'second-pass'));
for (const problem of problems) console.error(problem);

const documents = second.flatMap(({ written, claims }) => {
  const report = first.get(written.id);
  if (report === undefined || report.written.text !== written.text) {
    console.error(`${written.id}: not the same text in both passes`);
    process.exitCode = 1;
    return [];
  }
  return [{ text: written.text, gold: report.claims, predicted: claims }];
});
const { whole, content, speaker, certainty, kind, figures, pairs } = scoreClaims(documents);
const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
console.log(
  `${documents.length} reports, ${whole.gold} claims in the first pass, ${whole.pred} in the second, ${pairs.length} found by both`,
);
console.log(`content F1 ${percent(content.f1)}, whole claim F1 ${percent(whole.f1)}`);
console.log(
  `of the claims found by both: speaker ${percent(speaker)}, certainty ${percent(certainty)}, kind ${percent(kind)}`,
);
console.log(`figures F1 ${percent(figures.f1)}`);
