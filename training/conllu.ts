import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Range } from '../src/core/spans.js';

/** A sentence of a Universal Dependencies treebank, its words 1-based in `heads` (0 is the root). */
export interface TreeSentence {
  words: string[];
  lemmas: string[];
  /** "UPOS|XPOS" */
  tags: string[];
  heads: number[];
  labels: string[];
  /** Relations of the MISC column by name, one record a word. */
  misc: Record<string, string>[];
}

/** The sentences of a gzipped CoNLL-U file; ranges ("1-2") and empty nodes ("1.1") are left out. */
export function readTrees(path: string): TreeSentence[] {
  const sentences: TreeSentence[] = [];
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split('\n\n')) {
    const lines = block.split('\n').map((line) => line.split('\t'));
    const rows = lines.filter((row) => row.length === 10 && /^\d+$/.test(row[0]!));
    if (rows.length === 0) continue;
    const misc = rows.map((row): Record<string, string> =>
      Object.fromEntries(row[9]!.split('|').map(splitOnce)),
    );
    for (const [id = '', , , , , , , , , last = ''] of lines) {
      const [, from, to] = /^(\d+)-(\d+)$/.exec(id) ?? [];
      // "don't" is written without blanks; what follows it stands in the line of the range.
      for (let at = Number(from); at <= Number(to); at++) {
        if (at < Number(to) || last.includes('SpaceAfter=No')) misc[at - 1]!['SpaceAfter'] = 'No';
      }
    }
    sentences.push({
      words: rows.map((row) => row[1]!),
      lemmas: rows.map((row) => row[2]!),
      tags: rows.map((row) => `${row[3]}|${row[4]}`),
      heads: rows.map((row) => Number(row[6])),
      labels: rows.map((row) => row[7]!),
      misc,
    });
  }
  return sentences;
}

/** The text of a sentence, and where each of its words begins and ends in it; UTF-16 units, `end` exclusive. */
export function layWords({ words, misc }: TreeSentence): { text: string; spans: Range[] } {
  let text = '';
  const spans = words.map((word, at) => {
    const start = text.length;
    text += word;
    if (misc[at]!['SpaceAfter'] !== 'No') text += ' ';
    return { start, end: start + word.length };
  });
  return { text: text.trimEnd(), spans };
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}
