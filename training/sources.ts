import type { ModelSource } from '../src/tagging/model.js';

/** What each model is made from, as written into its file and told in `models/en/README.md`. */
const SOURCES = {
  ewt: { name: 'UD English-EWT, train', version: '2.x', licence: 'CC BY-SA 4.0' },
  gum: {
    name: 'UD English-GUM, train, genres with open texts',
    version: '2.x',
    licence: 'CC BY 4.0 (annotations)',
  },
  wikigold: { name: 'WikiGold', version: '2009', licence: 'CC BY 4.0' },
  crossner: { name: 'CrossNER politics, train', version: '2020', licence: 'MIT' },
  corpus: { name: 'Newsledger corpus, training topics', version: '1', licence: 'CC BY 4.0' },
  geonames: { name: 'GeoNames (cities500, admin1)', version: '2025', licence: 'CC BY 4.0' },
  compromise: { name: 'compromise, lexicon', version: '14.17.0', licence: 'MIT' },
} as const satisfies Record<string, ModelSource>;

export const TREE_SOURCES: readonly ModelSource[] = [SOURCES.ewt, SOURCES.gum];
export const NAME_SOURCES: readonly ModelSource[] = [
  SOURCES.wikigold,
  SOURCES.gum,
  SOURCES.crossner,
  SOURCES.corpus,
  SOURCES.geonames,
  SOURCES.compromise,
];
