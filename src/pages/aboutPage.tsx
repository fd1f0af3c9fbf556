import { Check, CHECK_MEANS, renderPage } from './layout.js';
import { CertaintyMark } from './parts.js';
import type { SiteOptions } from './views.js';
import { plainDay } from './words.js';
import { isDay } from '../core/days.js';

/** How it works, what the check means, whose data and letters are used, and what is not done with readers. */
export function renderAboutPage(site: SiteOptions): string {
  const { gazetteer } = site;
  return renderPage({
    site,
    title: 'How it works',
    description: 'How briefs are made and checked, and what the check does not mean.',
    path: '/about',
    kind: 'website',
    children: (
      <div class="prose">
        <h1>How it works</h1>
        <p>
          Newsledger reads reports, puts those that tell the same event into one story, and writes down each
          thing that somebody is reported to have said, counted, denied, offered or feared, with the exact
          words. From these claims it makes a short brief. A second program checks every sentence of the brief
          against the reports. A sentence that they do not carry is not published.
        </p>
        <h2 id="check">What the check means</h2>
        <p>
          <Check /> {CHECK_MEANS} The check compares numbers, names, days, places, quotations, who says it,
          how sure they are and whether it is denied. It cannot know whether a source is right, and it can
          miss a fault. The words beside each sentence are there so that you can judge for yourself.
        </p>
        <h2>How sure, and who</h2>
        <ul class="plain key">
          <li>
            <CertaintyMark certainty="asserted" /> told as fact by the one it is credited to
          </li>
          <li>
            <CertaintyMark certainty="hedged" /> told with a doubt: may, believed, reportedly
          </li>
          <li>
            <CertaintyMark certainty="denied" /> told as not so, or refused
          </li>
          <li>
            <CertaintyMark certainty="conditional" /> told on a condition
          </li>
        </ul>
        <p>
          Reports copied from one wire or one first report count as one origin, however many outlets carry
          them. A claim that a later report changes is never erased: it is struck through lightly and says by
          what.
        </p>
        <h2>Place and day</h2>
        <p>
          Each story is stamped with the place and the day that it is about. That is not where a reporter
          stood. The map shows the place as exactly as the reports give it, and no more: a dot for a town, an
          area for a region or a country. Where the reports do not say, the stamp says so.
        </p>
        <h2>What is held back</h2>
        <p>
          Names and details that could endanger prisoners, people who seek asylum, children, victims and
          others at risk are withheld from briefs, tables and downloads, with the reason. A mistake of this
          kind is one to flag at once.
        </p>
        <h2>Machines and people</h2>
        <p>
          Briefs are made by computer. Each story says which program wrote it and whether a person has checked
          it. Its proof lists every sentence with the characters of the reports that it rests on, so that
          others can repeat the check.
        </p>
        <h2>Your privacy</h2>
        <p>
          No tracking, no cookies, no accounts, no scripts or letters from elsewhere. The size of text that
          you choose stays in your own browser.
        </p>
        <h2>Credits and licences</h2>
        <p>
          Places: {gazetteer.name}, {isDay(gazetteer.date) ? plainDay(gazetteer.date) : gazetteer.date},{' '}
          {gazetteer.places.toLocaleString('en')} places, {gazetteer.licence}. GeoNames data is by{' '}
          <a href="https://www.geonames.org/">geonames.org</a>, under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0</a>.
          Borders: Natural Earth, public domain, through world-atlas (ISC); they imply no view on any border.
          Letters: Source Serif 4 and Inter, SIL Open Font License 1.1. Newsledger {site.version}: Apache
          License 2.0.
        </p>
        <p>
          Quotations from reports are at most 120 characters each and link to the original; all rights stay
          with their outlets.
        </p>
      </div>
    ),
  });
}
