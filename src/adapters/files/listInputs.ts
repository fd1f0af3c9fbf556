import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../core/problems.js';
import type { Fetcher } from '../../ports/fetcher.js';
import type { InputSource } from '../../ports/input.js';
import { fileProblem, openFile } from './openFile.js';

export interface ListOptions {
  /** Null where fetching is turned off: addresses are then Problems. */
  fetcher: Fetcher | null;
  stdin: AsyncIterable<Uint8Array>;
}

/** Endings that reports come with; a folder is searched for these alone, while a file named directly may have any. */
const EXTENSIONS = /\.(?:html?|xhtml|xml|rss|atom|rdf|json|jsonl|ndjson|warc|txt|text)(?:\.gz)?$/i;
/** A name without ending, unless it is one of the papers that lie in every folder (README, LICENSE). */
const BARE_NAME = /^(?![A-Z]+$)[^.]+(?:\.gz)?$/;

/** Folders nested deeper are not entered: a mount that contains itself would never end. */
const MAX_DEPTH = 64;

function fileInput(path: string, found: boolean): InputSource {
  return {
    name: path,
    url: null,
    contentType: null,
    ...(found ? { found } : {}),
    open: () => openFile(path, path),
  };
}

/** Files under a folder, by name; hidden ones, papers such as README.md and everything that is no report by its ending are left out. */
async function* listFolder(folder: string, depth: number): AsyncGenerator<InputSource | Problem> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    yield fileProblem(error, folder);
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    try {
      // A link to a folder is not followed: it may lead back up.
      const linked = (await lstat(path)).isSymbolicLink();
      const entry = await stat(path);
      if (entry.isDirectory() && !linked && depth < MAX_DEPTH) yield* listFolder(path, depth + 1);
      else if (entry.isFile() && (EXTENSIONS.test(name) || BARE_NAME.test(name))) yield fileInput(path, true);
    } catch (error) {
      yield fileProblem(error, path);
    }
  }
}

async function* fetchInput(url: string, fetcher: Fetcher | null): AsyncGenerator<InputSource | Problem> {
  if (fetcher === null) {
    yield new Problem('fetch-failed', { file: url, detail: 'fetching is turned off' });
    return;
  }
  try {
    const { url: final, contentType, rights, body } = await fetcher.fetch(url);
    const open = async function* () {
      yield body;
    };
    yield { name: url, url: final, contentType, rights, open };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield error.file === undefined
      ? new Problem(error.code, { file: url, detail: error.detail, cause: error })
      : error;
  }
}

/**
 * The inputs that arguments name, in their order: files, folders (searched through, sorted by name), `-` for the standard
 * input, http(s) addresses. What cannot be read is yielded as a Problem; the others are yielded all the same.
 */
export async function* listInputs(
  args: readonly string[],
  { fetcher, stdin }: ListOptions,
): AsyncGenerator<InputSource | Problem> {
  for (const arg of args) {
    if (arg === '-') yield { name: '-', url: null, contentType: null, open: () => stdin };
    else if (/^https?:\/\//i.test(arg)) yield* fetchInput(arg, fetcher);
    else {
      try {
        if ((await stat(arg)).isDirectory()) yield* listFolder(arg, 0);
        else yield fileInput(arg, false);
      } catch (error) {
        yield fileProblem(error, arg);
      }
    }
  }
}
