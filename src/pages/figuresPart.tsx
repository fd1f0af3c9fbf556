import { hasLine, seriesChart } from './chart.js';
import { Drawing, ShortDay } from './parts.js';
import type { ShownPoint, ShownSeries } from './shownSeries.js';
import type { ShownStory } from './shownStory.js';
import { sentenceCase } from './words.js';

/** Figures over time: a drawing where there is a line to draw, and always the table that says the same. */
export function Figures({ story, year }: { story: ShownStory; year: string | undefined }) {
  if (story.series.length === 0) return null;
  const [shown, folded] = [story.series.slice(0, 4), story.series.slice(4)];
  return (
    <section class="beside" aria-labelledby="figures">
      <h2 id="figures">Figures over time</h2>
      {shown.map((series, at) => (
        <SeriesFigure series={series} at={at} year={year} />
      ))}
      {folded.length === 0 ? null : (
        <details>
          <summary>{folded.length} more figures</summary>
          {folded.map((series, at) => (
            <SeriesFigure series={series} at={at + shown.length} year={year} />
          ))}
        </details>
      )}
    </section>
  );
}

/** Most points whose rows stand open: the latest. */
const OPEN_POINTS = 8;

function SeriesFigure({ series, at, year }: { series: ShownSeries; at: number; year: string | undefined }) {
  const id = `series-${at + 1}`;
  const folded = series.points.slice(0, -OPEN_POINTS);
  return (
    <figure class="series">
      <figcaption id={id}>{sentenceCase(series.label)}</figcaption>
      {hasLine(series) ? (
        <>
          <Drawing svg={seriesChart(series, 584)} />
          <Drawing svg={seriesChart(series, 288)} />
        </>
      ) : null}
      <Points points={series.points.slice(-OPEN_POINTS)} label={id} year={year} />
      {folded.length === 0 ? null : (
        <details>
          <summary>{folded.length} earlier</summary>
          <Points points={folded} label={id} year={year} />
        </details>
      )}
    </figure>
  );
}

function Points({
  points,
  label,
  year,
}: {
  points: readonly ShownPoint[];
  label: string;
  year: string | undefined;
}) {
  return (
    <div class="scroll" role="group" aria-labelledby={label} tabindex={0}>
      <table aria-labelledby={label}>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col">Figure</th>
            <th scope="col">Who says</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr class={point.overtaken ? 'old' : undefined}>
              <td>
                {point.day === null ? 'not known' : <ShortDay day={point.day} year={year} />}
                {point.dayAssumed && point.day !== null ? <small> (day of report)</small> : null}
              </td>
              <td class="number">
                <a href={`#${point.anchor}`}>{point.value}</a>
                {point.overtaken ? (
                  <small> overtaken{point.overtakenBy === null ? '' : ` by ${point.overtakenBy}`}</small>
                ) : null}
              </td>
              <td>
                {point.by}
                {point.derived ? <small>, reckoned from its parts</small> : null}
                {point.source === point.by ? null : <small>, in {point.source}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
