import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { listInputs } from '../../adapters/files/listInputs.js';
import { checkClaim } from '../../checking/checkClaim.js';
import { readDraft } from '../../checking/readDraft.js';
import { Problem } from '../../core/problems.js';
import type { Reading } from '../../core/reading.js';
import type { PairVerdict } from '../../formats/schemas.js';
import { parsePairs } from '../../intake/parseInput.js';
import { placeNames } from '../../reading/places/placeNames.js';
import { checkWithGazetteer } from '../../steps/checkWithGazetteer.js';
import { type Config, readDayOption } from '../config.js';
import { openPlaces } from '../open.js';
import { parseAll } from '../inputs.js';
import { printLine, printProblem } from '../output.js';
import { makePaint } from '../paint.js';
import { readInOrder } from '../readers.js';
import { viewVerdict } from '../views/verdict.js';

export interface CheckOptions {
  against?: string[];
  json?: boolean;
  published?: string;
  allowPrivate?: boolean;
}

/**
 * `newsledger check`: judges a draft against reports, or, without `--against`, every line `{id, claim, source}` of a
 * JSON-lines file. Exit code 0 when all is supported, 1 with faults, 2 when it could not be judged.
 */
export async function check(draft: string, options: CheckOptions, config: Config): Promise<number> {
  return options.against === undefined
    ? checkPairs(draft)
    : checkOne(draft, options.against, options, config);
}

async function checkOne(
  file: string,
  against: string[],
  options: CheckOptions,
  config: Config,
): Promise<number> {
  const published = readDayOption('--published', options.published);
  const draft = readDraft(await readDraftFile(file), formatOf(file));
  const readings: Reading[] = [];
  let failed = 0;
  for await (const item of readInOrder(
    parseAll(against, { published, allowPrivate: options.allowPrivate === true }),
    1,
  )) {
    if (item instanceof Problem) {
      printProblem(item);
      failed++;
    } else readings.push(item);
  }
  if (readings.length === 0) return 2;
  const gazetteer = await openPlaces();
  const { verdict } = await checkWithGazetteer(gazetteer, draft, readings);
  await gazetteer.close();
  await printLine(
    options.json ? JSON.stringify(verdict) : viewVerdict(verdict, makePaint(config.colour), config.columns),
  );
  if (failed > 0) return 2;
  return verdict.ok ? 0 : 1;
}

async function readDraftFile(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const problem =
      code === 'ENOENT' ? 'input-missing' : code === 'EACCES' ? 'input-denied' : 'input-unreadable';
    throw new Problem(problem, {
      file,
      detail: problem === 'input-unreadable' ? message : undefined,
      cause: error,
    });
  }
}

function formatOf(file: string): 'text' | 'markdown' | 'json' {
  if (/\.json$/i.test(file)) return 'json';
  return /\.(md|markdown)$/i.test(file) ? 'markdown' : 'text';
}

async function checkPairs(file: string): Promise<number> {
  const gazetteer = await openPlaces();
  let faulty = 0;
  let failed = 0;
  for await (const input of listInputs([file], { fetcher: null, stdin: process.stdin })) {
    for await (const pair of input instanceof Problem ? [input] : parsePairs(input)) {
      if (pair instanceof Problem) {
        printProblem(pair);
        failed++;
        continue;
      }
      const candidates = await gazetteer.lookup(placeNames(`${pair.claim}\n${pair.source}`));
      const { supported, score, faults } = checkClaim(pair.claim, pair.source, candidates);
      if (!supported) faulty++;
      await printLine(JSON.stringify({ id: pair.id, supported, score, faults } satisfies PairVerdict));
    }
  }
  await gazetteer.close();
  if (failed > 0) return 2;
  return faulty === 0 ? 0 : 1;
}
