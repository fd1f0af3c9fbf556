import { type Day, dayOf } from '../../core/days.js';
import { claimId, hashHex, reportId } from '../../core/ids.js';
import { Problem } from '../../core/problems.js';
import { CERTAINTIES, type Claim, CLAIM_KINDS, type Figure } from '../../core/reading.js';
import type { Report } from '../../core/report.js';
import { type Span, spanOf } from '../../core/spans.js';
import { cleanText, composeText } from '../../core/text.js';
import type { ImportMapping } from '../../formats/importMapping.js';
import { readDate } from '../dates.js';
import { absoluteUrl, hostOf } from '../makeReport.js';
import { type CsvRow, parseCsv } from './parseCsv.js';

/** A row of a desk's table as a report whose text is its cells, with the claim that its cells make. */
export interface TableRow {
  report: Report;
  claim: Claim;
  /** The place's name as the row gives it, with where it stands; null when it gives none. */
  place: Span | null;
  /** What the desk calls the event; rows that share it are one story. */
  event: string | null;
}

/**
 * Reads a table by a mapping. Every cell stays: the report's text has them all, "Column: value" a paragraph, and the claim's spans point
 * into it. Throws Problem `table-columns` when the table lacks a column of the mapping, `input-empty` when it has no rows; a row that
 * cannot be a claim is a Problem `table-row` in its place.
 */
export function* readTable(
  text: string,
  mapping: ImportMapping,
  { file, fetchedAt }: { file: string; fetchedAt: string },
): Generator<TableRow | Problem> {
  const [head, ...rows] = parseCsv(text);
  if (head === undefined) throw new Problem('input-empty', { file });
  if (rows.length === 0) throw new Problem('input-empty', { file, detail: 'no row under its first line' });
  const names = head.cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const missing = columnsOf(mapping).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const detail = `no column ${missing.map((name) => `"${name}"`).join(', ')}; there are ${names.map((name) => `"${name}"`).join(', ')}`;
    throw new Problem('table-columns', { file, line: head.line, detail });
  }
  for (const row of rows) {
    try {
      if (row.cells.length !== names.length)
        throw new RowFault(`${row.cells.length} cells under ${names.length} columns`);
      yield readRow(row, names, mapping, fetchedAt);
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      yield new Problem('table-row', { file, line: row.line, detail: error.message });
    }
  }
}

/** What is wrong with a row, in words. */
class RowFault extends Error {}

function columnsOf({ columns, figures }: ImportMapping): string[] {
  const ofFigures = figures.flatMap(({ value, low, high, counted }) => [value, low, high, counted]);
  return [...new Set([...Object.values(columns), ...ofFigures])].filter((name) => name !== undefined);
}

function readRow(row: CsvRow, names: readonly string[], mapping: ImportMapping, fetchedAt: string): TableRow {
  const { columns } = mapping;
  const values = new Map(
    names.map((name, at) => [name, cleanText(row.cells[at]!).replace(/\s+/g, ' ').trim()]),
  );
  const valueOf = (column: string | undefined) => values.get(column ?? '') || null;
  const headline = valueOf(columns.headline) ?? '';
  const { text, spans } = writeText(headline, values, columns.headline);
  const spanIn = (column: string | undefined) => spans.get(column ?? '') ?? null;

  const url = valueOf(columns.url);
  if (url !== null && absoluteUrl(url, null) === null) throw new RowFault(`"${url}" is no address`);
  const published = dayIn(valueOf(columns.reported));
  const source = valueOf(columns.outlet) ?? hostOf(url);
  const id = reportId({ source, url, text });
  const figures = mapping.figures.flatMap((one) => readFigure(one, values, spanIn, text) ?? []);
  const words = spanIn(columns.words);
  const content = words ? [words] : figures.map(({ start, end, text: cell }) => ({ start, end, text: cell }));
  if (content.length === 0) throw new RowFault('neither words nor a figure');
  const speaker = spanIn(columns.speaker);
  const through = spanIn(columns.through);
  const chain = [...(through ? [through] : []), ...(speaker ? [speaker] : [])];
  return {
    report: {
      id,
      text,
      headline,
      byline: null,
      url,
      source,
      language: null,
      publishedAt: published,
      fetchedAt,
      credit: null,
      raw: {
        format: 'table',
        sha256: hashHex(row.cells.join('\u001f')),
        bytes: Buffer.byteLength(row.cells.join()),
      },
      rights: { robots: null, tdmReserved: null, licence: null },
      replaces: null,
    },
    claim: {
      id: claimId(id, content),
      content,
      speakers: chain.map(({ start, end, text: name }) => ({ name, entity: null, start, end })),
      cue: null,
      kind: oneOf(CLAIM_KINDS, valueOf(columns.kind)) ?? 'statement',
      certainty: oneOf(CERTAINTIES, valueOf(columns.certainty)) ?? 'asserted',
      hedges: [],
      negated: null,
      condition: null,
      figures,
      evidence: [],
      saidAt: dayOf(dayIn(valueOf(columns.said))),
      confidence: 1,
    },
    place: spanIn(columns.place),
    event: valueOf(columns.event),
  };
}

/** The row as a text, "Column: value" a paragraph, and where each value stands. */
function writeText(headline: string, values: ReadonlyMap<string, string>, headColumn: string | undefined) {
  const body = [...values].filter(([name, value]) => value !== '' && name !== headColumn);
  const text = composeText(headline, body.map(([name, value]) => `${name}: ${value}`).join('\n\n'));
  const spans = new Map<string, Span>();
  let at = headline === '' ? 0 : headline.length + 2;
  for (const [name, value] of body) {
    const start = at + name.length + 2;
    spans.set(name, spanOf(text, start, start + value.length));
    at = start + value.length + 2;
  }
  return { text, spans };
}

function readFigure(
  { outcome, value, low, high, counted }: ImportMapping['figures'][number],
  values: ReadonlyMap<string, string>,
  spanIn: (column: string | undefined) => Span | null,
  text: string,
): Figure | null {
  const cells = [value, low, high].flatMap((column) => {
    const span = spanIn(column);
    return span === null ? [] : [span];
  });
  if (cells.length === 0) return null;
  const read = (column: string | undefined) => {
    const cell = values.get(column ?? '');
    return cell ? readNumber(cell, column!) : null;
  };
  const [one, least, most] = [read(value), read(low), read(high)];
  const ends = one ?? { low: least?.low ?? null, high: most?.high ?? null, rounding: 'exact' as const };
  if (ends.low === null && ends.high === null) return null;
  const rounding = ends.high === null ? 'at least' : ends.low === null ? 'at most' : ends.rounding;
  const span = spanOf(
    text,
    Math.min(...cells.map(({ start }) => start)),
    Math.max(...cells.map(({ end }) => end)),
  );
  return { ...span, ...ends, rounding, unit: 'count', counted: spanIn(counted), outcome };
}

const NUMBER =
  /^(at least|over|more than|>=?|at most|up to|<=?|about|around|~|c\.)?\s*(\d[\d ,.']*\d|\d)\s*(?:(?:-|–|to)\s*(\d[\d ,.']*\d|\d))?\s*(\+)?$/i;

/** "1,200", "10-15", "at least 12", "300+", "~300". Throws RowFault for anything else. */
function readNumber(cell: string, column: string): Pick<Figure, 'low' | 'high' | 'rounding'> {
  const match = NUMBER.exec(cell);
  const [first, second] = [match?.[2], match?.[3]].map((digits) =>
    digits === undefined ? null : Number(digits.replace(/[ ,'](?=\d{3})/g, '')),
  ) as [number | null, number | null];
  if (
    !match ||
    first === null ||
    Number.isNaN(first) ||
    Number.isNaN(second ?? 0) ||
    (second ?? first) < first
  )
    throw new RowFault(`"${cell}" under "${column}" is no number`);
  if (second !== null) return { low: first, high: second, rounding: 'exact' };
  const bound = match[1]?.toLowerCase() ?? '';
  if (match[4] === '+' || /^(?:at least|over|more|>)/.test(bound))
    return { low: first, high: null, rounding: 'at least' };
  if (/^(?:at most|up to|<)/.test(bound)) return { low: null, high: first, rounding: 'at most' };
  return { low: first, high: first, rounding: bound === '' ? 'exact' : 'about' };
}

function dayIn(cell: string | null): Day | null {
  const date = readDate(cell);
  if (cell !== null && date === null) throw new RowFault(`"${cell}" is no date; write YYYY-MM-DD`);
  return date;
}

function oneOf<T extends string>(list: readonly T[], cell: string | null): T | null {
  const found = list.find((one) => one === cell?.toLowerCase());
  if (cell !== null && found === undefined) throw new RowFault(`"${cell}" is none of ${list.join(', ')}`);
  return found ?? null;
}
