import { raw } from 'hono/html';
import { Brief } from './briefPart.js';
import { Claims } from './claimsPart.js';
import { Figures } from './figuresPart.js';
import { FlagForm } from './flagForm.js';
import { storyJsonLd } from './jsonLd.js';
import { HowMade } from './howMadePart.js';
import { Check, renderPage } from './layout.js';
import { locatorMap, mapWords } from './maps.js';
import { Drawing, Shape, ShortDay, StampLine } from './parts.js';
import { linkTo, storyPath } from './paths.js';
import { showStory } from './shownStory.js';
import type { ShownParty, ShownStory, ShownWatch } from './shownStory.js';
import { Sources } from './sourcesPart.js';
import type { SiteOptions, StoryView } from './views.js';
import {
  countOf,
  fullPlaceWords,
  fullStop,
  instantWords,
  placeWords,
  plainDay,
  sentenceCase,
} from './words.js';

/** The page of one story. Everything on it comes from `showStory`, so nothing held back can stand on it. */
export function renderStoryPage(view: StoryView, site: SiteOptions): string {
  const story = showStory(view);
  const year = (story.stamp.day?.to ?? story.publishedAt ?? undefined)?.slice(0, 4);
  return renderPage({
    site,
    title: story.headline,
    description:
      story.paragraphs[0]?.[0]?.text ?? `What ${countOf(story.reports, 'report')} say, claim by claim.`,
    path: storyPath(story.permalink),
    kind: 'article',
    jsonLd: storyJsonLd(view, site),
    children: (
      <article class="story">
        <Head story={story} site={site} />
        {story.paragraphs.length === 0 ? (
          <p class="unproven">
            Too little in these reports could be tied to exact words for a brief. What each of them says
            stands below, claim by claim.
          </p>
        ) : (
          <Brief story={story} year={year} />
        )}
        <Withheld story={story} />
        {site.ad === null || view.grave ? null : (
          <aside class="ad" aria-label={site.ad.label}>
            <p class="ad-label">{site.ad.label}</p>
            <div class="ad-box">{raw(site.ad.html)}</div>
          </aside>
        )}
        <Figures story={story} year={year} />
        <Disagreements story={story} />
        <Claims story={story} year={year} />
        <Parties parties={story.parties} year={year} />
        <Open watches={story.watches} year={year} />
        <Sources story={story} year={year} />
        <HowMade story={story} view={view} site={site} year={year} />
        <Actions story={story} site={site} />
      </article>
    ),
  });
}

function Head({ story, site }: { story: ShownStory; site: SiteOptions }) {
  const { place } = story.stamp;
  const sentences = story.paragraphs.flat().length;
  const counts = [
    countOf(story.reports, 'report'),
    countOf(story.origins, 'origin'),
    ...(story.disagreements.length === 0 ? [] : [countOf(story.disagreements.length, 'disagreement')]),
  ];
  return (
    <header class="story-head">
      <div class="story-title">
        <StampLine stamp={story.stamp} site={site} />
        <h1 id="headline">{story.headline}</h1>
        {story.headlineBy === null ? null : <p class="meta">Headline by {story.headlineBy}, as published</p>}
        <p class="meta">
          Updated <time datetime={story.updatedAt}>{instantWords(story.updatedAt)}</time> ·{' '}
          {counts.join(', ')} ·{' '}
          {sentences === 0 ? null : (
            <>
              <a href="#made" class="checked">
                <span class="together">
                  <Check /> {countOf(sentences, 'sentence')}
                </span>{' '}
                checked against the sources
              </a>
              {' · '}
            </>
          )}
          not yet checked by a person
        </p>
        <AsOf story={story} site={site} />
      </div>
      {place === null ? null : (
        <figure class="locator">
          <Drawing svg={locatorMap(place, place.precision, mapWords(placeWords(place), place.precision))} />
          <figcaption>{fullPlaceWords(place)}</figcaption>
        </figure>
      )}
    </header>
  );
}

/** Asks for the story as it was known on another day: a plain form, which works without script; pages in files answer no form. */
function AsOf({ story, site }: { story: ShownStory; site: SiteOptions }) {
  const { asOf, days } = story;
  const path = linkTo(site, storyPath(story.permalink));
  return (
    <>
      {asOf === null ? null : (
        <p class="meta" role="note">
          As known on <time datetime={asOf}>{plainDay(asOf)}</time>. <a href={path}>What is known now</a>
        </p>
      )}
      {site.static || days.length < 2 ? null : (
        <form class="as-of" method="get" action={path}>
          <label for="as-of">As known on</label>
          <select id="as-of" name="as-of">
            {[...days].reverse().map((day) => (
              <option value={day} selected={day === asOf}>
                {plainDay(day)}
              </option>
            ))}
          </select>
          <button type="submit">Show</button>
        </form>
      )}
    </>
  );
}

function Withheld({ story }: { story: ShownStory }) {
  if (story.withheld.length === 0) return null;
  return (
    <aside class="withheld" aria-label="Held back">
      <p>
        <strong>Withheld:</strong> {story.withheld.map(({ reason }) => reason).join('; ')}
      </p>
    </aside>
  );
}

function Disagreements({ story }: { story: ShownStory }) {
  const said = [...story.disagreements, ...story.checks.filter(({ kind }) => kind !== 'falls')];
  if (said.length === 0) return null;
  return (
    <section class="beside" aria-labelledby="disagree">
      <h2 id="disagree">
        {story.disagreements.length === 0 ? 'What does not add up' : 'Where they disagree'}
      </h2>
      <ul class="plain">
        {said.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who is who: the names of each party, with what shows that they are one's. */
function Parties({ parties, year }: { parties: readonly ShownParty[]; year: string | undefined }) {
  if (parties.length === 0) return null;
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who is who</h2>
      <ul class="plain">
        {parties.map(({ name, names, merges }) => (
          <li>
            <p>
              <strong>{sentenceCase(name)}</strong>, also {names.filter((other) => other !== name).join(', ')}
            </p>
            {merges.map(({ names: both, why, words, by, at }) => (
              <p class="meta">
                {both.join(' and ')}: {fullStop(why)}
                {words === null ? null : ` “${words}”`}
                {by.startsWith('rule:') ? null : ` (${by})`}
                {at === null ? null : ', '}
                <ShortDay day={at} year={year} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Open({ watches, year }: { watches: readonly ShownWatch[]; year: string | undefined }) {
  if (watches.length === 0) return null;
  return (
    <section aria-labelledby="open">
      <h2 id="open">Still open</h2>
      <ul class="plain">
        {watches.map((watch) => (
          <li class="watch">
            <span class="certainty">
              <Shape certainty={watch.kind === 'condition' ? 'conditional' : 'denied'} />{' '}
              {watch.kind === 'condition' ? 'if' : 'so far'}
            </span>
            <div>
              <p class="claim-words">{watch.overtakenBy === null ? watch.words : <s>{watch.words}</s>}</p>
              <p class="meta">
                {watch.source}
                {watch.since === null ? null : ', since '}
                <ShortDay day={watch.since} year={year} />
                {watch.age === null || watch.age === 0 || watch.overtakenBy !== null
                  ? null
                  : `, ${countOf(watch.age, 'day')} old`}
                {watch.overtakenBy === null ? null : `; overtaken by “${watch.overtakenBy}”`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ story, site }: { story: ShownStory; site: SiteOptions }) {
  const path = linkTo(site, storyPath(story.permalink));
  return (
    <section class="actions" aria-label="Actions">
      <div class="buttons">
        <button type="button" data-copy hidden>
          Copy link
        </button>
        <button type="button" data-share hidden>
          Share
        </button>
        <button type="button" data-print hidden>
          Print
        </button>
        <span role="status" data-said></span>
      </div>
      {site.flagToken === null || site.static || story.paragraphs.length === 0 ? null : (
        <FlagForm story={story} action={linkTo(site, '/flag')} token={site.flagToken(story.permalink)} />
      )}
      <p class="permalink">
        <a href={path} data-permalink>
          {storyPath(story.permalink)}
        </a>
      </p>
    </section>
  );
}
