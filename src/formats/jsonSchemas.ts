import { z } from 'zod';
import { FORMAT_VERSION, PUBLISHED_FORMATS } from './schemas.js';

/** Every published format as JSON Schema (draft 2020-12), by file name, as `docs/formats/` holds them. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(PUBLISHED_FORMATS).map(([name, schema]) => {
      const json = {
        $id: `https://newsledger.example/formats/${FORMAT_VERSION}/${name}.schema.json`,
        title: `Newsledger ${name}, version ${FORMAT_VERSION}`,
        ...z.toJSONSchema(schema),
      };
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
