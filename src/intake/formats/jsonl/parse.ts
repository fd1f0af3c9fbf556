import { Problem } from '../../../core/problems.js';
import { cleanText } from '../../../core/text.js';
import { readDate } from '../../dates.js';
import type { Context, Outcome } from '../../input.js';
import { absoluteUrl, makeReport } from '../../makeReport.js';
import { type JsonLine, readJsonLines, textField } from './lines.js';

/**
 * Reports from lines of `{id, text, title?, published?, url?, source?}`. The text is the title, a blank line, and the text as
 * given: callers hold offsets into it, so nothing is trimmed or left out.
 */
export async function* parseJsonl(
  bytes: AsyncIterable<Uint8Array>,
  context: Context,
): AsyncGenerator<Outcome> {
  for await (const entry of readJsonLines(bytes, context.name)) {
    if (entry instanceof Problem) {
      yield entry;
      continue;
    }
    try {
      yield* parseLine(entry, context);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield error;
    }
  }
}

async function* parseLine(entry: JsonLine, context: Context): AsyncGenerator<Outcome> {
  const file = context.name;
  const body = textField(entry, 'text', file)!;
  const headline = cleanText(textField(entry, 'title', file, true) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const published = textField(entry, 'published', file, true);
  const publishedAt = readDate(published);
  if (published !== null && publishedAt === null)
    yield new Problem('date-malformed', { file, line: entry.line, detail: published.slice(0, 60) });
  yield await makeReport(
    {
      headline,
      paragraphs: [],
      exactText: cleanText(headline === '' ? body : `${headline}\n\n${body}`),
      url: absoluteUrl(textField(entry, 'url', file, true), null),
      source: textField(entry, 'source', file, true),
      publishedAt,
      echoId: textField(entry, 'id', file, true),
      line: entry.line,
    },
    { format: 'jsonl', bytes: entry.bytes },
    context,
  );
}
