import type { NamesTagger } from './findNames.js';
import type { Parser } from './parseWords.js';
import type { WordTagger } from './tagWords.js';

/** The trained models of one language. */
export interface Models {
  tagger: WordTagger;
  parser: Parser;
  names: NamesTagger;
}
