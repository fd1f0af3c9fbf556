import type { Day } from '../core/days.js';
import type { Certainty } from '../core/reading.js';
import type { StoryStamp } from '../core/story.js';
import { linkTo, placePath } from './paths.js';
import type { SiteOptions } from './views.js';
import { CERTAINTY_WORDS, daysWords, placeWords, shortDay } from './words.js';

/** Place and day a story is about; `brief` leaves weekday and year to the heading above, and the base event to the story's page. Not a dateline: it does not say where anybody reported from. */
export function StampLine({ stamp, site, brief }: { stamp: StoryStamp; site: SiteOptions; brief?: boolean }) {
  const { place, day } = stamp;
  return (
    <p class="stamp">
      <span class="unseen">About: </span>
      {place === null ? (
        <span class="stamp-none">Place not known</span>
      ) : (
        <a class="stamp-place" href={linkTo(site, placePath(place.id))}>
          {placeWords(place)}
        </a>
      )}{' '}
      {day === null ? (
        <span class="stamp-none">Day not known</span>
      ) : (
        <span class="stamp-day">
          about{' '}
          {brief === true && day.from === day.to ? (
            <ShortDay day={day.from} />
          ) : (
            <Days from={day.from} to={day.to} />
          )}
          {day.base === null || brief === true ? null : (
            <span class="stamp-base">
              {' '}
              (event of <Days from={day.base.from} to={day.base.to} />)
            </span>
          )}
        </span>
      )}
    </p>
  );
}

/** A run of days, marked up so that both ends can be read by machines. */
export function Days({ from, to }: { from: Day; to: Day }) {
  if (from === to) return <time datetime={from}>{daysWords(from, to)}</time>;
  const [start, end] = daysWords(from, to).split(' to ');
  return (
    <>
      <time datetime={from}>{start}</time> to <time datetime={to}>{end}</time>
    </>
  );
}

/** "13 Jan", null when there is no day. */
export function ShortDay({ day, year }: { day: Day | null; year?: string | undefined }) {
  return day === null ? null : <time datetime={day}>{shortDay(day, year)}</time>;
}

/** The four shapes; a word always stands beside them. */
export function Shape({ certainty }: { certainty: Certainty }) {
  return (
    <svg
      class={`shape shape-${certainty}`}
      viewBox="0 0 12 12"
      width="11"
      height="11"
      aria-hidden="true"
      focusable="false"
    >
      {certainty === 'conditional' ? <path d="M6 1 11 6 6 11 1 6Z" /> : <circle cx="6" cy="6" r="4.5" />}
      {certainty === 'hedged' ? <path class="shape-half" d="M6 1.5a4.5 4.5 0 0 0 0 9Z" /> : null}
    </svg>
  );
}

/** Shape and word. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  return (
    <span class="certainty">
      <Shape certainty={certainty} /> {CERTAINTY_WORDS[certainty]}
    </span>
  );
}

/** Drawn SVG with nothing of a report in it but escaped text. */
export function Drawing({ svg }: { svg: string }) {
  return <span class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}
