import { describe, expect, it } from 'vitest';
import { makeFactReader } from '../src/tagging/wordFacts.js';
import { NAME_LABELS, openNamesTagger, type NameInput } from '../src/tagging/findNames.js';
import { readModel, writeModel } from '../src/tagging/model.js';
import { makeParseReader, openParser } from '../src/tagging/parseWords.js';
import { openTagger } from '../src/tagging/tagWords.js';
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
  const readFacts = makeFactReader();
  const examples = SENTENCES.map(({ words, names }) => {
    const input: NameInput = {
      facts: words.map(readFacts),
      tags: new Int32Array(words.length),
      bits: new Int32Array(words.length),
      classes: words.map(() => NO_CLASSES),
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

  it('opens names and word lists from one file', () => {
    const model = readModel(nameModel(), 'names', 1);
    expect(model.table('lexicon').classes).toEqual(['given', 'place']);
    expect(openNamesTagger(model, tagger, () => NO_CLASSES).findNames([])).toEqual([]);
  });
});
