import { describe, expect, it } from 'vitest';
import { FACT, readFacts } from '../src/tagging/wordFacts.js';
import { NAME_LABELS, openNamesTagger, type NameInput } from '../src/tagging/findNames.js';
import { openLemmatiser } from '../src/tagging/lemmas.js';
import { readModel, writeModel } from '../src/tagging/model.js';
import { makeParseReader, openParser } from '../src/tagging/parseWords.js';
import { openTagger } from '../src/tagging/tagWords.js';
import { storeLemmas } from './lemmas.js';
import { storeLexicon } from './lexicon.js';
import { trainNames } from './trainNames.js';
import { trainActions, trainLabels } from './trainParser.js';
import { trainTags } from './trainTags.js';

const SENTENCES = [
  {
    words: ['Ana', 'sees', 'Rome'],
    tags: ['PROPN|NNP', 'VERB|VBZ', 'PROPN|NNP'],
    names: ['B-PER', 'O', 'B-LOC'],
  },
  { words: ['dogs', 'see', 'Ana'], tags: ['NOUN|NNS', 'VERB|VBP', 'PROPN|NNP'], names: ['O', 'O', 'B-PER'] },
  {
    words: ['Rome', 'sees', 'dogs'],
    tags: ['PROPN|NNP', 'VERB|VBZ', 'NOUN|NNS'],
    names: ['B-LOC', 'O', 'O'],
  },
];
const EPOCHS = 30;
const NO_CLASSES = { coarse: 0, middle: 0, fine: 0 };

const tagModel = () =>
  writeModel({ kind: 'tags', templates: 1, sources: [] }, [trainTags(SENTENCES, EPOCHS, 0)]);
const tagger = openTagger(readModel(tagModel(), 'tags', 1));

function treeModel() {
  const read = makeParseReader(tagger.classes);
  const examples = SENTENCES.map(({ words }) => ({
    input: read(words, tagger.tagWords(words)),
    heads: [1, 3, 1],
    labels: ['nsubj', 'root', 'obj'],
  }));
  const tables = [trainActions(examples, EPOCHS, 0), trainLabels(examples, EPOCHS, 0)];
  return writeModel({ kind: 'trees', templates: 1, sources: [] }, tables);
}

function nameModel() {
  const examples = SENTENCES.map(({ words, names }) => {
    const input: NameInput = {
      words: words.map((word) => {
        const facts = readFacts(word);
        return { facts, bits: 0, classes: NO_CLASSES, link: facts[FACT.shape]! };
      }),
      tags: new Int32Array(words.length),
      writing: 0,
    };
    const labels = Int32Array.from(names, (name) =>
      NAME_LABELS.indexOf(name as (typeof NAME_LABELS)[number]),
    );
    return { input, labels };
  });
  const tables = [trainNames(examples, EPOCHS, 0), storeLexicon({ given: ['Ana'], place: ['Rome', 'Ana'] })];
  return writeModel({ kind: 'names', templates: 1, sources: [] }, tables);
}

describe('training', () => {
  it('gives the same bytes twice', () => {
    expect(tagModel()).toEqual(tagModel());
    expect(treeModel()).toEqual(treeModel());
    expect(nameModel()).toEqual(nameModel());
  });

  it('learns the sentences that it was shown', () => {
    const parser = openParser(readModel(treeModel(), 'trees', 1), tagger.classes);
    for (const { words, tags } of SENTENCES) {
      const found = tagger.tagWords(words);
      expect(Array.from(found, (tag) => tagger.classes[tag])).toEqual(tags);
      const tree = parser.parseWords(words, found);
      expect([...tree.heads]).toEqual([1, -1, 1]);
      expect(Array.from(tree.labels, (label) => parser.classes[label])).toEqual(['nsubj', 'root', 'obj']);
    }
  });

  it('learns rules of lemmas from endings, and keeps what goes its own way', () => {
    const tree = (words: string[], lemmas: string[]) => ({
      words,
      lemmas,
      tags: words.map(() => 'NOUN|NNS'),
      heads: [],
      labels: [],
      misc: [],
    });
    const table = storeLemmas([
      tree(
        ['cities', 'parties', 'bodies', 'boys', 'dogs', 'cats', 'days'],
        ['city', 'party', 'body', 'boy', 'dog', 'cat', 'day'],
      ),
      tree(['men', 'series'], ['man', 'series']),
    ]);
    const { lemmaOf } = openLemmatiser(
      readModel(writeModel({ kind: 'lemmas', templates: 1, sources: [] }, [table]), 'lemmas', 1),
    );
    const words = ['studies', 'Rivers', 'men', 'series'];
    expect(words.map((word) => lemmaOf(word, 'NOUN|NNS'))).toEqual(['study', 'river', 'man', 'series']);
  });

  it('opens names and word lists from one file', () => {
    const model = readModel(nameModel(), 'names', 1);
    expect(model.table('lexicon').classes).toEqual(['given', 'place']);
    expect(openNamesTagger(model, tagger, () => NO_CLASSES).findNames([])).toEqual([]);
  });
});
