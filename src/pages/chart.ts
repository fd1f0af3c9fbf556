import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
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
  const days = [...new Set(points.map(({ day }) => day))].sort();
  const span = daysBetween(days[0]!, days.at(-1)!);
  const height = width < 480 ? 200 : 220;
  const names = [...new Set(points.map(({ by }) => by))];
  const wide = width >= 480;
  const right = wide ? 190 : 24;
  const top = Math.max(...rows.map(({ low, high, middle }) => Math.max(low ?? middle, high ?? middle)));
  const ticks = ticksFor(days, width - right - 56, span);
  const dated = (day: string) => new Date(`${day}T00:00:00Z`);
  const { document } = parseHTML('<html><body></body></html>');
  const plot = Plot.plot({
    document,
    width,
    height,
    marginLeft: 56,
    marginRight: right,
    marginTop: 16,
    marginBottom: 28,
    x: { type: 'utc', domain: [dated(days[0]!), dated(days.at(-1)!)] },
    y: { domain: [0, top], nice: true },
    marks: [
      Plot.axisX({ ticks: ticks.map(dated), tickFormat: (date: Date) => shortDay(date.toISOString().slice(0, 10)), tickSize: 4, label: null }),
      Plot.axisY({ ticks: 4, tickSize: 0, label: null, tickFormat: (value: number) => value.toLocaleString('en') + (series.unit === 'percent' ? '%' : '') }),
      Plot.gridY({ ticks: 4, className: 'chart-grid', strokeOpacity: 1 }),
      Plot.line(rows, { x: 'date', y: 'middle', z: 'by', className: 'chart-line', strokeWidth: 1, curve: 'step-after' }),
      Plot.ruleX(
        rows.filter(({ low, high }) => low !== null && high !== null && low !== high),
        { x: 'date', y1: 'low', y2: 'high', strokeWidth: 5, className: 'chart-range' },
      ),
      Plot.dot(
        rows.filter(({ overtaken }) => overtaken),
        { x: 'date', y: 'middle', r: 4, className: 'chart-old' },
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
  const labels = names.map((by) => {
    const last = rows.filter((row) => row.by === by).at(-1)!;
    return { by, value: last.value, x: xScale.apply(last.date) as number, y: yScale.apply(last.middle) as number, old: last.overtaken };
  });
  const texts = wide ? spread(labels).map(atEnd(width)) : labels.slice(-1).map(aboveLast(width));
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

const LINE = 30;

/** Moves labels apart downwards, then up again from the foot, so that none covers another. */
function spread(labels: Label[]): Label[] {
  const sorted = labels.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
  let at = -Infinity;
  for (const label of sorted) {
    label.y = Math.max(label.y, at + LINE);
    at = label.y;
  }
  let foot = 196;
  for (const label of sorted.reverse()) {
    label.y = Math.min(label.y, foot);
    foot = label.y - LINE;
  }
  return sorted.reverse();
}

function atEnd(width: number) {
  return ({ by, value, y, old }: Label): string => {
    const x = width - 190 + 12;
    const name = by.length > 27 ? `${by.slice(0, 26)}…` : by;
    const kind = old ? 'chart-label chart-label-old' : 'chart-label';
    return `<text class="${kind}" x="${x}" y="${y.toFixed(1)}"><tspan class="chart-value">${escapeXml(value)}</tspan><tspan x="${x}" dy="14">${escapeXml(name)}</tspan></text>`;
  };
}

function aboveLast(width: number) {
  return ({ value, x, y, old }: Label): string =>
    `<text class="${old ? 'chart-label chart-label-old' : 'chart-label'} chart-label-end" x="${Math.min(x + 8, width - 4).toFixed(1)}" y="${Math.max(12, y - 10).toFixed(1)}"><tspan class="chart-value">${escapeXml(value)}</tspan></text>`;
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
