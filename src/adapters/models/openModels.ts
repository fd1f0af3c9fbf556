import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../core/problems.js';
import { NAME_TEMPLATES, openNamesTagger, type NamesTagger } from '../../tagging/findNames.js';
import { LEMMA_TEMPLATES, openLemmatiser, type Lemmatiser } from '../../tagging/lemmas.js';
import { readModel, type Model } from '../../tagging/model.js';
import { openParser, PARSE_TEMPLATES, type Parser } from '../../tagging/parseWords.js';
import { openTagger, TAG_TEMPLATES, type WordTagger } from '../../tagging/tagWords.js';
import { CLASS_TEMPLATES, openWordClasses } from '../../tagging/wordClasses.js';

/** The trained models of one language. */
export interface Models {
  tagger: WordTagger;
  parser: Parser;
  names: NamesTagger;
  lemmatiser: Lemmatiser;
}

/** Opens the models of a folder ("models/en"). Throws a Problem "weights-broken" with the file's name when one is missing or damaged. */
export async function openModels(folder: string): Promise<Models> {
  const [tags, trees, names, classes, lemmas] = await Promise.all([
    openModel(folder, 'tags', TAG_TEMPLATES),
    openModel(folder, 'trees', PARSE_TEMPLATES),
    openModel(folder, 'names', NAME_TEMPLATES),
    openModel(folder, 'classes', CLASS_TEMPLATES),
    openModel(folder, 'lemmas', LEMMA_TEMPLATES),
  ]);
  const tagger = openTagger(tags);
  return {
    tagger,
    parser: openParser(trees, tagger.classes),
    names: openNamesTagger(names, tagger, openWordClasses(classes)),
    lemmatiser: openLemmatiser(lemmas),
  };
}

/** Opens what finds names alone, which needs no trees. */
export async function openNames(folder: string): Promise<NamesTagger> {
  const [tags, names, classes] = await Promise.all([
    openModel(folder, 'tags', TAG_TEMPLATES),
    openModel(folder, 'names', NAME_TEMPLATES),
    openModel(folder, 'classes', CLASS_TEMPLATES),
  ]);
  return openNamesTagger(names, openTagger(tags), openWordClasses(classes));
}

async function openModel(folder: string, kind: string, templates: number): Promise<Model> {
  const file = join(folder, `${kind}.bin`);
  try {
    return readModel(await readFile(file), kind, templates);
  } catch (cause) {
    const detail = cause instanceof Problem ? cause.detail : 'missing';
    throw new Problem('weights-broken', { file, detail, cause });
  }
}
