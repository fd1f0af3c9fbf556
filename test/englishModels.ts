import { resolve } from 'node:path';
import { openModels } from '../src/adapters/models/openModels.js';
import { makeTreeReader } from '../src/reading/sentences/readTree.js';

/** The models of the project, opened once for each test file that asks for them. */
export const models = await openModels(resolve(import.meta.dirname, '../models/en'));

export const { treeOf } = makeTreeReader(models);
