import { describe, expect, it } from 'vitest';
import { FACT, readFacts } from '../src/tagging/wordFacts.js';
import { NAME_LABELS, openNamesTagger } from '../src/tagging/findNames.js';
import { openNameNet } from '../src/tagging/nameNet.js';
import type { NameInput } from '../src/tagging/nameFeatures.js';
import { openLemmatiser } from '../src/tagging/lemmas.js';
import { readModel, writeModel } from '../src/tagging/model.js';
import type { NetShape, SyntaxShape } from '../src/tagging/netShape.js';
import { openSyntax } from '../src/tagging/readSyntax.js';
import { storeLemmas } from './lemmas.js';
import { storeLexicon } from './lexicon.js';
import { trainNameNet } from './trainNameNet.js';
import { trainNames } from './trainNames.js';
import { NO_DROPOUT } from './netBody.js';
import { trainSyntax } from './trainSyntax.js';
import { WORD_VECTOR_LENGTH } from './wordVectors.js';

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

const SHAPE: SyntaxShape = {
  vector: 104,
  tables: [
    { fact: FACT.lower, rows: 256, width: 16 },
    { fact: FACT.shape, rows: 64, width: 8 },
  ],
  hidden: 32,
  dilations: [1, 2],
  arc: 16,
  relation: 16,
};
const VECTORS = { words: ['rome', 'dogs'], rows: new Float32Array(2 * WORD_VECTOR_LENGTH).fill(0.1) };

function syntaxModel() {
  const trees = SENTENCES.map(({ words, tags }) => ({
    words,
    tags,
    lemmas: words,
    heads: [2, 0, 2],
    labels: ['nsubj', 'root', 'obj'],
    misc: [],
  }));
  const training = { epochs: 60, batch: 9, peak: 1e-2, dropout: NO_DROPOUT };
  const matrices = trainSyntax(trees, VECTORS, training, undefined, SHAPE);
  return writeModel({ kind: 'syntax', templates: 1, sources: [] }, [], matrices);
}

const syntax = openSyntax(readModel(syntaxModel(), 'syntax', 1), SHAPE);

const NAME_SHAPE: NetShape = { ...SHAPE, hidden: 16 };
const vectors = readModel(syntaxModel(), 'syntax', 1).matrix('vectors');

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
    return { words, input, labels };
  });
  const tables = [trainNames(examples, EPOCHS, 0), storeLexicon({ given: ['Ana'], place: ['Rome', 'Ana'] })];
  const training = { epochs: 60, batch: 9, peak: 1e-2, dropout: NO_DROPOUT };
  const net = trainNameNet(examples, vectors, training, 1 / tables[0]!.scale, undefined, NAME_SHAPE);
  return writeModel({ kind: 'names', templates: 1, sources: [] }, tables, net);
}

describe('training', () => {
  it('gives the same bytes twice', () => {
    expect(syntaxModel()).toEqual(syntaxModel());
    expect(nameModel()).toEqual(nameModel());
  });

  it('learns the sentences that it was shown', () => {
    for (const { words, tags } of SENTENCES) {
      const found = syntax.readSyntax(words);
      expect(Array.from(found.tags, (tag) => syntax.classes[tag])).toEqual(tags);
      const { heads, relations } = found.tree();
      expect([...heads]).toEqual([1, -1, 1]);
      expect(Array.from(relations, (relation) => syntax.relations[relation])).toEqual([
        'nsubj',
        'root',
        'obj',
      ]);
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
    const { findNames } = openNamesTagger(model, syntax, () => NO_CLASSES, vectors, NAME_SHAPE);
    expect(findNames([])).toEqual([]);
    expect(findNames(['dogs', 'see', 'Ana'])).toEqual([{ from: 2, to: 3, type: 'PER' }]);
  });

  it('lets the net of names alone find the names that it was shown', () => {
    const score = openNameNet(readModel(nameModel(), 'names', 1), vectors, NAME_SHAPE);
    for (const { words, names } of SENTENCES) {
      const scores = score(words);
      const count = NAME_LABELS.length;
      const best = words.map((_, at) => {
        const row = [...scores.subarray(at * count, (at + 1) * count)];
        return NAME_LABELS[row.indexOf(Math.max(...row))];
      });
      expect(best).toEqual(names);
    }
  });
});
