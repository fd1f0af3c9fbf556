/** `npm run corpus`: checks every report of the corpus and counts what it holds; exit code 1 with problems. `npm run corpus -- FILE` tells only that file's problems. */
import { readCorpus } from './read.js';

const only = process.argv[2];
const { reports, problems } = readCorpus();
const told = only === undefined ? problems : problems.filter((problem) => problem.startsWith(only));
for (const problem of told) console.error(problem);

const count = (values: string[]) =>
  Object.entries(
    values.reduce<Record<string, number>>(
      (sums, value) => ({ ...sums, [value]: (sums[value] ?? 0) + 1 }),
      {},
    ),
  )
    .sort((a, b) => b[1] - a[1])
    .map(([value, times]) => `${value} ${times}`)
    .join(', ');
const claims = reports.flatMap((report) => report.claims);
console.log(
  `${reports.length} reports (${count(reports.map(({ written }) => written.split))}), ${new Set(reports.map(({ written }) => written.topic)).size} topics, ${reports.reduce((sum, { written }) => sum + written.text.split(/\s+/).length, 0)} words`,
);
console.log(`kinds of news: ${count(reports.map(({ written }) => written.kind))}`);
console.log(`${claims.length} claims: ${count(claims.map(({ kind }) => kind))}`);
console.log(`certainty: ${count(claims.map(({ certainty }) => certainty))}`);
console.log(
  `speakers: ${count(claims.map(({ speakers }) => (speakers.length > 1 ? 'chain' : speakers.length === 1 ? 'one' : 'none')))}`,
);
console.log(
  `${claims.flatMap(({ figures }) => figures).length} figures: ${count(claims.flatMap(({ figures }) => figures.map(({ outcome }) => outcome)))}`,
);
console.log(
  `conditions ${claims.filter(({ condition }) => condition).length}, evidence ${claims.flatMap(({ evidence }) => evidence).length}, names ${reports.flatMap(({ mentions }) => mentions).length}`,
);
process.exitCode = told.length > 0 ? 1 : 0;
