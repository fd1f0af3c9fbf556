import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';
import { daysBetween } from '../core/days.js';
import { escapeXml } from './xml.js';
import type { ShownPoint, ShownSeries } from './shownSeries.js';
import { shortDay } from './words.js';

type Placed = ShownPoint & { day: string; middle: number };

/** True when a line over time says more than the table: at least two points on two days. */
export function hasLine(series: ShownSeries): boolean {
  return new Set(placed(series).map(({ day }) => day)).size > 1;
}

function placed({ points }: ShownSeries): Placed[] {
  return points.filter((point): point is Placed => point.day !== null && point.middle !== null);
}

/**
 * A figure over time as SVG, `width` pixels wide: a range as a bar, a point for each value, one line for each party named at its end.
 * Values that stand are in ink, overtaken ones grey. It has no inline style: colours come from the page's style sheet.
 */
export function seriesChart(series: ShownSeries, width: number): string {
  const points = placed(series);
  const rows = points.map((point) => ({ ...point, date: new Date(`${point.day}T00:00:00Z`) }));
  const many = rows.length > MANY;
  const days = [...new Set(points.map(({ day }) => day))].sort();
  const span = daysBetween(days[0]!, days.at(-1)!);
  const wide = width >= 480;
  const height = wide ? 220 : 200;
  const right = wide ? 170 : 24;
  const top = Math.max(...rows.map(({ low, high, middle }) => Math.max(low ?? middle, high ?? middle)));
  const ticks = ticksFor(days, width - right - 48, span);
  const dated = (day: string) => new Date(`${day}T00:00:00Z`);
  const { document } = parseHTML('<html><body></body></html>');
  const plot = Plot.plot({
    document,
    width,
    height,
    marginLeft: 48,
    marginRight: right,
    marginTop: 24,
    marginBottom: 28,
    x: { type: 'utc', domain: [dated(days[0]!), dated(days.at(-1)!)] },
    y: { domain: [0, top], nice: true },
    marks: [
      Plot.axisX({
        ticks: ticks.map(dated),
        tickFormat: (date: Date) => shortDay(date.toISOString().slice(0, 10)),
        tickSize: 4,
        label: null,
      }),
      Plot.axisY({
        ticks: 4,
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => value.toLocaleString('en') + (series.unit === 'percent' ? '%' : ''),
      }),
      Plot.gridY({ ticks: 4, className: 'chart-grid', strokeOpacity: 1 }),
      Plot.link(stepsOf(rows), {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        className: 'chart-line',
        strokeWidth: 1,
      }),
      Plot.ruleX(
        rows.filter(({ low, high }) => low !== null && high !== null && low !== high),
        { x: 'date', y1: 'low', y2: 'high', strokeWidth: 5, className: 'chart-range' },
      ),
      Plot.dot(
        rows.filter(({ overtaken }) => overtaken),
        { x: 'date', y: 'middle', r: many ? 2.5 : 4, className: 'chart-old' },
      ),
      Plot.dot(
        rows.filter(({ overtaken }) => !overtaken),
        { x: 'date', y: 'middle', r: 4.5, className: 'chart-new' },
      ),
    ],
  });
  const yScale = plot.scale('y')!;
  const xScale = plot.scale('x')!;
  const svg = plot as unknown as SVGSVGElement;
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const node of [svg, ...svg.querySelectorAll('*')]) {
    node.removeAttribute('style');
    node.removeAttribute('aria-label');
    node.removeAttribute('aria-hidden');
    node.removeAttribute('font-family');
  }
  const place = (row: (typeof rows)[number]): Label => ({
    by: row.by,
    value: row.value,
    x: xScale.apply(row.date) as number,
    y: yScale.apply(row.middle) as number,
    old: row.overtaken,
  });
  const isLast = ({ day }: { day: string }) => day === days.at(-1);
  const last = rows
    .filter((row) => isLast(row) && !(many && row.overtaken))
    .filter((row, at, all) => all.findIndex(({ by, value }) => by === row.by && value === row.value) === at)
    .map(place);
  const earlier = many ? [] : rows.filter((row) => !isLast(row)).map(place);
  const texts = wide
    ? [...apart(earlier, width), ...spread(last, height).map(besideLine)]
    : apart([...earlier, ...last], width);
  svg.setAttribute('class', wide ? 'chart chart-wide' : 'chart chart-narrow');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', chartWords(series));
  return svg.outerHTML.replace(/<\/svg>$/, `${texts.join('')}</svg>`);
}

/** The chart in one sentence, for those who do not see it; the table under it has the rest. */
export function chartWords(series: ShownSeries): string {
  const points = placed(series);
  const told = points.map(({ value, day, by }) => `${value} on ${shortDay(day)} (${by})`);
  const shown = told.length > 6 ? [...told.slice(0, 2), '…', ...told.slice(-3)] : told;
  return `${series.label}, over time: ${shown.join('; ')}`;
}

/** Days to name on the axis: all of them while they stand apart, else about one for each 80 pixels. */
function ticksFor(days: string[], width: number, span: number): string[] {
  const chosen: string[] = [];
  for (const day of days) {
    const last = chosen.at(-1);
    if (last === undefined || (daysBetween(last, day) / span) * width >= 56) chosen.push(day);
  }
  return chosen;
}

interface Label {
  by: string;
  value: string;
  x: number;
  y: number;
  old: boolean;
}

/** With more points than this, only those that stand at last are labelled. */
const MANY = 6;

/** Height of a label's two lines. */
const LINE = 30;

/** Lines between points: from each overtaken one to what overtook it, else on to the same party's next. */
function stepsOf(
  rows: readonly (Placed & { date: Date })[],
): { x1: Date; y1: number; x2: Date; y2: number }[] {
  return rows.flatMap((row, at) => {
    const next =
      rows.find(({ claim }) => claim === row.next) ?? rows.slice(at + 1).find(({ by }) => by === row.by);
    return next === undefined ? [] : { x1: row.date, y1: row.middle, x2: next.date, y2: next.middle };
  });
}

/** Labels about their dots, later ones first; one that would cover another is left out, for the table says it too. */
function apart(labels: readonly Label[], width: number): string[] {
  const kept: { left: number; right: number; y: number }[] = [];
  return labels.toReversed().flatMap((label) => {
    const y = label.y >= 44 ? label.y - 24 : label.y + 20;
    const length = 6.5 * Math.max(label.value.length, Math.min(16, label.by.length));
    const [left, right] =
      label.x + length < width ? [label.x - 3, label.x + length] : [label.x + 5 - length, label.x + 5];
    if (kept.some((other) => left < other.right && other.left < right && Math.abs(y - other.y) < LINE))
      return [];
    kept.push({ left, right, y });
    return textOf(label, left < label.x - 3 ? right : left, y, 16, left < label.x - 3 ? 'end' : 'start');
  });
}

/** Moves labels apart downwards, then up again from the foot, so that none covers another; drops the oldest when there are too many. */
function spread(labels: readonly Label[], height: number): Label[] {
  const fitting = labels.slice(-Math.floor((height - 24) / LINE));
  const sorted = fitting.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
  let above = -Infinity;
  for (const label of sorted) {
    label.y = Math.max(label.y, above + LINE);
    above = label.y;
  }
  let foot = height - 30;
  for (const label of sorted.toReversed()) {
    label.y = Math.min(label.y, foot);
    foot = label.y - LINE;
  }
  return sorted;
}

const classOf = ({ old }: Label) => (old ? 'chart-label chart-label-old' : 'chart-label');

function textOf(label: Label, x: number, y: number, names: number, anchor = 'start'): string {
  const name = label.by.length > names ? `${label.by.slice(0, names - 1).trimEnd()}…` : label.by;
  return (
    `<text class="${classOf(label)}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">` +
    `<tspan class="chart-value">${escapeXml(label.value)}</tspan>` +
    `<tspan x="${x.toFixed(1)}" dy="14">${escapeXml(name)}</tspan></text>`
  );
}

/** Value and name to the right of the last day. */
function besideLine(label: Label): string {
  return textOf(label, label.x + 14, label.y, 24);
}

/** A word-sized line of values, 72 by 16, the last one marked; decoration beside the words that say the same. */
export function sparkline(values: readonly number[]): string {
  const low = Math.min(...values);
  const reach = Math.max(...values) - low || 1;
  const step = values.length > 1 ? 62 / (values.length - 1) : 0;
  const at = values.map((value, index) => [4 + index * step, 13 - ((value - low) / reach) * 10] as const);
  const [x, y] = at.at(-1)!;
  const line = at.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  return `<svg class="spark" viewBox="0 0 72 16" width="72" height="16" aria-hidden="true" focusable="false"><polyline points="${line}"/><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.5"/></svg>`;
}
