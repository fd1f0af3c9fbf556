import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openModels } from './openModels.js';

const models = await openModels(resolve(import.meta.dirname, '../../../models/en'));
const { syntax, names, lemmatiser } = models;
const words = (text: string) => text.split(' ');

describe('the models of English', () => {
  it('tag words', () => {
    const tags = Array.from(
      syntax.tagWords(words('The ministry said that three soldiers were killed near the border on Monday .')),
      (tag) => syntax.classes[tag],
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
    const list = words('The minister said that the bridge was closed .');
    const { heads, relations } = syntax.readSyntax(list).tree();
    const relation = (word: string) => {
      const at = list.indexOf(word);
      return [syntax.relations[relations[at]!], heads[at] === -1 ? null : list[heads[at]!]];
    };
    expect(relation('said')).toEqual(['root', null]);
    expect(relation('minister')).toEqual(['nsubj', 'said']);
    expect(relation('bridge')).toEqual(['nsubj:pass', 'closed']);
    expect(relation('closed')).toEqual(['ccomp', 'said']);
  });

  it('read a sentence alone as after others', () => {
    const list = words('Residents said the water rose within an hour .');
    const first = syntax.readSyntax(list);
    const firstTree = first.tree();
    const other = syntax.readSyntax(
      words('Fourteen people were rescued from roofs , the mayor of Lira told reporters on Sunday .'),
    );
    syntax.tagWords(['Yes', '.']);
    other.tree();
    expect(first.tree()).toEqual(firstTree);
    const again = syntax.readSyntax(list);
    expect(again.tags).toEqual(first.tags);
    expect(again.tree()).toEqual(firstTree);
  });

  it('read a sentence of a megabyte as one tree, in time that grows with its length', () => {
    const part = words(
      'the mayor of Lira said that the bridge was closed and that nobody had been hurt , while',
    );
    const list = Array.from({ length: 180_000 }, (_, at) => part[at % part.length]!);
    const { heads } = syntax.readSyntax(list).tree();
    expect(heads.filter((head) => head === -1)).toHaveLength(1);
    const reach = heads.reduce(
      (most, head, at) => (head < 0 ? most : Math.max(most, Math.abs(head - at))),
      0,
    );
    expect(reach).toBeLessThan(list.length);
  }, 120_000);

  it('find names of people, organisations and places', () => {
    const list = words('Angela Merkel met officials of the World Health Organization in Geneva on Tuesday .');
    expect(
      names.findNames(list).map(({ from, to, type }) => `${type} ${list.slice(from, to).join(' ')}`),
    ).toEqual(['PER Angela Merkel', 'ORG World Health Organization', 'LOC Geneva']);
  });

  it('give words as a dictionary has them', () => {
    const list = words('Two ministries said that they were offering 5,000 children better homes in Paris .');
    const tags = syntax.tagWords(list);
    expect(list.map((word, at) => lemmatiser.lemmaOf(word, syntax.classes[tags[at]!]!)).join(' ')).toBe(
      'two ministry say that they be offer 5000 child good home in Paris .',
    );
    expect(lemmatiser.lemmaOf('Floods', 'no tag')).toBe('floods');
  });

  it('take any words, and give the same for the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (list) => {
        const found = syntax.readSyntax(list);
        expect(found.tags).toHaveLength(list.length);
        expect(syntax.tagWords(list)).toEqual(found.tags);
        const { heads, relations } = found.tree();
        expect(syntax.readSyntax(list).tree()).toEqual({ heads, relations });
        expect([...heads].filter((head) => head === -1)).toHaveLength(list.length === 0 ? 0 : 1);
        // From each word the heads lead to the root.
        for (let at = 0; at < list.length; at++) {
          let steps = 0;
          for (let word = at; word !== -1; word = heads[word]!) expect(steps++).toBeLessThan(list.length);
        }
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
      for (const kind of ['syntax', 'names', 'classes', 'lemmas', 'claims'])
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
