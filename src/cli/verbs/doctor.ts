import { statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Config, MODELS_FOLDER } from '../config.js';
import { openPlaces, openQueue, openStore } from '../open.js';
import { printLine } from '../output.js';
import { makePaint } from '../paint.js';

interface Finding {
  what: string;
  /** `off`: an optional part that is not set up. */
  state: 'ok' | 'bad' | 'off';
  says: string;
  mend?: string;
}

const LEAST_FREE_BYTES = 500_000_000;

/** `newsledger doctor`: checks the installation and says how to mend it. Exit code 1 when something is broken. */
export async function doctor(options: { json?: boolean }, config: Config): Promise<number> {
  const paint = makePaint(config.colour);
  const marks = { ok: paint('green', '✓'), bad: paint('red', '✗'), off: paint('dim', '–') };
  let broken = false;
  for (const examine of [
    examineNode,
    examineGazetteer,
    examineModels,
    examineStore,
    examineDisk,
    examineQueue,
    examineModel,
  ]) {
    const finding = await examine(config);
    broken ||= finding.state === 'bad';
    if (options.json) await printLine(JSON.stringify(finding));
    else
      await printLine(
        `${marks[finding.state]} ${finding.what}: ${finding.says}${finding.mend ? `\n    mend: ${finding.mend}` : ''}`,
      );
  }
  return broken ? 1 : 0;
}

function examineNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fine = major > 20 || (major === 20 && minor >= 20);
  return fine
    ? { what: 'Node', state: 'ok', says: process.versions.node }
    : {
        what: 'Node',
        state: 'bad',
        says: `${process.versions.node} is too old`,
        mend: 'install Node 20.20 or newer',
      };
}

async function examineGazetteer(): Promise<Finding> {
  try {
    const gazetteer = await openPlaces();
    const found = await gazetteer.lookup(['Nairobi']);
    await gazetteer.close();
    const { name, date, places } = gazetteer.about;
    if (!found.has('Nairobi')) throw new Error('it opens but finds nothing');
    return {
      what: 'Gazetteer',
      state: 'ok',
      says: `${name}, ${places.toLocaleString('en')} places, data of ${date}`,
    };
  } catch (error) {
    return { what: 'Gazetteer', state: 'bad', says: (error as Error).message, mend: 'run `npm run build`' };
  }
}

async function examineModels(): Promise<Finding> {
  const what = 'Reading models';
  try {
    const { openModels } = await import('../../adapters/models/openModels.js');
    const names = (await openModels(MODELS_FOLDER)).names.findNames(['Ada', 'Lira', 'spoke', '.']);
    return { what, state: 'ok', says: names.length > 0 ? 'they open and find names' : 'they open' };
  } catch (error) {
    return {
      what,
      state: 'bad',
      says: (error as Error).message,
      mend: 'install Newsledger again, or run `git checkout models`',
    };
  }
}

async function examineStore(config: Config): Promise<Finding> {
  const what = config.storeUrl === null ? `Store in ${config.dataFolder}` : 'Store on PostgreSQL';
  try {
    const store = await openStore(config);
    const [counts, jobs, faults] = [await store.counts(), await store.jobCounts(), await store.inspect()];
    await store.close();
    const says = `${counts.reports} reports, ${counts.stories} stories, ${counts.briefs} briefs; jobs: ${jobs.waiting} waiting, ${jobs.failed} failed`;
    if (faults.length > 0)
      return {
        what,
        state: 'bad',
        says: `${says}; ${faults.slice(0, 3).join('; ')}`,
        mend: 'restore the store from a backup, then run `newsledger ingest` on what came after',
      };
    if (jobs.failed > 0)
      return {
        what,
        state: 'bad',
        says,
        mend: 'see the log of `newsledger serve`; report the error if it comes again',
      };
    return { what, state: 'ok', says };
  } catch (error) {
    return {
      what,
      state: 'bad',
      says: (error as Error).message,
      mend:
        config.storeUrl === null
          ? 'check the folder, or give another with --data DIR'
          : 'check that PostgreSQL runs and that --store is right',
    };
  }
}

async function examineDisk(config: Config): Promise<Finding> {
  let folder = config.dataFolder;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const says = `${(free / 1e9).toFixed(1)} GB free`;
  return free >= LEAST_FREE_BYTES
    ? { what: 'Disk', state: 'ok', says }
    : {
        what: 'Disk',
        state: 'bad',
        says,
        mend: 'free some space, or give a folder on another disk with --data DIR',
      };
}

async function examineQueue(config: Config): Promise<Finding> {
  const what = 'Queue (optional)';
  try {
    const queue = await openQueue(config);
    if (queue === null) return { what, state: 'off', says: 'none set up; one process does the work' };
    await queue.close();
    return { what, state: 'ok', says: `NATS JetStream at ${config.nats}` };
  } catch (error) {
    return {
      what,
      state: 'bad',
      says: (error as Error).message,
      mend: 'start nats-server with -js, or leave --nats out',
    };
  }
}

async function examineModel({ model }: Config): Promise<Finding> {
  const what = 'Language model (optional)';
  if (model === null) return { what, state: 'off', says: 'none set up; the template writes' };
  try {
    const answer = await fetch(`${model.url.replace(/\/$/, '')}/models`, {
      signal: AbortSignal.timeout(5_000),
      headers: model.key === null ? {} : { authorization: `Bearer ${model.key}` },
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return { what, state: 'ok', says: `${model.name} at ${new URL(model.url).host}` };
  } catch (error) {
    return {
      what,
      state: 'bad',
      says: `no answer (${(error as Error).message})`,
      mend: 'check --model-url; the template writes meanwhile',
    };
  }
}
