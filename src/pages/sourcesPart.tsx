import { ShortDay } from './parts.js';
import type { ShownOrigin, ShownReport } from './shownSources.js';
import type { ShownStory } from './shownStory.js';
import { countOf, sentenceCase } from './words.js';

/** The reports, copies folded under the origin they go back to. */
export function Sources({ story, year }: { story: ShownStory; year: string | undefined }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul class="origins">
        {story.sources.map((origin) => (
          <Origin origin={origin} year={year} />
        ))}
      </ul>
      {story.reports > 1 && story.origins === 1 ? (
        <p class="aside">All these reports go back to one origin: nobody else has confirmed them here.</p>
      ) : null}
    </section>
  );
}

function Origin({ origin, year }: { origin: ShownOrigin; year: string | undefined }) {
  const [first, ...copies] = origin.reports;
  if (copies.length === 0) {
    return <li>{first === undefined ? null : <ReportLine report={first} year={year} />}</li>;
  }
  const whose =
    origin.outlets > 1
      ? countOf(origin.outlets, 'outlet', true)
      : countOf(origin.reports.length, 'report', true);
  return (
    <li>
      <p class="origin">
        {sentenceCase(whose)}, one origin: <strong>{origin.name}</strong>
      </p>
      <ul>
        {origin.reports.map((report) => (
          <li>
            <ReportLine report={report} year={year} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function ReportLine({ report, year }: { report: ShownReport; year: string | undefined }) {
  const title = report.headline || 'Report without a headline';
  const facts = [
    report.credit === null ? null : `credits ${report.credit}`,
    report.licence === null || isAddress(report.licence) ? null : `licence: ${report.licence}`,
    report.reserved ? 'data mining reserved' : null,
    report.addressHeld ? 'link withheld: its address would tell what is held back' : null,
  ].filter((fact) => fact !== null);
  return (
    <p class="report">
      <strong>{report.source}</strong> <ShortDay day={report.day} year={year} />{' '}
      {report.url === null ? <span>{title}</span> : <a href={report.url}>{title}</a>}
      {facts.length === 0 ? null : <small> {facts.join('; ')}</small>}
      {report.licence === null || !isAddress(report.licence) ? null : (
        <small>
          {' '}
          <a href={report.licence}>licence</a>
        </small>
      )}
    </p>
  );
}

function isAddress(licence: string): boolean {
  return /^https?:\/\//i.test(licence) && URL.canParse(licence);
}
