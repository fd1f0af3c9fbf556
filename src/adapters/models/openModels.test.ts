import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openModels } from './openModels.js';

const models = await openModels(resolve(import.meta.dirname, '../../../models/en'));
const { tagger, parser, names, lemmatiser } = models;
const words = (text: string) => text.split(' ');

describe('the models of English', () => {
  it('tag words', () => {
    const tags = Array.from(
      tagger.tagWords(words('The ministry said that three soldiers were killed near the border on Monday .')),
      (tag) => tagger.classes[tag],
    );
    expect(tags).toEqual([
      'DET|DT',
      'NOUN|NN',
      'VERB|VBD',
      'SCONJ|IN',
      'NUM|CD',
      'NOUN|NNS',
      'AUX|VBD',
      'VERB|VBN',
      'ADP|IN',
      'DET|DT',
      'NOUN|NN',
      'ADP|IN',
      'PROPN|NNP',
      'PUNCT|.',
    ]);
  });

  it('find who said what in the tree', () => {
    const list = words('The minister told reporters that the bridge was closed .');
    const { heads, labels } = parser.parseWords(list, tagger.tagWords(list));
    const relation = (word: string) => {
      const at = list.indexOf(word);
      return [parser.classes[labels[at]!], heads[at] === -1 ? null : list[heads[at]!]];
    };
    expect(relation('told')).toEqual(['root', null]);
    expect(relation('minister')).toEqual(['nsubj', 'told']);
    expect(relation('bridge')).toEqual(['nsubj:pass', 'closed']);
    expect(relation('closed')).toEqual(['ccomp', 'told']);
  });

  it('find names of people, organisations and places', () => {
    const list = words('Angela Merkel met officials of the World Health Organization in Geneva on Tuesday .');
    expect(
      names.findNames(list).map(({ from, to, type }) => `${type} ${list.slice(from, to).join(' ')}`),
    ).toEqual(['PER Angela Merkel', 'ORG World Health Organization', 'LOC Geneva']);
  });

  it('give words as a dictionary has them', () => {
    const list = words('Two ministries said that they were offering 5,000 children better homes in Paris .');
    const tags = tagger.tagWords(list);
    expect(list.map((word, at) => lemmatiser.lemmaOf(word, tagger.classes[tags[at]!]!)).join(' ')).toBe(
      'two ministry say that they be offer 5000 child good home in Paris .',
    );
    expect(lemmatiser.lemmaOf('Floods', 'no tag')).toBe('floods');
  });

  it('take any words, and give the same for the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (list) => {
        const tags = tagger.tagWords(list);
        const tree = parser.parseWords(list, tags);
        expect(tags).toHaveLength(list.length);
        expect(parser.parseWords(list, tagger.tagWords(list))).toEqual(tree);
        expect([...tree.heads].filter((head) => head === -1)).toHaveLength(list.length === 0 ? 0 : 1);
        for (const { from, to } of names.findNames(list))
          expect(0 <= from && from < to && to <= list.length).toBe(true);
      }),
    );
  });
});

describe('openModels', () => {
  it('tells a missing and a damaged file by name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'models-'));
    try {
      await expect(openModels(folder)).rejects.toMatchObject({ code: 'weights-broken', detail: 'missing' });
      for (const kind of ['tags', 'trees', 'names', 'classes', 'lemmas'])
        await writeFile(join(folder, `${kind}.bin`), 'not weights at all');
      await expect(openModels(folder)).rejects.toMatchObject({
        code: 'weights-broken',
        detail: 'not a model file',
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
