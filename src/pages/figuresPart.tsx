import { hasLine, seriesChart } from './chart.js';
import { Drawing, ShortDay } from './parts.js';
import { claimAnchor } from './shownClaims.js';
import type { ShownSeries } from './shownSeries.js';
import type { ShownStory } from './shownStory.js';
import { sentenceCase } from './words.js';

/** Figures over time: a drawing where there is a line to draw, and always the table that says the same. */
export function Figures({ story, year }: { story: ShownStory; year: string | undefined }) {
  if (story.series.length === 0) return null;
  const [shown, folded] = [story.series.slice(0, 4), story.series.slice(4)];
  return (
    <section aria-labelledby="figures">
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

function SeriesFigure({ series, at, year }: { series: ShownSeries; at: number; year: string | undefined }) {
  const id = `series-${at + 1}`;
  return (
    <figure class="series">
      {hasLine(series) ? (
        <>
          <Drawing svg={seriesChart(series, 680)} />
          <Drawing svg={seriesChart(series, 288)} />
        </>
      ) : null}
      <div class="scroll" role="region" aria-labelledby={id} tabindex={0}>
        <table>
          <caption id={id}>{sentenceCase(series.label)}</caption>
          <thead>
            <tr>
              <th scope="col">As of</th>
              <th scope="col" class="number">
                Figure
              </th>
              <th scope="col">Who says</th>
              <th scope="col">Reported by</th>
            </tr>
          </thead>
          <tbody>
            {series.points.map((point) => (
              <tr class={point.overtaken ? 'old' : undefined}>
                <td>
                  {point.day === null ? 'not known' : <ShortDay day={point.day} year={year} />}
                  {point.dayAssumed && point.day !== null ? <small> (day of report)</small> : null}
                </td>
                <td class="number">
                  <a href={`#${claimAnchor(point.claim)}`}>{point.value}</a>
                  {point.overtaken ? (
                    <small> overtaken{point.overtakenBy === null ? '' : ` by ${point.overtakenBy}`}</small>
                  ) : null}
                </td>
                <td>{point.by}</td>
                <td>{point.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
