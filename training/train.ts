/** `npm run train -- --data DIR [--only classes,syntax,lemmas,names,claims,support]`: trains the models of `models/en` and prints their scores. The same data give the same bytes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPlaces } from '../src/cli/open.js';
import { CHANCE_TEMPLATES, openChances } from '../src/tagging/chances.js';
import { makeNameReader, openNamesTagger } from '../src/tagging/findNames.js';
import { NAME_TEMPLATES } from '../src/tagging/nameFeatures.js';
import { LEMMA_TEMPLATES, openLemmatiser } from '../src/tagging/lemmas.js';
import { readModel, writeModel } from '../src/tagging/model.js';
import { openTable } from '../src/tagging/table.js';
import { openSyntax, SYNTAX_TEMPLATES } from '../src/tagging/readSyntax.js';
import { makeTreeReader } from '../src/reading/sentences/readTree.js';
import { CLASS_TEMPLATES, openWordClasses } from '../src/tagging/wordClasses.js';
import { readFoundClaims } from './claimSets.js';
import { readTrees } from './conllu.js';
import { joinWords } from './joinWords.js';
import { storeLemmas } from './lemmas.js';
import { storeLexicon } from './lexicon.js';
import { measureChances, measureLemmas, measureNames, measureSyntax } from './measure.js';
import { labelSentences, readCorpusNames, readNameDev, readNameTraining, varyCase } from './nameSets.js';
import { corpusSource, lemmaSources, nameSources, syntaxSources, VECTOR_SOURCE } from './sources.js';
import { crossValidate, storeChances, trainChances } from './trainChances.js';
import { trainNameNet } from './trainNameNet.js';
import { trainNames } from './trainNames.js';
import { crossValidateSupport, readSupportExamples, trainSupport } from './trainSupport.js';
import { trainSyntax } from './trainSyntax.js';
import { storeWordClasses } from './wordClasses.js';
import { readWordLists } from './wordLists.js';
import { readWordVectors } from './wordVectors.js';

const SYNTAX = {
  epochs: 18,
  batch: 500,
  peak: 2e-3,
  dropout: { words: 0.4, vectors: 0.02, input: 0.15, hidden: 0.2 },
};
/** Of the words with vectors, the most frequent: each takes a hundred bytes of the file. */
const VECTORS = 60_000;
const NAME_EPOCHS = 8;
const NAME_NET = {
  epochs: 12,
  batch: 400,
  peak: 2e-3,
  dropout: { words: 0.4, vectors: 0.05, input: 0.15, hidden: 0.2 },
};
/** What a natural logarithm of a chance by the net counts, in units of the perceptron's weights: chosen by cross-validation on what is learned from. */
const NET_WORTH = 16;
/** Averaged weights of the names below this are left out: it costs nothing measurable and halves the file. */
const LEAST = 0.5;

/** So many of the most frequent words are put into classes. */
const CLASSED_WORDS = 60_000;

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    only: { type: 'string', default: 'classes,syntax,lemmas,names,claims,support' },
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
const openSyntaxModel = () => readModel(readFileSync(fileOf('syntax')), 'syntax', SYNTAX_TEMPLATES);
const openWords = () => openSyntax(openSyntaxModel());
const openLemmas = () => openLemmatiser(readModel(readFileSync(fileOf('lemmas')), 'lemmas', LEMMA_TEMPLATES));
const openNames = () =>
  openNamesTagger(
    readModel(readFileSync(fileOf('names')), 'names', NAME_TEMPLATES),
    openWords(),
    openClasses(),
    openSyntaxModel().matrix('vectors'),
  );
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
  const head = { kind: 'classes', templates: CLASS_TEMPLATES, sources: [VECTOR_SOURCE] };
  save('classes', writeModel(head, [table]), started);
}

if (wanted.has('syntax')) {
  const started = performance.now();
  const matrices = trainSyntax(readTraining(), readWordVectors(VECTORS), SYNTAX, (epoch, loss) =>
    console.log(`  epoch ${epoch + 1} of ${SYNTAX.epochs}: loss ${loss.toFixed(3)}`),
  );
  const head = { kind: 'syntax', templates: SYNTAX_TEMPLATES, sources: syntaxSources(data) };
  save('syntax', writeModel(head, [], matrices), started);
  for (const name of DEV_TREES) tell(name, measureSyntax(openWords(), readTreebank(name)));
}

if (wanted.has('lemmas')) {
  const started = performance.now();
  const table = storeLemmas(TRAIN_TREES.flatMap(readTreebank));
  const head = { kind: 'lemmas', templates: LEMMA_TEMPLATES, sources: lemmaSources(data) };
  save('lemmas', writeModel(head, [table]), started);
  for (const name of DEV_TREES) tell(name, measureLemmas(openWords(), openLemmas(), readTreebank(name)));
}

if (wanted.has('names')) {
  const started = performance.now();
  const lexicon = storeLexicon(readWordLists());
  const read = makeNameReader(openWords(), openTable(lexicon), openClasses());
  const sentences = Object.values(readNameTraining(data)).flat().flatMap(labelSentences);
  const labelled = [...sentences, ...varyCase(sentences)];
  const examples = labelled.map(({ words, labels }) => ({ input: read(words), labels }));
  const table = trainNames(examples, NAME_EPOCHS, LEAST);
  const vectors = openSyntaxModel().matrix('vectors');
  const net = trainNameNet(labelled, vectors, NAME_NET, NET_WORTH / table.scale, (epoch, loss) =>
    console.log(`  epoch ${epoch + 1} of ${NAME_NET.epochs}: loss ${loss.toFixed(3)}`),
  );
  const head = { kind: 'names', templates: NAME_TEMPLATES, sources: nameSources(data) };
  save('names', writeModel(head, [table, lexicon], net), started);
  const named = openNames();
  const dev = { ...readNameDev(data), 'corpus test': readCorpusNames('test') };
  for (const [name, texts] of Object.entries(dev)) tell(name, measureNames(named, texts));
}

if (wanted.has('claims')) {
  const started = performance.now();
  const gazetteer = await openPlaces();
  const models = { syntax: openWords(), names: openNames(), lemmatiser: openLemmas() };
  const found = await readFoundClaims('train', gazetteer, models);
  const head = { kind: 'claims', templates: CHANCE_TEMPLATES, sources: [corpusSource()] };
  save('claims', writeModel(head, [storeChances(trainChances(found))]), started);
  tell('by topic', measureChances(crossValidate(found)));
  const chanceOf = openChances(readModel(readFileSync(fileOf('claims')), 'claims', CHANCE_TEMPLATES));
  const others = await readFoundClaims('test', gazetteer, models);
  tell(
    'corpus test',
    measureChances(others.map(({ traits, isRight }) => ({ chance: chanceOf(traits), isRight }))),
  );
  await gazetteer.close();
}

if (wanted.has('support')) {
  const { treeOf } = makeTreeReader({ syntax: openWords(), names: openNames() });
  const examples = readSupportExamples(data, treeOf);
  const { weights, bias } = trainSupport(examples);
  console.log('support: weights of src/checking/score.ts');
  for (const [name, weight] of Object.entries({ ...weights, bias })) tell(name, weight.toFixed(2));
  for (const [set, score] of Object.entries(crossValidateSupport(examples))) tell(set, score);
}
