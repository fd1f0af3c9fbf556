import { layWords, readTrees, type TreeSentence } from './conllu.js';
import type { NamedText } from './nameSets.js';

const TYPES: Record<string, 'PER' | 'ORG' | 'LOC'> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/**
 * Names out of GUM's entities, which are whole noun phrases: the proper nouns about the head of the phrase, without titles before a
 * person ("President" of "President Obama") and without the words for a people.
 */
export function readGumNames(path: string): NamedText[] {
  const open: Entity[] = [];
  return readTrees(path).map((sentence) => {
    open.length = 0;
    return namesOf(sentence, open);
  });
}

interface Entity {
  id: string;
  type: string;
  link: string;
  from: number;
  to: number;
}

function namesOf(sentence: TreeSentence, open: Entity[]): NamedText {
  const { text, spans } = layWords(sentence);
  const entities: Entity[] = [];
  sentence.words.forEach((_, at) => {
    for (const part of (sentence.misc[at]!['Entity'] ?? '').match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const [id = '', type = '', , , , , , ...link] = part.replace(/[()]/g, '').split('-');
      if (part.startsWith('('))
        open.push({ id, type, link: decodeURIComponent(link.join('-')), from: at, to: at + 1 });
      if (!part.endsWith(')')) continue;
      const index = open.findLastIndex((entity) => entity.id === id);
      if (index < 0) continue;
      const [entity] = open.splice(index, 1);
      entities.push({ ...entity!, to: at + 1 });
    }
  });
  const taken = new Uint8Array(sentence.words.length);
  const names: NamedText['names'] = [];
  for (const entity of entities.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const type = TYPES[entity.type];
    const run = type === undefined ? null : nameRun(sentence, entity, type);
    if (type === undefined || run === null || taken.subarray(run.from, run.to).includes(1)) continue;
    taken.fill(1, run.from, run.to);
    names.push({
      start: spans[run.from]!.start,
      end: spans[run.to - 1]!.end,
      type,
    });
  }
  return { text, single: true, names, unsure: [] };
}

function nameRun(
  sentence: TreeSentence,
  { from, to, link }: Entity,
  type: string,
): { from: number; to: number } | null {
  const { words, tags, heads, labels } = sentence;
  const isProper = (at: number) => /^PROPN|\|NNPS?$/.test(tags[at]!);
  const linked = link.replaceAll('_', ' ').replace(/, .*| \(.*/, '');
  for (let at = from; linked !== '' && at < to; at++) {
    for (let end = at + 1; end <= to; end++)
      if (words.slice(at, end).join(' ') === linked && isProper(at)) return { from: at, to: end };
  }
  let head = from;
  while (head < to && heads[head]! - 1 >= from && heads[head]! - 1 < to) head++;
  if (head === to || !isProper(head) || (type === 'PER' && tags[head]!.endsWith('NNPS'))) return null;
  /** True for a word that hangs under the head without passing a title or an apposition. */
  const belongs = (at: number): boolean => {
    for (let up = at; up !== head; up = heads[up]! - 1) {
      if (up < from || up >= to || /^(?:appos|acl|conj|list|parataxis|det)$/.test(labels[up]!)) return false;
      if (type === 'PER' && up < head && /^nmod$/.test(labels[up]!)) return false;
    }
    return true;
  };
  const joins = (at: number) => /^(?:of|and|for|de|van|von|-|–|&|'s|’s|\.)$/.test(words[at]!);
  let first = head;
  while (first > from && belongs(first - 1) && (isProper(first - 1) || words[first - 1] === '-')) first--;
  let end = head + 1;
  for (;;) {
    if (end < to && belongs(end) && (isProper(end) || /\|CD$/.test(tags[end]!))) end++;
    else if (end + 1 < to && joins(end) && isProper(end + 1) && belongs(end + 1)) end += 2;
    else break;
  }
  while (first < head && !isProper(first)) first++;
  return { from: first, to: end };
}
