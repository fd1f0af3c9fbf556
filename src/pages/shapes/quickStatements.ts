import type { Day } from '../../core/days.js';
import type { ReportSpan } from '../../core/spans.js';
import { maskAddress } from '../mask.js';
import { showStory } from '../shownStory.js';
import type { StoryView } from '../views.js';
import { middleOf } from '../words.js';
import { type Cell, tollOf } from './cells.js';

/** A command for Wikidata's QuickStatements (version 1, tabs), with the words that its value rests on. */
export interface Statement {
  line: string;
  cell: Cell;
}

/** Number of deaths and number of injured (Wikidata properties). */
const TOLLS = [
  { outcome: 'killed', property: 'P1120' },
  { outcome: 'injured', property: 'P1339' },
] as const;
const POINT_IN_TIME = 'P585';
const SOURCING_CIRCUMSTANCES = 'P1480';
const CIRCA = 'Q5727902';
const REFERENCE_URL = 'S854';
const RETRIEVED = 'S813';

/**
 * One new item for the story with its day and each figure that stands, dated and sourced. Figures that were overtaken are left out:
 * the format has no rank for them, and without one they would read as current.
 */
export function quickStatements(view: StoryView): Statement[] {
  const { headline } = showStory(view);
  const { day } = view.story.stamp;
  const none: Cell = { value: null, from: [] };
  return [
    { line: 'CREATE', cell: none },
    { line: ['LAST', 'Len', quoted(headline.slice(0, 250))].join('\t'), cell: none },
    ...(day === null
      ? []
      : [
          {
            line: ['LAST', POINT_IN_TIME, time(day.to)].join('\t'),
            cell: { value: day.to, from: day.supports },
          },
        ]),
    ...TOLLS.flatMap(({ outcome, property }) => figures(view, outcome, property)),
  ];
}

function figures(view: StoryView, outcome: 'killed' | 'injured', property: string): Statement[] {
  const byId = new Map(view.reports.map((report) => [report.id, report]));
  return tollOf(view, outcome).points.flatMap(({ figure, day, report: id, overtakenBy }): Statement[] => {
    const [report, value] = [byId.get(id), middleOf(figure)];
    if (overtakenBy !== null || report === undefined || value === null) return [];
    const url = maskAddress(report.url, view.holds);
    const parts = [
      ...(day === null ? [] : [POINT_IN_TIME, time(day)]),
      ...(figure.rounding === 'exact' ? [] : [SOURCING_CIRCUMSTANCES, CIRCA]),
      ...(url === null ? [] : [REFERENCE_URL, quoted(url)]),
      ...(url === null || report.fetchedAt === null ? [] : [RETRIEVED, time(report.fetchedAt.slice(0, 10))]),
    ];
    const from: ReportSpan[] = [{ report: id, start: figure.start, end: figure.end, text: figure.text }];
    return [
      {
        line: ['LAST', property, amount(figure.low, figure.high, value), ...parts].join('\t'),
        cell: { value, from },
      },
    ];
  });
}

/** "12", or with the bounds that the source leaves open: "300[250,350]". */
function amount(low: number | null, high: number | null, middle: number): string {
  return low !== null && high !== null && low !== high ? `${middle}[${low},${high}]` : String(middle);
}

/** A day in Wikidata's form, precision 11. */
function time(day: Day): string {
  return `+${day}T00:00:00Z/11`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\t\r\n]+/g, ' ')}"`;
}
