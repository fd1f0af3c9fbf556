/** `npm run train -- --data DIR [--only classes,tags,lemmas,trees,names]`: trains the models of `models/en` and prints their scores. The same data give the same bytes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeNameReader, NAME_TEMPLATES, openNamesTagger } from '../src/tagging/findNames.js';
import { LEMMA_TEMPLATES, openLemmatiser } from '../src/tagging/lemmas.js';
import { readModel, writeModel } from '../src/tagging/model.js';
import { openTable } from '../src/tagging/table.js';
import { makeParseReader, openParser, PARSE_TEMPLATES } from '../src/tagging/parseWords.js';
import { openTagger, TAG_TEMPLATES } from '../src/tagging/tagWords.js';
import { CLASS_TEMPLATES, openWordClasses } from '../src/tagging/wordClasses.js';
import { readTrees } from './conllu.js';
import { joinWords } from './joinWords.js';
import { storeLemmas } from './lemmas.js';
import { storeLexicon } from './lexicon.js';
import { measureLemmas, measureNames, measureTags, measureTrees } from './measure.js';
import { labelSentences, readCorpusNames, readNameDev, readNameTraining, varyCase } from './nameSets.js';
import { nameSources, treeSources, VECTOR_SOURCE } from './sources.js';
import { trainNames } from './trainNames.js';
import { trainActions, trainLabels, type TreeExample } from './trainParser.js';
import { trainTags } from './trainTags.js';
import { storeWordClasses } from './wordClasses.js';
import { readWordLists } from './wordLists.js';
import { readWordVectors } from './wordVectors.js';

const EPOCHS = { tags: 8, trees: 6, names: 8 };
/** Averaged weights below these are left out: it costs nothing measurable and halves the files. */
const LEAST = { tags: 0.5, trees: 1, names: 0.5 };

/** So many of the most frequent words are put into classes. */
const CLASSED_WORDS = 60_000;

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    only: { type: 'string', default: 'classes,tags,lemmas,trees,names' },
    out: { type: 'string', default: join(root, 'models/en') },
  },
});
const data = resolve(values.data);
if (!existsSync(join(data, 'ud-ewt'))) {
  console.error(`train: no data sets in ${data}; give their folder with --data (docs/accuracy.md)`);
  process.exit(2);
}
const wanted = new Set(values.only.split(','));
mkdirSync(values.out, { recursive: true });

const fileOf = (kind: string) => join(values.out, `${kind}.bin`);
const save = (kind: string, bytes: Uint8Array, started: number) => {
  writeFileSync(fileOf(kind), bytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${kind}: ${(bytes.length / 1e6).toFixed(2)} MB in ${seconds} s`);
};
const openClasses = () =>
  openWordClasses(readModel(readFileSync(fileOf('classes')), 'classes', CLASS_TEMPLATES));
const openTags = () => openTagger(readModel(readFileSync(fileOf('tags')), 'tags', TAG_TEMPLATES));
const tell = (what: string, score: string) => console.log(`  ${what.padEnd(12)} ${score}`);

const readTreebank = (name: string) => readTrees(join(data, `${name}.conllu.gz`));
const TRAIN_TREES = ['ud-ewt/train', 'ud-gum/train-free-genres'];

/** The treebanks' sentences, then those that the reader parts into other words in its own words. */
const readTraining = () => {
  const sentences = TRAIN_TREES.flatMap(readTreebank);
  return [...sentences, ...sentences.flatMap((sentence) => joinWords(sentence) ?? [])];
};
const DEV_TREES = ['ud-ewt/dev', 'ud-gum/dev'];

if (wanted.has('classes')) {
  const started = performance.now();
  const table = storeWordClasses(readWordVectors(CLASSED_WORDS));
  save(
    'classes',
    writeModel({ kind: 'classes', templates: CLASS_TEMPLATES, sources: [VECTOR_SOURCE] }, [table]),
    started,
  );
}

if (wanted.has('tags')) {
  const started = performance.now();
  const table = trainTags(readTraining(), EPOCHS.tags, LEAST.tags);
  save(
    'tags',
    writeModel({ kind: 'tags', templates: TAG_TEMPLATES, sources: treeSources(data) }, [table]),
    started,
  );
  for (const name of DEV_TREES) tell(name, measureTags(openTags(), readTreebank(name)));
}

if (wanted.has('lemmas')) {
  const started = performance.now();
  const table = storeLemmas(TRAIN_TREES.flatMap(readTreebank));
  const head = { kind: 'lemmas', templates: LEMMA_TEMPLATES, sources: treeSources(data) };
  save('lemmas', writeModel(head, [table]), started);
  const lemmatiser = openLemmatiser(readModel(readFileSync(fileOf('lemmas')), 'lemmas', LEMMA_TEMPLATES));
  for (const name of DEV_TREES) tell(name, measureLemmas(openTags(), lemmatiser, readTreebank(name)));
}

if (wanted.has('trees')) {
  const started = performance.now();
  const tagger = openTags();
  const read = makeParseReader(tagger.classes);
  const examples = readTraining().map(({ words, heads, labels }): TreeExample => ({
    input: read(words, tagger.tagWords(words)),
    heads: heads.map((head) => (head === 0 ? words.length : head - 1)),
    labels,
  }));
  const tables = [
    trainActions(examples, EPOCHS.trees, LEAST.trees),
    trainLabels(examples, EPOCHS.trees, LEAST.trees),
  ];
  save(
    'trees',
    writeModel({ kind: 'trees', templates: PARSE_TEMPLATES, sources: treeSources(data) }, tables),
    started,
  );
  const parser = openParser(
    readModel(readFileSync(fileOf('trees')), 'trees', PARSE_TEMPLATES),
    tagger.classes,
  );
  for (const name of DEV_TREES) {
    tell(name, measureTrees(tagger, parser, readTreebank(name)));
  }
}

if (wanted.has('names')) {
  const started = performance.now();
  const lexicon = storeLexicon(readWordLists());
  const read = makeNameReader(openTags(), openTable(lexicon), openClasses());
  const sentences = Object.values(readNameTraining(data)).flat().flatMap(labelSentences);
  const examples = [...sentences, ...varyCase(sentences)].map(({ words, labels }) => ({
    input: read(words),
    labels,
  }));
  const table = trainNames(examples, EPOCHS.names, LEAST.names);
  const head = { kind: 'names', templates: NAME_TEMPLATES, sources: nameSources(data) };
  save('names', writeModel(head, [table, lexicon]), started);
  const names = openNamesTagger(
    readModel(readFileSync(fileOf('names')), 'names', NAME_TEMPLATES),
    openTags(),
    openClasses(),
  );
  const dev = { ...readNameDev(data), 'corpus test': readCorpusNames('test') };
  for (const [name, texts] of Object.entries(dev)) tell(name, measureNames(names, texts));
}
