/** `npm run formats`: writes docs/formats/*.schema.json from the zod types. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { jsonSchemas } from '../src/formats/jsonSchemas.js';

const folder = resolve(import.meta.dirname, '../docs/formats');
mkdirSync(folder, { recursive: true });
for (const [name, json] of jsonSchemas()) writeFileSync(join(folder, name), json);
