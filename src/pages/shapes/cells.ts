import type { Outcome } from '../../core/reading.js';
import type { SeriesPoint } from '../../core/ledger.js';
import type { ReportSpan } from '../../core/spans.js';
import { maskAddress, maskHeld, heldRanges } from '../mask.js';
import { quote } from '../quotes.js';
import { outletOf } from '../shownSources.js';
import type { Row } from '../csv.js';
import type { StoryView } from '../views.js';
import { middleOf } from '../words.js';

/** One cell of a desk's table, with the words of reports that it rests on; none for what is no report's word, such as an id. */
export interface Cell {
  value: string | number | null;
  from: ReportSpan[];
}

/** A cell that rests on no words. */
export const plain = (value: Cell['value']): Cell => ({ value, from: [] });
/** For whoever codes the table: not a reader's to say. */
export const LEFT_OPEN = plain(null);

/** The count of an outcome that a desk's table has one figure for: the line of the whole event with the most points. */
export interface Toll {
  low: number | null;
  high: number | null;
  /** The newest standing figure's middle. */
  best: number | null;
  points: SeriesPoint[];
  from: ReportSpan[];
}

export function tollOf({ ledger }: StoryView, outcome: Outcome): Toll {
  const lines = ledger.series.filter(
    (line) => line.outcome === outcome && line.unit === 'count' && line.scope === null,
  );
  const line = lines.sort((a, b) => b.points.length - a.points.length)[0];
  const standing = line?.points.filter(({ overtakenBy }) => overtakenBy === null) ?? [];
  const last = standing.at(-1);
  return {
    low: line?.range.low ?? null,
    high: line?.range.high ?? null,
    best: last ? middleOf(last.figure) : null,
    points: line?.points ?? [],
    from: standing.map(({ report, figure: { start, end, text } }) => ({ report, start, end, text })),
  };
}

/** Outlets, days, headlines and addresses of the story's reports, masked, each list in the order of the reports. */
export function sourcesOf({ reports, holds }: StoryView) {
  const mask = (text: string) => maskHeld(text, holds);
  const headlines = reports.map(({ id, headline }) => ({
    report: id,
    start: 0,
    end: headline.length,
    text: headline,
  }));
  return {
    outlets: plain(reports.map((report) => mask(outletOf(report))).join('; ')),
    days: plain(reports.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? '').join('; ')),
    headlines: { value: headlines.map(({ text }) => mask(text)).join('; '), from: headlines },
    addresses: plain(reports.map(({ url }) => maskAddress(url, holds) ?? '').join('; ')),
  };
}

export const SPAN_COLUMNS = [
  'row',
  'column',
  'value',
  'report',
  'outlet',
  'url',
  'start',
  'end',
  'words',
] as const;

/** One row for each span behind each cell; words are cut to a short extract and masked. */
export function spanRows(
  row: string,
  cells: Record<string, Cell>,
  { reports, earlier, holds }: StoryView,
): Row[] {
  const byId = new Map([...reports, ...earlier].map((report) => [report.id, report]));
  return Object.entries(cells).flatMap(([column, { value, from }]) =>
    from.flatMap(({ report: id, start, end }): Row[] => {
      const report = byId.get(id);
      if (report === undefined) return [];
      const { words } = quote(report.text, { start, end }, heldRanges(report.text, holds, id));
      const url = maskAddress(report.url, holds);
      return [
        { row, column, value, report: id, outlet: maskHeld(outletOf(report), holds), url, start, end, words },
      ];
    }),
  );
}
