import type { ChanceOf } from './chances.js';
import type { NamesTagger } from './findNames.js';
import type { Lemmatiser } from './lemmas.js';
import type { SyntaxReader } from './readSyntax.js';

/** The trained models of one language. */
export interface Models {
  syntax: SyntaxReader;
  names: NamesTagger;
  lemmatiser: Lemmatiser;
  chanceOf: ChanceOf;
}
