import { Problem } from '../../../core/problems.js';
import { blocksOfHtml, lineOfHtml } from '../../blocks.js';
import { readCredit } from '../../credit.js';
import { firstDate } from '../../dates.js';
import type { Outcome, Part } from '../../input.js';
import { absoluteUrl, makeReport } from '../../makeReport.js';
import { trimBlocks } from '../../trimBody.js';

type Json = Record<string, unknown>;

const asText = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
const asObjects = (value: unknown): Json[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is Json => typeof entry === 'object' && entry !== null && !Array.isArray(entry),
  );
const firstText = (values: unknown[]) => values.map(asText).find((value) => value !== undefined);

/** The first of `headlines` or `bodies` (ninjs 2 and 3), with the role given if there is one. */
function valueWithRole(entries: Json[], roles: readonly string[]): string | undefined {
  const ranked = [...roles.map((role) => entries.find((entry) => entry['role'] === role)), ...entries];
  return firstText(ranked.map((entry) => entry?.['value']));
}

/** HTML of the body; plain text is shielded, its blank lines becoming paragraphs. */
function bodyOf(item: Json): string {
  const entries = asObjects(item['bodies']);
  const html = firstText([
    entries.find((entry) => /html/i.test(String(entry['contentType'] ?? entry['contenttype'] ?? '')))?.[
      'value'
    ],
    item['body_xhtml'],
    item['body_html'],
  ]);
  return (
    html ??
    valueWithRole(entries, ['main', 'body']) ??
    firstText([item['body_text'], item['description_text']]) ??
    ''
  );
}

function reportOf(item: Json, part: Part, where: string): Promise<Outcome> {
  const headline = lineOfHtml(
    valueWithRole(asObjects(item['headlines']), ['main', 'headline']) ??
      firstText([item['headline'], item['title'], item['slugline']]) ??
      '',
  );
  const paragraphs = trimBlocks(blocksOfHtml(bodyOf(item)), headline).map((block) => block.text);
  const infoSource = asObjects(item['infoSources'] ?? item['infosources'] ?? item['infosource']);
  const credit = firstText([...infoSource.map((entry) => entry['name']), item['source']]);
  const altIds = asObjects(item['altids'] ?? item['altIds']);
  const uri = asText(item['uri']);
  return makeReport(
    {
      headline,
      paragraphs,
      url: absoluteUrl(
        firstText([item['url'], ...asObjects(item['links']).map((link) => link['href']), uri]),
        null,
      ),
      source:
        firstText([item['copyrightholder'], item['copyrightHolder'], ...altIds.map((id) => id['source'])]) ??
        null,
      publishedAt: firstDate([
        asText(item['versioncreated'] ?? item['versionCreated']),
        asText(item['firstcreated'] ?? item['firstCreated']),
        asText(item['contentcreated'] ?? item['contentCreated']),
      ]),
      credit: credit ?? readCredit(paragraphs),
      rights: { licence: asText(item['usageterms'] ?? item['usageTerms']) ?? null },
      where,
    },
    { format: 'ninjs', bytes: part.bytes },
    part,
  );
}

/** Reports from one ninjs 1, 2 or 3 object, or from an array of them. */
export async function* parseNinjs(part: Part): AsyncGenerator<Outcome> {
  let value: unknown;
  try {
    value = JSON.parse(part.text);
  } catch (error) {
    yield new Problem('json-malformed', { file: part.name, detail: (error as Error).message, cause: error });
    return;
  }
  const items = asObjects(value);
  for (const [index, item] of items.entries()) yield await reportOf(item, part, `item ${index + 1}`);
  if (items.length === 0) yield new Problem('feed-empty', { file: part.name });
}
