export type JsonObject = Record<string, unknown>;

/** Objects looked at on one page; more are an accident or an attack. */
const MAX_OBJECTS = 2000;

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogUpdate|Review|Posting)$/;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON as pages write it: in comments or CDATA, with raw line feeds inside strings, with a semicolon after it. */
function parseLoose(raw: string): unknown {
  const text = raw
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  for (const attempt of [text, text.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return null;
}

/** Every object of the page's JSON-LD, outer ones first. */
export function readJsonLd(document: Document): JsonObject[] {
  const queue: unknown[] = [...document.querySelectorAll('script[type*="ld+json"]')].map((script) =>
    parseLoose(script.textContent ?? ''),
  );
  const objects: JsonObject[] = [];
  for (let at = 0; at < queue.length && objects.length < MAX_OBJECTS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    if (!isObject(value)) continue;
    objects.push(value);
    queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage'], value['hasPart']);
  }
  return objects;
}

/** The first object that describes an article; null when there is none. */
export function findArticle(objects: readonly JsonObject[]): JsonObject | null {
  return (
    objects.find((object) => [object['@type']].flat().some((type) => ARTICLE.test(String(type)))) ?? null
  );
}

/** A field as text: the text itself, or the `name` (or address) of the object or first entry it holds. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  return isObject(value) ? textOf(value['name'] ?? value['@id'] ?? value['url']) : null;
}
