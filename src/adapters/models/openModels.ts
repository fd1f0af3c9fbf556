import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../core/problems.js';
import { openNamesTagger } from '../../tagging/findNames.js';
import { CHANCE_TEMPLATES, openChances } from '../../tagging/chances.js';
import { LEMMA_TEMPLATES, openLemmatiser } from '../../tagging/lemmas.js';
import { readModel, type Model } from '../../tagging/model.js';
import type { Models } from '../../tagging/models.js';
import { NAME_TEMPLATES } from '../../tagging/nameFeatures.js';
import { openSyntax, SYNTAX_TEMPLATES } from '../../tagging/readSyntax.js';
import { CLASS_TEMPLATES, openWordClasses } from '../../tagging/wordClasses.js';

/** Opens the models of a folder ("models/en"). Throws a Problem "weights-broken" with the file's name when one is missing or damaged. */
export async function openModels(folder: string): Promise<Models> {
  const [syntaxModel, names, classes, lemmas, claims] = await Promise.all([
    openModel(folder, 'syntax', SYNTAX_TEMPLATES),
    openModel(folder, 'names', NAME_TEMPLATES),
    openModel(folder, 'classes', CLASS_TEMPLATES),
    openModel(folder, 'lemmas', LEMMA_TEMPLATES),
    openModel(folder, 'claims', CHANCE_TEMPLATES),
  ]);
  const syntax = openSyntax(syntaxModel);
  return {
    syntax,
    names: openNamesTagger(names, syntax, openWordClasses(classes), syntaxModel.matrix('vectors')),
    lemmatiser: openLemmatiser(lemmas),
    chanceOf: openChances(claims),
  };
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
