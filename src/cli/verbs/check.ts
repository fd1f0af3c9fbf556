import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { listInputs } from '../../adapters/files/listInputs.js';
import { fileProblem } from '../../adapters/files/openFile.js';
import { checkClaim } from '../../checking/checkClaim.js';
import { checkProof, draftOfProof } from '../../checking/checkProof.js';
import { type DraftFormat, readDraft } from '../../checking/readDraft.js';
import { Problem } from '../../core/problems.js';
import type { Reading } from '../../core/reading.js';
import { type PairVerdict, type Proof, proofSchema } from '../../formats/schemas.js';
import { parsePairs } from '../../intake/parseInput.js';
import type { Gazetteer } from '../../ports/gazetteer.js';
import { placeNames } from '../../reading/places/placeNames.js';
import { checkBrief, checkWithGazetteer } from '../../steps/checkWithGazetteer.js';
import { type Config, readDayOption } from '../config.js';
import { openFetcher, openPlaces } from '../open.js';
import { parseAll } from '../inputs.js';
import { printLine, printProblem } from '../output.js';
import { makePaint } from '../paint.js';
import { readInOrder } from '../readers.js';
import { viewSarif } from '../views/sarif.js';
import { viewVerdict } from '../views/verdict.js';

export interface CheckOptions {
  against?: string[];
  json?: boolean;
  sarif?: boolean;
  published?: string;
  allowPrivate?: boolean;
}

const isAddress = (name: string) => /^https?:\/\//i.test(name);

/**
 * `newsledger check`: judges a draft against reports, or, without `--against`, the proof of a published page when given its address, else
 * every line `{id, claim, source}` of a JSON-lines file. Exit code 0 when all is supported, 1 with faults, 2 when it could not be judged.
 */
export async function check(draft: string, options: CheckOptions, config: Config): Promise<number> {
  if (options.against !== undefined) return checkOne(draft, options.against, options, config);
  return isAddress(draft)
    ? checkPublished(draft, options, config)
    : withPlaces((places) => checkPairs(draft, places));
}

/** Opens the gazetteer for as long as it is used. */
async function withPlaces<T>(use: (places: Gazetteer) => Promise<T>): Promise<T> {
  const places = await openPlaces();
  try {
    return await use(places);
  } finally {
    await places.close();
  }
}

async function checkOne(
  file: string,
  against: string[],
  options: CheckOptions,
  config: Config,
): Promise<number> {
  const published = readDayOption('--published', options.published);
  const raw = isAddress(file) ? await fetchText(file, options) : await readDraftFile(file);
  const draft = readDraft(raw, formatOf(file));
  const { readings, failed } = await readAll(against, published, options);
  if (readings.length === 0) return 2;
  const { verdict } = await withPlaces((places) => checkWithGazetteer(places, draft, readings));
  await printLine(
    options.sarif
      ? viewSarif(verdict, file, raw)
      : options.json
        ? JSON.stringify(verdict)
        : viewVerdict(verdict, makePaint(config.colour), config.columns),
  );
  if (failed > 0) return 2;
  return verdict.ok ? 0 : 1;
}

/** The readings of all inputs; what could not be read is told on stderr and counted. */
async function readAll(
  inputs: readonly string[],
  published: string | null,
  { allowPrivate = false }: CheckOptions,
): Promise<{ readings: Reading[]; failed: number }> {
  const readings: Reading[] = [];
  let failed = 0;
  for await (const item of readInOrder(parseAll(inputs, { published, allowPrivate }), 1)) {
    if (item instanceof Problem) {
      printProblem(item);
      failed++;
    } else readings.push(item);
  }
  return { readings, failed };
}

async function fetchText(url: string, { allowPrivate = false }: CheckOptions): Promise<string> {
  const fetcher = await openFetcher(allowPrivate);
  try {
    return new TextDecoder().decode((await fetcher.fetch(url)).body);
  } finally {
    await fetcher.close();
  }
}

/** Checks a published page again: its proof against the reports as they are now, and its sentences by this version's rules. */
async function checkPublished(url: string, options: CheckOptions, config: Config): Promise<number> {
  const address = url.endsWith('/proof.json')
    ? url
    : `${url.replace(/[?#].*$/, '').replace(/\/$/, '')}/proof.json`;
  const proof = readProof(await fetchText(address, options), address);
  const urls = proof.reports.flatMap(({ url: report }) => report ?? []);
  const { readings } = await readAll(urls, null, options);
  const faults = checkProof(proof, readings);
  const { verdict } = await withPlaces((places) => checkBrief(places, draftOfProof(proof), readings));
  const paint = makePaint(config.colour);
  const found = faults.map(({ sentence, because }) =>
    sentence === null ? because : `${because} (${sentence})`,
  );
  await printLine(
    options.json
      ? JSON.stringify({ proof: faults, verdict })
      : [
          ...found.map((line) => paint('red', line)),
          // Without a report nothing has been judged.
          ...(readings.length === 0 ? [] : [viewVerdict(verdict, paint, config.columns)]),
        ].join('\n'),
  );
  if (readings.length === 0) return 2;
  return faults.length === 0 && verdict.ok ? 0 : 1;
}

function readProof(json: string, file: string): Proof {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Problem('json-malformed', { file, cause });
  }
  const { data, error } = proofSchema.safeParse(value);
  if (data === undefined) throw new Problem('json-fields', { file, detail: error.issues[0]?.path.join('.') });
  return data;
}

async function readDraftFile(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw fileProblem(error, file);
  }
}

function formatOf(file: string): DraftFormat {
  if (/\.json$/i.test(file)) return 'json';
  if (isAddress(file) || /\.x?html?$/i.test(file)) return 'html';
  return /\.(md|markdown)$/i.test(file) ? 'markdown' : 'text';
}

async function checkPairs(file: string, places: Gazetteer): Promise<number> {
  let faulty = 0;
  let failed = 0;
  for await (const input of listInputs([file], { fetcher: null, stdin: process.stdin })) {
    for await (const pair of input instanceof Problem ? [input] : parsePairs(input)) {
      if (pair instanceof Problem) {
        printProblem(pair);
        failed++;
        continue;
      }
      const candidates = await places.lookup(placeNames(`${pair.claim}\n${pair.source}`));
      const { supported, score, faults } = checkClaim(pair.claim, pair.source, candidates);
      if (!supported) faulty++;
      await printLine(JSON.stringify({ id: pair.id, supported, score, faults } satisfies PairVerdict));
    }
  }
  if (failed > 0) return 2;
  return faulty === 0 ? 0 : 1;
}
