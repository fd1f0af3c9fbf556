import { Note } from './briefPart.js';
import { Check, CHECK_MEANS } from './layout.js';
import { Days } from './parts.js';
import { linkTo, storyPath } from './paths.js';
import type { ShownStory } from './shownStory.js';
import type { SiteOptions, StoryView } from './views.js';
import { countOf, fullStop, instantWords, placeWords } from './words.js';

/** How the page was made: by what, why this place and day, what became of the story, and where to check it. */
export function HowMade({
  story,
  view,
  site,
  year,
}: {
  story: ShownStory;
  view: StoryView;
  site: SiteOptions;
  year: string | undefined;
}) {
  const { writer, readerVersion, checkerVersion } = view;
  const { place, day } = story.stamp;
  const byRule = writer === 'template';
  return (
    <section aria-labelledby="made">
      <h2 id="made">How this was made</h2>
      {story.paragraphs.length === 0 ? null : (
        <p>
          {byRule
            ? 'A computer program put this brief together by rule from the claims above; no language model wrote it.'
            : `A language model (${writer}) wrote this brief from the claims above.`}{' '}
          Another program, which knows only the sentences and the reports, checked each sentence against the
          exact words beside it. No person has checked it yet. <Check /> {CHECK_MEANS}
        </p>
      )}
      {story.headlineNotes.length === 0 ? null : (
        <p class="head-notes">
          The headline rests on:{' '}
          {story.headlineNotes.map((note) => (
            <Note note={note} back="headline" year={year} />
          ))}
        </p>
      )}
      {place === null && day === null ? null : (
        <p>
          {place === null ? null : (
            <>
              Why {placeWords(place)}: {fullStop(place.why)}{' '}
            </>
          )}
          {day === null ? null : (
            <>
              Why <Days from={day.from} to={day.to} />: {fullStop(day.why)}
            </>
          )}
        </p>
      )}
      {story.history.map(({ at, says }) => (
        <p>
          <time datetime={at}>{instantWords(at)}</time>: {fullStop(says)}
        </p>
      ))}
      <p class="meta">
        Made <time datetime={story.renderedAt}>{instantWords(story.renderedAt)}</time>, reader {readerVersion}
        , checker {checkerVersion}. To check for yourself:{' '}
        <a href={linkTo(site, storyPath(story.permalink, 'proof.json'))}>proof.json</a> (every sentence with
        the characters it rests on) and{' '}
        <a href={linkTo(site, storyPath(story.permalink, 'claims.csv'))}>claims.csv</a> (
        {countOf(story.claims.length, 'claim')}). Corrections: none.
      </p>
    </section>
  );
}
