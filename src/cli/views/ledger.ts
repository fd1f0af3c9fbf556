import type { ShownAlert } from '../../pages/shownAlerts.js';
import type { ShownClaim } from '../../pages/shownClaims.js';
import type { ShownSeries } from '../../pages/shownSeries.js';
import type { ShownStory, ShownWatch } from '../../pages/shownStory.js';
import { CHANGE_WORDS, countOf, daysWords, placeWords, plainDay, sentenceCase } from '../../pages/words.js';
import { type Paint, wrap } from '../paint.js';
import { CERTAINTY_MARKS } from './reading.js';

/** How a view is printed. */
export interface Look {
  paint: Paint;
  columns: number;
}

/** A story's ledger for people: figures over time, who disagrees, who says what, what is open, who is who. */
export function viewLedger(story: ShownStory, look: Look): string {
  const { paint, columns } = look;
  const { place, day } = story.stamp;
  const counts = `${countOf(story.reports, 'report')}, ${countOf(story.origins, 'origin')}`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines];
  const says = (text: string) => wrap(text, columns - 2).map((line) => `  ${line}`);
  return [
    paint(
      'bold',
      [
        place === null ? 'Place not known' : placeWords(place),
        day === null ? 'day not known' : daysWords(day.from, day.to),
      ].join(' · '),
    ),
    ...wrap(story.headline, columns),
    paint('dim', story.asOf === null ? counts : `as known on ${plainDay(story.asOf)}: ${counts}`),
    ...section(
      'FIGURES OVER TIME',
      story.series.flatMap((line) => viewSeries(line, look)),
    ),
    ...section(
      'WHERE THEY DISAGREE',
      story.disagreements.flatMap((one) => says(one.says)),
    ),
    ...section(
      'WHAT TO LOOK AT',
      story.checks.flatMap((one) => says(one.says)),
    ),
    ...section(
      'WHO SAYS WHAT',
      story.speakers.flatMap(({ name, claims }) => [
        `  ${name === null ? 'The reports themselves' : sentenceCase(name)}`,
        ...claims.flatMap((claim) => viewClaim(claim, look).map((line) => `  ${line}`)),
      ]),
    ),
    ...section(
      'STILL OPEN',
      story.watches.flatMap((watch) => viewWatch(watch, look)),
    ),
    ...section(
      'WHO IS WHO',
      story.parties.flatMap(({ name, names }) =>
        says(`${name}: also ${names.filter((other) => other !== name).join(', ')}`),
      ),
    ),
    ...section(
      'WHAT BECAME OF IT',
      story.history.flatMap(({ at, says: deed }) => says(`${at.slice(0, 10)} ${deed}`)),
    ),
    ...section(
      'ORIGINS',
      story.sources.flatMap(({ name, outlets, reports }) =>
        says(
          reports.length === 1
            ? name
            : `${outlets > 1 ? countOf(outlets, 'outlet') : countOf(reports.length, 'report')}, one origin: ${name}`,
        ),
      ),
    ),
    ...section(
      'HELD BACK',
      story.withheld.flatMap(({ reason }) => says(reason)),
    ),
  ].join('\n');
}

/** One figure over time, a line a point; overtaken ones dim. */
export function viewSeries({ label, points, range }: ShownSeries, { paint, columns }: Look): string[] {
  return [
    `  ${sentenceCase(label)}${paint('dim', rangeWords(range))}`,
    ...points.map((point) => {
      const marks = [
        point.dayAssumed ? 'day of report' : null,
        point.derived ? 'reckoned from its parts' : null,
        point.overtaken ? `overtaken${point.overtakenBy === null ? '' : ` by ${point.overtakenBy}`}` : null,
      ].filter(Boolean);
      const line = `    ${point.day ?? 'no day    '} ${point.value.padStart(12)}  ${point.by}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
      return point.overtaken ? paint('dim', line.slice(0, columns * 2)) : line;
    }),
  ];
}

/** " between 9 and 12", " 9 or more", " at most 12"; nothing where the standing figures are one number, or none. */
function rangeWords({ low, high }: ShownSeries['range']): string {
  if (low === high) return '';
  const [from, to] = [low, high].map((number) => number?.toLocaleString('en'));
  if (from === undefined) return ` at most ${to}`;
  return to === undefined ? ` ${from} or more` : ` between ${from} and ${to}`;
}

/** A claim: shape, words, what a later one did to it, and where it stands. */
export function viewClaim(claim: ShownClaim, { paint, columns }: Look): string[] {
  const { shape, word } = CERTAINTY_MARKS[claim.certainty];
  const kind = claim.kind === 'statement' ? '' : `${claim.kind}: `;
  const [first = '', ...rest] = wrap(`${shape} ${word} – ${kind}${claim.words}`, columns - 4);
  const { changed } = claim;
  const about = [
    claim.source,
    claim.saidAt === null || claim.saidAt === claim.reportedOn ? null : `said ${claim.saidAt}`,
    claim.reportedOn,
    claim.oneOrigin,
    claim.edited ? 'since taken out by its outlet' : null,
  ];
  return [
    first,
    ...rest.map((line) => `  ${line}`),
    ...(changed === null
      ? []
      : wrap(`${CHANGE_WORDS[changed.kind]} “${changed.words}” (${changed.by})`, columns - 6).map((line) =>
          paint('yellow', `  ${line}`),
        )),
    paint('dim', `  ${about.filter(Boolean).join(' · ')}`),
  ];
}

/** A condition or standing status with its age, and what ended it. */
export function viewWatch(watch: ShownWatch, { paint, columns }: Look): string[] {
  const shape = watch.kind === 'condition' ? '◇' : '○';
  const age = watch.age === null ? '' : `, ${countOf(watch.age, 'day')} old`;
  return [
    ...wrap(`${shape} ${watch.words}`, columns - 2).map((line, at) =>
      at === 0 ? `  ${line}` : `    ${line}`,
    ),
    paint('dim', `    ${watch.source}${watch.since === null ? '' : `, since ${watch.since}`}${age}`),
    ...(watch.overtakenBy === null
      ? []
      : wrap(`answered: “${watch.overtakenBy}”`, columns - 4).map((line) => paint('yellow', `    ${line}`))),
  ];
}

/** An alert with both quotations. */
export function viewAlert(alert: ShownAlert, { paint, columns }: Look): string {
  const quoted = (words: string, source: string, day: string | null) =>
    wrap(`“${words}” ${source}${day === null ? '' : `, ${day}`}`, columns - 2).map((line) => `  ${line}`);
  return [
    paint('bold', alert.kind === 'condition' ? 'A condition is answered' : 'A status no longer stands'),
    ...quoted(alert.words, alert.source, alert.since),
    ...quoted(alert.answer, alert.answerSource, alert.on),
    paint('dim', `  ${alert.permalink}`),
  ].join('\n');
}
