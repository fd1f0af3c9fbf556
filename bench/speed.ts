import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readability } from '@mozilla/readability';
import nlp from 'compromise';
import { JSDOM, VirtualConsole } from 'jsdom';
import { pickEvenly } from '../accuracy/goldSet.js';
import { readWithWink } from '../accuracy/readWithWink.js';
import { formatTable } from '../accuracy/table.js';
import { openGazetteer } from '../src/adapters/gazetteer/fileGazetteer.js';
import { openSqlite } from '../src/adapters/store/openSqlite.js';
import { checkDraft } from '../src/checking/checkDraft.js';
import { GAZETTEER_FILE, SAMPLES_FOLDER } from '../src/cli/config.js';
import { openReadingTools } from '../src/cli/open.js';
import { makeProgress } from '../src/cli/output.js';
import { Problem } from '../src/core/problems.js';
import type { Reading } from '../src/core/reading.js';
import type { Report } from '../src/core/report.js';
import { parseInput } from '../src/intake/parseInput.js';
import type { Gazetteer } from '../src/ports/gazetteer.js';
import { publicationDay } from '../src/reading/days/publicationDay.js';
import { readDays } from '../src/reading/days/readDays.js';
import { placeNames } from '../src/reading/places/placeNames.js';
import { readPlaces } from '../src/reading/places/readPlaces.js';
import { readSentences } from '../src/reading/sentences/readSentences.js';
import { ingest } from '../src/steps/ingest.js';
import type { ReadingTools } from '../src/steps/ports.js';
import { readWithTools } from '../src/steps/readWithTools.js';
import { groupReadings } from '../src/stories/grouping/groupReadings.js';
import { stampReport } from '../src/stories/stamps/stampReport.js';
import { countWords, makeReports, type Page, readPages, readSamples } from './material.js';
import { ratioOf, type Spread, spreadOf, type Subject, timeInTurn } from './timing.js';

/** One line of the answer: so many units a second, or milliseconds a unit where `perUnit`. */
export interface Line {
  what: string;
  unit: string;
  perUnit: boolean;
  ours: Spread;
  peer: { name: string; speed: Spread; ratio: Spread } | null;
}

export const ROUNDS = 5;

const ONE_PAGE = join(SAMPLES_FOLDER, 'pages', readdirSync(join(SAMPLES_FOLDER, 'pages'))[0]!);
const COMMAND = resolve(import.meta.dirname, '../dist/cli/main.js');

/** Reports put together for grouping and for the store. */
const REPORTS = 400;
/** Reports for the command with workers: enough that its start weighs little. */
const MANY = 1000;
/** Pages of the data folder, spread over all: jsdom takes half a second for each. */
const WEB_PAGES = 20;

/** Every rate of this machine; `data`: a folder whose real pages are timed too. */
export async function measureAll(data: string | undefined): Promise<Line[]> {
  const samples = await readSamples();
  const reports = makeReports(samples, REPORTS);
  const tools = await openReadingTools();
  const { gazetteer } = tools;
  const readings: Reading[] = [];
  for (const report of reports) readings.push(await readWithTools(tools, report));
  const texts = reports.slice(0, 60);
  const web = data === undefined ? [] : readPages(data);
  if (data !== undefined && web.length === 0) {
    console.error(`bench: ${data}: no article-extraction/html here; the sample pages alone are timed`);
  }
  const jobs: (() => Promise<Line>)[] = [
    () => measureReading(tools, texts, compromise(texts)),
    () => measureReading(tools, texts, wink(texts)),
    () => measureJobs(makeReports(samples, MANY)),
    () => measureCold(),
    () => Promise.resolve(measureMemory()),
    () => measureExtraction(readPages(null), 'a sample page'),
    ...(web.length > 0 ? [() => measureExtraction(pickEvenly(web, WEB_PAGES), 'a page of the web')] : []),
    () => measure(`group ${REPORTS} reports`, 'reports/s', REPORTS, () => groupReadings(readings)),
    () => measureChecking(gazetteer, readings),
    () => measurePlaceAndDay(gazetteer, readings.slice(0, 60)),
    () => measureOpening(),
    () => measureLookup(gazetteer, samples),
    () => measureStore(reports),
  ];
  const progress = makeProgress('bench');
  progress.total(jobs.length);
  const lines: Line[] = [];
  for (const job of jobs) {
    lines.push(await job());
    progress.step();
  }
  progress.stop();
  await gazetteer.close();
  return lines;
}

/** The rates as a table, and how they were taken. */
export function printLines(lines: readonly Line[]): void {
  const figure = (value: number) =>
    value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
  const between = ({ min, max }: Spread) => `${figure(min)}–${figure(max)}`;
  const rows = lines.map(({ what, unit, ours, peer }) => ({
    label: what,
    cells: [
      `${figure(ours.median)} ${unit}`,
      between(ours),
      peer && `${figure(peer.speed.median)} ${unit}`,
      peer && `${peer.ratio.median.toFixed(2)} ×`,
      peer && `${peer.ratio.min.toFixed(2)}–${peer.ratio.max.toFixed(2)}`,
      peer && peer.name,
    ],
  }));
  const columns = ['Newsledger', 'min–max', 'peer', 'ratio', 'min–max', 'the peer'];
  console.log(formatTable('speed', columns, rows));
  console.log(
    `\nMedians of ${ROUNDS} rounds after one to warm up; Newsledger and peer take turns on the same texts, and a ratio above 1` +
      `\nmeans that Newsledger is faster. Node ${process.version}, ${cpus().length} cores. Machines are noisy: trust the ratios, not the seconds.`,
  );
}

/** Times one job of `amount` units, beside a peer's if there is one. */
async function measure(
  what: string,
  unit: string,
  amount: number,
  ours: Subject['run'],
  options: { peer?: Subject; perUnit?: boolean; rounds?: number } = {},
): Promise<Line> {
  const { peer, perUnit = false, rounds = ROUNDS } = options;
  const subjects = [{ name: 'Newsledger', run: ours }, ...(peer ? [peer] : [])];
  const [own, other] = await timeInTurn(subjects, rounds);
  const speed = ({ rounds }: { rounds: number[] }) =>
    spreadOf(rounds.map((ms) => (perUnit ? ms / amount : (amount / ms) * 1000)));
  return {
    what,
    unit,
    perUnit,
    ours: speed(own!),
    peer: other ? { name: other.name, speed: speed(other), ratio: ratioOf(own!, other) } : null,
  };
}

const wordsOf = (reports: readonly Report[]) => reports.reduce((sum, { text }) => sum + countWords(text), 0);

function measureReading(tools: ReadingTools, reports: readonly Report[], peer: Subject): Promise<Line> {
  const ours = async () => {
    for (const report of reports) await readWithTools(tools, report);
  };
  return measure('read a report whole', 'words/s', wordsOf(reports), ours, { peer });
}

const compromise = (reports: readonly Report[]): Subject => ({
  name: 'compromise (names, sentences)',
  run: () => {
    for (const { text } of reports) {
      const doc = nlp(text);
      for (const view of [doc.people(), doc.places(), doc.organizations(), doc.sentences()]) view.json();
    }
  },
});

const wink = (reports: readonly Report[]): Subject => ({
  name: 'wink-nlp (words, parts of speech)',
  run: () => reports.forEach(({ text }) => readWithWink(text)),
});

/** The command over one file of JSON lines, its start included: with two workers, against one thread. */
async function measureJobs(reports: readonly Report[]): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'newsledger-bench-'));
  const file = join(folder, 'reports.jsonl');
  writeFileSync(file, reports.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  const read = (jobs: string) => () => runCommand(['read', '--json', '--jobs', jobs, file]);
  try {
    const peer = { name: 'itself in one thread', run: read('1') };
    return await measure('read --jobs 2', 'words/s', wordsOf(reports), read('2'), { peer, rounds: 3 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The command on one report, from its start to its end. */
function measureCold(): Promise<Line> {
  const run = () => runCommand(['read', '--json', ONE_PAGE]);
  return measure('read one report, cold', 'ms', 1, run, { perUnit: true });
}

/** The most memory that the command on one report holds, in MB; not a time, so it stands for itself. */
function measureMemory(): Line {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';
  const sizes = Array.from({ length: ROUNDS }, () => {
    const { stderr } = spawnSync(process.execPath, ['--import', tell, COMMAND, 'read', '--json', ONE_PAGE], {
      encoding: 'utf8',
    });
    return Number(stderr) / 1000;
  });
  return { what: 'memory of it at most', unit: 'MB', perUnit: true, ours: spreadOf(sizes), peer: null };
}

function runCommand(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [COMMAND, ...args], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`newsledger ${args[0]} ended with ${status}; run npm run build first`);
}

function measureExtraction(pages: readonly Page[], which: string): Promise<Line> {
  const ours = async () => {
    let reports = 0;
    for (const { url, html } of pages) {
      const open = async function* () {
        yield Buffer.from(html);
      };
      const input = { name: url, url, contentType: 'text/html; charset=utf-8', open };
      for await (const parsed of parseInput(input, { published: null, fetchedAt: null })) {
        if (!(parsed instanceof Problem)) reports++;
      }
    }
    return reports;
  };
  const peer = {
    name: 'Readability + jsdom',
    run: () => {
      for (const { url, html } of pages) {
        // A console of its own keeps jsdom's complaints about style sheets off the terminal.
        const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
        new Readability(dom.window.document).parse();
        dom.window.close();
      }
    },
  };
  return measure(`article from ${which}`, 'pages/s', pages.length, ours, { peer });
}

/** A brief of eight sentences taken from ten reports, judged against them. */
async function measureChecking(gazetteer: Gazetteer, readings: readonly Reading[]): Promise<Line> {
  const against = readings.slice(0, 10);
  const sentences = against.flatMap(({ report: { text } }) =>
    readSentences(text)
      .slice(1, 3)
      .map(({ start, end }) => text.slice(start, end)),
  );
  const draft = { headline: null, paragraphs: [sentences.slice(0, 8)] };
  const candidates = await gazetteer.lookup(placeNames(draft.paragraphs.flat().join('\n')));
  const times = 10;
  const ours = () => {
    for (let time = 0; time < times; time++) checkDraft(draft, against, candidates);
  };
  return measure('check 8 sentences, 10 reports', 'ms', times, ours, { perUnit: true });
}

/** Place and day alone: names to ask for, the gazetteer's answer, places, days and stamp, for every 500 words of parsed reports. */
function measurePlaceAndDay(gazetteer: Gazetteer, readings: readonly Reading[]): Promise<Line> {
  const parsed = readings.map((reading) => ({ reading, sentences: readSentences(reading.report.text) }));
  const words = readings.reduce((sum, { report }) => sum + countWords(report.text), 0);
  const ours = async () => {
    for (const { reading, sentences } of parsed) {
      const { text, publishedAt } = reading.report;
      const candidates = await gazetteer.lookup(placeNames(text));
      const places = readPlaces(text, candidates, { mentions: reading.mentions });
      const days = readDays(text, publicationDay(publishedAt, places, candidates), sentences);
      stampReport({ ...reading, places, days }, candidates);
    }
  };
  return measure('place and day of 500 words', 'ms', words / 500, ours, { perUnit: true });
}

function measureOpening(): Promise<Line> {
  const ours = async () => (await openGazetteer(GAZETTEER_FILE)).close();
  return measure('open the gazetteer', 'ms', 1, ours, { perUnit: true });
}

function measureLookup(gazetteer: Gazetteer, reports: readonly Report[]): Promise<Line> {
  const names = reports.flatMap(({ text }) => placeNames(text));
  const ours = async () => {
    for (const name of names) await gazetteer.lookup([name]);
  };
  return measure('look a place name up', 'names/s', names.length, ours);
}

async function measureStore(reports: readonly Report[]): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'newsledger-bench-'));
  let round = 0;
  const ours = async () => {
    const store = await openSqlite(join(folder, `${round++}.db`));
    const items = async function* () {
      for (const report of reports) yield { report };
    };
    await ingest(store, items(), () => undefined);
    await store.close();
  };
  try {
    return await measure('ingest into SQLite, every batch synced', 'reports/s', reports.length, ours);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
