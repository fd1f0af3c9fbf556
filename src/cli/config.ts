import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { instantOf } from '../core/days.js';
import { Problem } from '../core/problems.js';
import { LONGEST_RUN, LONGEST_RUN_LEAST, LONGEST_RUN_MOST } from '../core/longestRun.js';

/** The folder of the package: `dist/cli` and `src/cli` both lie two below it. */
export const PACKAGE_ROOT = resolve(import.meta.dirname, '../..');
export const GAZETTEER_FILE = join(PACKAGE_ROOT, 'data/gazetteer.bin');
/** Which outlets belong to one owner. */
export const OWNERS_FILE = join(PACKAGE_ROOT, 'data/owners.tsv');
export const MODELS_FOLDER = join(PACKAGE_ROOT, 'models/en');
export const SAMPLES_FOLDER = join(PACKAGE_ROOT, 'samples/reports');
export const { version: VERSION } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
export const USER_AGENT = `Newsledger/${VERSION} (+https://newsledger.example/robot)`;

/** Options as commander gives them, of all verbs. */
export interface Options {
  data?: string;
  store?: string;
  nats?: string;
  modelUrl?: string;
  modelName?: string;
  longestRun?: string;
}

/** Everything a verb may ask for, complete: options first, then the environment, then the XDG defaults. */
export interface Config {
  /** Folder of the embedded store. */
  dataFolder: string;
  /** Address of a PostgreSQL store; null for the embedded one. */
  storeUrl: string | null;
  /** `host:port` of NATS, to share the work with other processes; null to do it in this one. */
  nats: string | null;
  model: { url: string; name: string; key: string | null } | null;
  /** Words in a row that a brief takes from a report at most. */
  longestRun: number;
  colour: boolean;
  /** Columns of the terminal, 80 when there is none. */
  columns: number;
  /** Progress bars and colours are for terminals only. */
  terminal: boolean;
}

/** The only place that reads the environment. Throws Problem `option-invalid`. */
export function readConfig(options: Options, env: NodeJS.ProcessEnv = process.env): Config {
  const xdg = env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share');
  const modelUrl = options.modelUrl ?? env['NEWSLEDGER_MODEL_URL'];
  const modelName = options.modelName ?? env['NEWSLEDGER_MODEL_NAME'];
  if (modelUrl !== undefined && modelName === undefined) {
    throw new Problem('option-invalid', { detail: '--model-url needs --model-name' });
  }
  const storeUrl = options.store ?? env['NEWSLEDGER_STORE'] ?? null;
  if (storeUrl !== null && !/^postgres(ql)?:\/\//.test(storeUrl)) {
    throw new Problem('option-invalid', {
      detail: '--store takes postgres://user@host:port/database; for the embedded store give --data DIR',
    });
  }
  const nats = options.nats ?? env['NEWSLEDGER_NATS'] ?? null;
  if (nats !== null && storeUrl === null) {
    throw new Problem('option-invalid', {
      detail: '--nats needs --store: processes that share the work share a PostgreSQL store',
    });
  }
  const terminal = process.stdout.isTTY;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  return {
    dataFolder: resolve(options.data ?? env['NEWSLEDGER_DATA'] ?? join(xdg, 'newsledger')),
    storeUrl,
    nats,
    model:
      modelUrl === undefined || modelName === undefined
        ? null
        : { url: modelUrl, name: modelName, key: env['NEWSLEDGER_MODEL_KEY'] ?? null },
    longestRun: readLongestRun(options.longestRun, env['NEWSLEDGER_LONGEST_RUN']),
    colour: forced || (terminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'),
    columns: Math.max(40, process.stdout.columns || 80),
    terminal,
  };
}

function readLongestRun(option: string | undefined, variable: string | undefined): number {
  const name = option === undefined ? 'NEWSLEDGER_LONGEST_RUN' : '--longest-run';
  const value = option ?? variable;
  return value === undefined
    ? LONGEST_RUN
    : readNumberOption(name, value, LONGEST_RUN_LEAST, LONGEST_RUN_MOST);
}

/** A day or an instant given as an option, such as `--published`. Throws Problem `date-malformed`. */
export function readDayOption(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!/^\d{4}-\d\d-\d\d/.test(value) || instantOf(value) === null) {
    throw new Problem('date-malformed', { detail: `${name} ${value}` });
  }
  return value;
}

/** A whole number given as an option. Throws Problem `option-invalid`. */
export function readNumberOption(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Problem('option-invalid', {
      detail: `${name} takes a whole number from ${least} to ${most}, not "${value}"`,
    });
  }
  return number;
}
