import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { outermost } from '../accuracy/metrics/scoreNames.js';
import { CROSSNER_TYPES } from '../accuracy/sets/crossner.js';
import { isRe3dTrained, RE3D_TYPES, re3dName } from '../accuracy/sets/re3d.js';
import { isUnerTrained, UNER_TYPES } from '../accuracy/sets/unerEwt.js';
import { readCorpus } from '../corpus/read.js';
import type { Range } from '../src/core/spans.js';
import { readSentences } from '../src/reading/sentences/readSentences.js';
import { readWords } from '../src/reading/sentences/readWords.js';
import { NAME_LABELS } from '../src/tagging/findNames.js';
import { readGumNames } from './gumNames.js';
import { makeRandom } from './random.js';

export type NameType = 'PER' | 'ORG' | 'LOC';

/** A text with the names in it; offsets in UTF-16 units, `end` exclusive. */
export interface NamedText {
  text: string;
  /** True when the text is one sentence. */
  single: boolean;
  names: { start: number; end: number; type: NameType }[];
  /** Descriptions whose names are not marked: sentences with one are not learned from, and nothing in one is measured. */
  unsure: Range[];
}

/** A sentence with the number of a label of `NAME_LABELS` for each word. */
export interface LabelledSentence {
  words: string[];
  labels: Int32Array;
}

/** The texts that names are learned from: of the sets that are measured too, the other parts. */
export function readNameTraining(
  data: string,
): Record<'wikigold' | 'gum' | 'crossner' | 're3d' | 'uner-ewt' | 'corpus', NamedText[]> {
  return {
    wikigold: readWikigold(join(data, 'wikigold/wikigold.conll.gz')),
    gum: readGumNames(join(data, 'ud-gum/train-free-genres.conllu.gz')),
    crossner: readCrossner(data, 'train'),
    re3d: readRe3d(data, true),
    'uner-ewt': readUner(data, true),
    corpus: readCorpusNames('train'),
  };
}

/** The texts that the finder of names is measured on. */
export function readNameDev(data: string): Record<'uner-ewt' | 'crossner' | 're3d', NamedText[]> {
  return {
    'uner-ewt': readUner(data, false),
    crossner: readCrossner(data, 'dev'),
    re3d: readRe3d(data, false),
  };
}

function readCrossner(data: string, part: 'train' | 'dev'): NamedText[] {
  return readGold(join(data, 'crossner/gold.jsonl'), CROSSNER_TYPES, ({ split }) => split === part).map(
    (item) => ({
      ...item,
      single: true,
    }),
  );
}

function readUner(data: string, trained: boolean): NamedText[] {
  const path = join(data, 'uner-ewt/gold.jsonl');
  return readGold(path, UNER_TYPES, ({ id }) => isUnerTrained(id) === trained).map((item) => ({
    ...item,
    single: true,
  }));
}

/** re3d: of what it marks the proper names; which names a description ("ISIL fighters") holds is not marked. */
function readRe3d(data: string, trained: boolean): NamedText[] {
  const path = join(data, 're3d/gold.jsonl');
  return readGold(path, RE3D_TYPES, ({ id, source }) => isRe3dTrained(id, source) === trained).map(
    (item) => ({
      ...item,
      names: outermost(item.names.flatMap((name) => re3dName(item.text, name) ?? [])),
      unsure: item.names.filter((name) => re3dName(item.text, name) === null),
    }),
  );
}

/** The names of the project's reports of one split. */
export function readCorpusNames(split: 'train' | 'test'): NamedText[] {
  const types: Partial<Record<string, NameType>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };
  return readCorpus()
    .reports.filter(({ written }) => written.split === split)
    .map(({ written, mentions }) => ({
      text: written.text,
      single: false,
      unsure: [],
      names: mentions.flatMap(({ start, end, kind, text }) => {
        const type = types[kind];
        return type === undefined || !/\p{Lu}/u.test(text) ? [] : [{ start, end, type }];
      }),
    }));
}

interface GoldLine {
  id: string;
  split: string;
  source?: string;
  text: string;
  entities: { start: number; end: number; type: string }[];
}

/** Lines of a `gold.jsonl`, whose offsets count code points; texts taken as more than a sentence. */
function readGold(
  path: string,
  types: Readonly<Record<string, NameType>>,
  isWanted: (line: GoldLine) => boolean,
): NamedText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldLine)
    .filter(isWanted)
    .map(({ text, entities }) => {
      const units: number[] = [];
      let at = 0;
      for (const char of text) {
        units.push(at);
        at += char.length;
      }
      units.push(at);
      const names = entities.flatMap(({ start, end, type }) => {
        const ours = types[type];
        return ours === undefined ? [] : [{ start: units[start]!, end: units[end]!, type: ours }];
      });
      return { text, single: false, names, unsure: [] };
    });
}

const WIKIGOLD: Record<string, NameType> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' };

/** WikiGold: one word and its IOB1 label a line, MISC taken as no name. */
function readWikigold(path: string): NamedText[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n\n')
    .map((block) => {
      let text = '';
      let before = 'O';
      const names: NamedText['names'] = [];
      for (const line of block.split('\n').filter((row) => row.includes(' '))) {
        const [word = '', label = 'O'] = line.split(' ');
        const start = text === '' ? 0 : text.length + 1;
        text = text === '' ? word : `${text} ${word}`;
        const type = WIKIGOLD[label.slice(2)];
        const last = names.at(-1);
        if (type !== undefined && last && before === label && label.startsWith('I-')) last.end = text.length;
        else if (type !== undefined) names.push({ start, end: text.length, type });
        before = label.replace('B-', 'I-');
      }
      return { text, single: true, names, unsure: [] };
    })
    .filter(({ text }) => text !== '' && !text.startsWith('-DOCSTART-'));
}

/** The sentences and words that the reader makes of a text, with the labels of the names in it. Of overlapping names the longest counts. */
export function labelSentences({ text, single, names, unsure }: NamedText): LabelledSentence[] {
  const longest = [...names].sort((a, b) => b.end - b.start - (a.end - a.start));
  const ranges = single ? [{ start: 0, end: text.length }] : readSentences(text);
  const isSure = (range: Range) =>
    !unsure.some(
      ({ start, end }) =>
        start < range.end && range.start < end && /\p{Lu}/u.test(text.slice(start + 1, end)),
    );
  return ranges.filter(isSure).map((range) => {
    const words = readWords(text, range);
    const labels = new Int32Array(words.length);
    for (const { start, end, type } of longest) {
      const from = words.findIndex((word) => word.end > start && word.start < end);
      if (from < 0) continue;
      let to = from;
      while (to < words.length && words[to]!.start < end) to++;
      if (labels.subarray(from, to).some((label) => label !== 0)) continue;
      labels.fill(NAME_LABELS.indexOf(`I-${type}`), from, to);
      labels[from] = NAME_LABELS.indexOf(`B-${type}`);
    }
    return { words: words.map((word) => word.text), labels };
  });
}

/** Sentences once more in small letters, in capitals and in the capitals of a headline, a few of each hundred: names are written so too. */
export function varyCase(sentences: readonly LabelledSentence[]): LabelledSentence[] {
  const random = makeRandom(5);
  const title = (word: string) => (word.length > 3 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word);
  return sentences.flatMap(({ words, labels }) => {
    const draw = random(100);
    const write =
      draw < 6
        ? (word: string) => word.toLowerCase()
        : draw < 8
          ? (word: string) => word.toUpperCase()
          : draw < 10
            ? title
            : null;
    return write === null ? [] : [{ words: words.map(write), labels }];
  });
}
