import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TreeSentence, readTrees } from '../../training/conllu.js';
import type { Models } from '../../src/tagging/models.js';
import { type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { readWithWink } from '../readWithWink.js';

/**
 * Parts of speech and trees on the words of a treebank of Universal Dependencies. UPOS: the right part of speech; UAS: the right head; LAS: also the
 * right relation, subtypes apart (CoNLL 2018); punctuation included.
 */
const treebank = (folder: string): GoldSet => ({
  folder,
  rooms: ['syntax'],
  lines: (path) => {
    const file = join(path, 'dev.conllu.gz');
    return existsSync(file) ? readTrees(file) : null;
  },
  measure(lines, { models, step }) {
    const sentences = lines as TreeSentence[];
    const counts = { words: 0, upos: 0, heads: 0, relations: 0 };
    const examples: Example[] = [];
    for (const [at, sentence] of sentences.entries()) {
      const { parts, heads, relations } = readSentence(models, sentence.words);
      sentence.words.forEach((word, place) => {
        const [gold, head, relation] = [
          partOf(sentence, place),
          sentence.heads[place]! - 1,
          sentence.labels[place]!,
        ];
        counts.words++;
        if (parts[place] === gold) counts.upos++;
        else examples.push(example(folder, at, `part of speech of "${word}"`, gold, parts[place]!, sentence));
        if (heads[place] !== head) return;
        counts.heads++;
        if (bare(relations[place]!) === bare(relation)) counts.relations++;
        else
          examples.push(example(folder, at, `relation of "${word}"`, relation, relations[place]!, sentence));
      });
      step();
    }
    const share = (count: number) => count / counts.words;
    const ours: Result = {
      room: 'syntax',
      set: folder,
      by: OURS,
      n: sentences.length,
      scores: { UPOS: share(counts.upos), UAS: share(counts.heads), LAS: share(counts.relations) },
    };
    return Promise.resolve({ results: [ours, rateWink(folder, sentences)], examples });
  },
});

export const udEwt = treebank('ud-ewt');
export const udGum = treebank('ud-gum');

const partOf = ({ tags }: TreeSentence, at: number) => tags[at]!.split('|')[0]!;
const bare = (relation: string) => relation.split(':')[0];

function readSentence({ syntax }: Models, words: readonly string[]) {
  const { tags, heads, relations } = syntax.readSyntax(words);
  return {
    parts: Array.from(tags, (tag) => syntax.classes[tag]!.split('|')[0]!),
    heads,
    relations: Array.from(relations, (relation) => syntax.relations[relation]!),
  };
}

/** wink-nlp cuts words itself: of those that it cuts as the treebank does, the share with the right part of speech. */
function rateWink(folder: string, sentences: readonly TreeSentence[]): Result {
  let [aligned, right] = [0, 0];
  for (const sentence of sentences) {
    let text = '';
    const parts = new Map<string, string>();
    sentence.words.forEach((word, at) => {
      parts.set(`${text.length}-${text.length + word.length}`, partOf(sentence, at));
      text += word + (sentence.misc[at]!['SpaceAfter'] === 'No' ? '' : ' ');
    });
    for (const { start, end, part } of readWithWink(text)) {
      const gold = parts.get(`${start}-${end}`);
      if (gold === undefined) continue;
      aligned++;
      if (gold === part) right++;
    }
  }
  return {
    room: 'syntax',
    set: folder,
    by: 'wink-nlp, words cut alike',
    n: sentences.length,
    scores: { UPOS: right / aligned, UAS: null, LAS: null },
  };
}

const example = (
  folder: string,
  at: number,
  what: string,
  gold: string,
  ours: string,
  { words }: TreeSentence,
): Example => ({
  room: 'syntax',
  id: `${folder} ${at + 1}`,
  what,
  gold,
  ours,
  context: words.join(' ').slice(0, 160),
});
