import type { Day } from '../../core/days.js';
import {
  type Certainty,
  type Claim,
  type Figure,
  fullName,
  type PlaceMention,
  type Reading,
} from '../../core/reading.js';
import { makePaint, type Paint, wrap } from '../paint.js';

/** Certainty is a shape and a word, never a colour alone. */
export const CERTAINTY_MARKS: Record<Certainty, { shape: string; word: string }> = {
  asserted: { shape: '●', word: 'says' },
  hedged: { shape: '◐', word: 'hedged' },
  denied: { shape: '○', word: 'denies' },
  conditional: { shape: '◇', word: 'if' },
};

/** How a reading is printed: as a line of JSON, or for people. */
export type ReadingFormat =
  { as: 'json' } | { as: 'text'; colour: boolean; columns: number; verbose: boolean };

/** A reading as it is printed, without the last line break. */
export function printReading(reading: Reading, format: ReadingFormat): string {
  if (format.as === 'json') return JSON.stringify(reading);
  return viewReading(reading, makePaint(format.colour), format.columns, format.verbose);
}

/** A reading for people: the stamp, then each claim as who, how sure, what and which figures. `verbose` adds the words each rests on, and the places. */
function viewReading(reading: Reading, paint: Paint, columns: number, verbose: boolean): string {
  const { report, stamp } = reading;
  const head = [
    paint('bold', `${viewPlace(reading)} · ${viewDay(reading)}`),
    ...wrap(report.headline, columns),
  ];
  const about = [report.source, report.publishedAt?.slice(0, 10), report.credit && `from ${report.credit}`]
    .filter(Boolean)
    .join(' · ');
  if (about) head.push(paint('dim', about));
  if (report.language !== null && report.language !== 'en')
    head.push(paint('dim', `not read: language ${report.language}`));
  if (verbose && stamp.place) head.push(...why(stamp.place.why, paint, columns));
  if (verbose && stamp.day) head.push(...why(stamp.day.why, paint, columns));
  if (verbose) head.push(...viewPlaces(reading.places).flatMap((line) => why(line, paint, columns)));
  return [
    ...head,
    ...reading.claims.map((claim) => viewClaim(claim, report.text, paint, columns, verbose)),
    '',
  ].join('\n');
}

function why(sentence: string, paint: Paint, columns: number): string[] {
  return wrap(sentence, columns - 2).map((line) => paint('dim', `  ${line}`));
}

/** Each name once, with the place it was taken for, why, and the next likely one. */
function viewPlaces(places: readonly PlaceMention[]): string[] {
  const seen = new Set<string>();
  return places.flatMap(({ text, id, why: reason, runnerUp, ...place }) => {
    const name = `${text.toLowerCase()} ${id}`;
    if (seen.has(name)) return [];
    seen.add(name);
    const next = runnerUp ? ` Next: ${fullName(runnerUp)}.` : '';
    return [`place “${text}”: ${fullName({ ...place, id })}. ${reason}${next}`];
  });
}

function viewPlace({ stamp: { place } }: Reading): string {
  if (!place) return 'Place not known';
  const country = place.country && new Intl.DisplayNames('en', { type: 'region' }).of(place.country);
  return [place.name, place.name === country ? null : country].filter(Boolean).join(', ');
}

function viewDay({ stamp: { day } }: Reading): string {
  if (!day) return 'day not known';
  const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  const words = (from: Day, to: Day) =>
    from === to
      ? long.format(new Date(from))
      : `${long.format(new Date(from))} to ${long.format(new Date(to))}`;
  return words(day.from, day.to) + (day.base ? ` (event of ${words(day.base.from, day.base.to)})` : '');
}

/** A claim less likely than this to be read right is marked so. */
const UNSURE = 0.5;

function viewClaim(claim: Claim, text: string, paint: Paint, columns: number, verbose: boolean): string {
  const { shape, word } = CERTAINTY_MARKS[claim.certainty];
  const who = claim.speakers.map((speaker) => speaker.name).join(' < ') || 'the report';
  const lead = `${shape} ${who} – ${word}${claim.kind === 'statement' ? '' : `, ${claim.kind}`}${claim.confidence < UNSURE ? ', reading unsure' : ''} – `;
  const words = claim.content.map((span) => span.text.replace(/\s+/g, ' ')).join(' … ');
  const [first = '', ...rest] = wrap(`${lead}${words}`, columns - 2);
  const painted = first.startsWith(`${shape} ${who}`)
    ? `${shape} ${paint('bold', who)}${first.slice(shape.length + 1 + who.length)}`
    : first;
  const lines = [painted, ...rest.map((line) => `  ${line}`)];
  if (claim.figures.length > 0) {
    const figures = claim.figures.map(viewFigure).join('; ');
    lines.push(...wrap(figures, columns - 4).map((line) => paint('cyan', line.padStart(columns - 2))));
  }
  if (verbose) lines.push(...viewGrounds(claim, text).flatMap((line) => why(line, paint, columns)));
  return lines.join('\n');
}

/** A figure in plain words: `killed: about 300 (North Korean soldiers)`. */
function viewFigure(figure: Figure): string {
  const number = (value: number) => value.toLocaleString('en');
  const { low, high, rounding } = figure;
  const range =
    low !== null && high !== null && low !== high ? `${number(low)}–${number(high)}` : number((low ?? high)!);
  const bound = rounding === 'exact' ? '' : `${rounding} `;
  const unit = figure.unit === 'percent' ? '%' : '';
  return `${figure.outcome}: ${bound}${range}${unit}${figure.counted ? ` (${figure.counted.text.replace(/\s+/g, ' ')})` : ''}`;
}

function viewGrounds(claim: Claim, text: string): string[] {
  const quote = (span: { start: number; end: number }) =>
    `“${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`;
  return [
    claim.speakers.length > 0 && `speaker ${claim.speakers.map(quote).join(' < ')}`,
    claim.cue && `cue ${quote(claim.cue)}`,
    claim.hedges.length > 0 && `hedged by ${claim.hedges.map(quote).join(', ')}`,
    claim.negated && `negated by ${quote(claim.negated)}`,
    claim.condition && `condition ${quote(claim.condition)}`,
    claim.evidence.length > 0 &&
      `evidence ${claim.evidence.map((item) => `${item.kind} ${quote(item)}`).join(', ')}`,
    claim.saidAt && `said on ${claim.saidAt}`,
    `confidence ${claim.confidence}`,
  ].filter((line): line is string => typeof line === 'string');
}
