import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { openReadingTools } from '../src/cli/open.js';
import { makeProgress } from '../src/cli/output.js';
import { Problem } from '../src/core/problems.js';
import { type Confusion, listConfusions } from './confusions.js';
import { type Example, type GoldSet, OURS, pickEvenly, type Result, ROOMS } from './goldSet.js';
import { openTools } from './openTools.js';
import { articleExtraction } from './sets/articleExtraction.js';
import { briefs } from './sets/briefs.js';
import { crossner } from './sets/crossner.js';
import { drafts } from './sets/drafts.js';
import { factual } from './sets/factual.js';
import { geoparsing } from './sets/geoparsing.js';
import { gva } from './sets/gva.js';
import { ownCorpus } from './sets/ownCorpus.js';
import { polnear } from './sets/polnear.js';
import { re3d } from './sets/re3d.js';
import { stamp } from './sets/stamp.js';
import { story } from './sets/story.js';
import { temporal } from './sets/temporal.js';
import { udEwt, udGum } from './sets/treebanks.js';
import { unerEwt } from './sets/unerEwt.js';
import { formatTable } from './table.js';

const SETS: readonly GoldSet[] = [
  articleExtraction,
  udEwt,
  udGum,
  re3d,
  unerEwt,
  crossner,
  geoparsing,
  temporal,
  polnear,
  ownCorpus,
  stamp,
  gva,
  story,
  factual,
  drafts,
  ...briefs,
];

const USAGE = `Usage: npm run accuracy -- [--data DIR] [--only NAME,...] [--json] [--examples N]

  --data DIR      folder of the data sets, one folder a set (docs/accuracy.md);
                  without it only the sets that come with the project
  --only NAME,... sets: ${[...new Set(SETS.map(({ folder }) => folder))].join(', ')};
                  or rooms: ${ROOMS.join(', ')}
  --json          one JSON object instead of tables
  --examples N    N differences from the gold for each room`;

/** A wrong command line: what is wrong and the mend, for one line on stderr. */
class UsageError extends Error {}

interface Options {
  data: string | null;
  only: readonly string[];
  json: boolean;
  examples: number;
}

function readOptions(): Options {
  const { values } = parseOptions();
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const { data = null } = values;
  if (data !== null && (!existsSync(data) || !statSync(data).isDirectory())) {
    throw new UsageError(`${data}: no such folder; give the one that holds the sets with --data DIR`);
  }
  const only = values.only?.split(',').map((name) => name.trim()) ?? [];
  const known = [...SETS.map(({ folder }) => folder), ...ROOMS];
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`no set or room "${unknown}"; known: ${known.join(', ')}`);
  const examples = Number(values.examples);
  if (!Number.isInteger(examples) || examples < 0) {
    throw new UsageError(`--examples takes a whole number, not "${values.examples}"`);
  }
  return { data, only, json: values.json, examples };
}

function parseOptions() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string' },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        examples: { type: 'string', default: '0' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** The lines of a set's gold file, of its split "dev" where it has one; null when the set is absent. */
function readGold(folder: string): unknown[] | null {
  const file = [join(folder, 'gold.jsonl'), join(folder, 'gold.jsonl.gz')].find(existsSync);
  if (file === undefined) return null;
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, file, at + 1)]));
  const dev = lines.filter(({ split }) => split === 'dev');
  return dev.length > 0 ? dev : lines;
}

function parseLine(text: string, file: string, line: number): { split?: string } {
  try {
    return JSON.parse(text) as { split?: string };
  } catch (cause) {
    throw new Problem('json-malformed', { file, line, detail: (cause as Error).message, cause });
  }
}

async function main(): Promise<void> {
  const { data, only, json, examples } = readOptions();
  const tools = await openReadingTools();
  const isWanted = ({ folder, rooms, own = false }: GoldSet) =>
    (data !== null || own) &&
    (only.length === 0 || only.includes(folder) || rooms.some((room) => only.includes(room)));
  const results: Result[] = [];
  const differences: Example[] = [];
  const absent: string[] = [];
  for (const set of SETS.filter(isWanted)) {
    const folder = join(data ?? '', set.folder);
    const lines = set.lines ? set.lines(folder) : readGold(folder);
    if (lines === null) {
      absent.push(set.folder);
      continue;
    }
    const progress = makeProgress(set.folder);
    progress.total(lines.length);
    const measured = await set.measure(
      lines,
      openTools(folder, tools, () => progress.step()),
    );
    progress.stop();
    const rooms = only.includes(set.folder) || only.length === 0 ? set.rooms : only;
    results.push(...measured.results.filter(({ room }) => rooms.includes(room)));
    differences.push(...measured.examples.filter(({ room }) => rooms.includes(room)));
  }
  await tools.gazetteer.close();
  const shown = ROOMS.flatMap((room) =>
    pickEvenly(
      differences.filter((example) => example.room === room),
      examples,
    ),
  );
  const confusions = listConfusions(differences);
  if (json) console.log(JSON.stringify({ results, confusions, examples: shown, absent }));
  else print(results, confusions, shown, absent);
}

function print(
  results: readonly Result[],
  confusions: readonly Confusion[],
  examples: readonly Example[],
  absent: readonly string[],
): void {
  for (const room of ROOMS) {
    const rows = results.filter((result) => result.room === room);
    if (rows.length === 0) continue;
    console.log(`${formatRoom(room, rows)}\n`);
    const remaining = confusions.filter((confusion) => confusion.room === room);
    if (remaining.length > 0) console.log(`${formatConfusions(remaining)}\n`);
    for (const { id, what, gold, ours, context } of examples.filter((example) => example.room === room)) {
      console.log(`  ${id}: ${what}\n    gold  ${gold}\n    ours  ${ours}`);
      if (context !== undefined) console.log(`    in    ${context}`);
    }
    if (examples.some((example) => example.room === room)) console.log('');
  }
  if (results.length > 0)
    console.log('Shares in percent; indented are baselines measured in the same run, or the parts of a set.');
  if (absent.length > 0) console.log(`Absent from the folder, not measured: ${absent.join(', ')}.`);
}

/** What remains wrong: how often each kind of difference occurs, with a case of it. */
function formatConfusions(confusions: readonly Confusion[]): string {
  const lines = confusions.map(
    ({ count, what, example: { id, gold, ours } }) =>
      `${String(count).padStart(8)}  ${what}: gold ${gold}, ours ${ours} (${id})`,
  );
  return ['  remaining differences, with a case of each', ...lines].join('\n');
}

function formatRoom(room: string, results: readonly Result[]): string {
  const counted = [...new Set(results.flatMap(({ counts = {} }) => Object.keys(counts)))];
  const columns = [...new Set(results.flatMap(({ scores }) => Object.keys(scores)))];
  const rows = results.map(({ set, by, n, counts = {}, scores }) => ({
    label: by === OURS ? set : `  ${by}`,
    cells: [
      String(n),
      ...counted.map((column) => counts[column]?.toString() ?? null),
      ...columns.map((column) => {
        const score = scores[column];
        return score == null ? null : (score * 100).toFixed(1);
      }),
    ],
  }));
  return formatTable(room, ['n', ...counted, ...columns], rows);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof Problem)) throw error;
  console.error(`accuracy: ${error.message}`);
  process.exitCode = 2;
}
