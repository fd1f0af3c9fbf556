import { daysBetween } from '../../core/days.js';
import { storyHex } from '../../core/ids.js';
import type { Precision } from '../../core/reading.js';
import { maskHeld } from '../mask.js';
import { showStory } from '../shownStory.js';
import type { StoryView } from '../views.js';
import { countryName } from '../words.js';
import { type Cell, LEFT_OPEN, plain, sourcesOf, tollOf } from './cells.js';

/** A table with one row an event. Columns that a person has to code are there and empty. */
export type EventShape = (view: StoryView) => Record<string, Cell>;

/** Columns as in the UCDP Georeferenced Event Dataset (codebook, Uppsala University). */
export const ucdpRow: EventShape = (view) => {
  const { sources, place, day } = partsOf(view);
  const { best, low, high, from } = tollOf(view, 'killed');
  return {
    id: plain(storyHex(view.story.id)),
    relid: plain(view.story.permalink),
    code_status: plain('Clear'),
    type_of_violence: LEFT_OPEN,
    side_a: LEFT_OPEN,
    side_b: LEFT_OPEN,
    number_of_sources: plain(showStory(view).origins),
    source_article: sources.addresses,
    source_office: sources.outlets,
    source_date: sources.days,
    source_headline: sources.headlines,
    where_prec: plain(place.precision === null ? null : UCDP_WHERE[place.precision]),
    where_coordinates: place.name,
    adm_1: place.admin1,
    country: place.country,
    latitude: place.lat,
    longitude: place.lon,
    event_clarity: plain(day.length === null ? null : day.length === 0 ? 1 : 2),
    date_prec: plain(day.length === null ? null : ucdpDatePrecision(day.length)),
    date_start: day.from,
    date_end: day.to,
    deaths_a: LEFT_OPEN,
    deaths_b: LEFT_OPEN,
    deaths_civilians: LEFT_OPEN,
    deaths_unknown: { value: best, from },
    best: { value: best, from },
    high: { value: high, from },
    low: { value: low, from },
  };
};

const UCDP_WHERE: Record<Precision, number> = { site: 1, settlement: 1, district: 3, region: 4, country: 6 };

/** 1 the day, 2 two to six days, 3 a week, 4 a month, 5 more. */
function ucdpDatePrecision(days: number): number {
  return days === 0 ? 1 : days < 6 ? 2 : days === 6 ? 3 : days < 31 ? 4 : 5;
}

/** Columns as in ACLED's event data (codebook); the lowest standing figure counts, as there. */
export const acledRow: EventShape = (view) => {
  const { sources, place, day, story } = partsOf(view);
  const { low, best, from } = tollOf(view, 'killed');
  return {
    event_id_cnty: plain(`${view.story.stamp.place?.country ?? 'XX'}${storyHex(view.story.id)}`),
    event_date: day.to,
    year: { ...day.to, value: day.to.value === null ? null : Number(String(day.to.value).slice(0, 4)) },
    time_precision: plain(day.length === null ? null : day.length === 0 ? 1 : day.length < 7 ? 2 : 3),
    disorder_type: LEFT_OPEN,
    event_type: LEFT_OPEN,
    sub_event_type: LEFT_OPEN,
    actor1: LEFT_OPEN,
    assoc_actor_1: LEFT_OPEN,
    inter1: LEFT_OPEN,
    actor2: LEFT_OPEN,
    assoc_actor_2: LEFT_OPEN,
    inter2: LEFT_OPEN,
    civilian_targeting: LEFT_OPEN,
    country: place.country,
    admin1: place.admin1,
    location: place.name,
    latitude: place.lat,
    longitude: place.lon,
    geo_precision: plain(place.precision === null ? null : ACLED_WHERE[place.precision]),
    source: sources.outlets,
    source_scale: LEFT_OPEN,
    notes: plain(story.headline),
    fatalities: { value: low ?? best, from },
    timestamp: plain(Math.floor(Date.parse(view.story.updatedAt) / 1000)),
  };
};

const ACLED_WHERE: Record<Precision, number> = { site: 1, settlement: 1, district: 2, region: 3, country: 3 };

/** An incident as Airwars lists it: ranges, sources, what the parties say. Victims' names and the grading are a person's to give. */
export const airwarsRow: EventShape = (view) => {
  const { sources, place, day, story } = partsOf(view);
  const [killed, injured] = [tollOf(view, 'killed'), tollOf(view, 'injured')];
  const denials = view.ledger.claims.filter(({ kind }) => kind === 'denial');
  return {
    unique_reference_code: plain(storyHex(view.story.id)),
    incident_date: day.to,
    location: place.name,
    country: place.country,
    latitude: place.lat,
    longitude: place.lon,
    geolocation_accuracy: plain(place.precision),
    killed_min: { value: killed.low, from: killed.from },
    killed_max: { value: killed.high, from: killed.from },
    injured_min: { value: injured.low, from: injured.from },
    injured_max: { value: injured.high, from: injured.from },
    grading: LEFT_OPEN,
    victims: LEFT_OPEN,
    belligerent_statements: {
      value: denials
        .map(({ party, content }) =>
          maskHeld(`${party}: ${content.map(({ text }) => text).join(' … ')}`, view.holds),
        )
        .join('; '),
      from: denials.flatMap(({ report, content }) => content.map((span) => ({ report, ...span }))),
    },
    summary: plain(story.headline),
    sources: sources.outlets,
    source_urls: sources.addresses,
  };
};

function partsOf(view: StoryView) {
  const { stamp } = view.story;
  const { place, day } = stamp;
  const at = (value: Cell['value']): Cell => ({ value, from: place?.supports ?? [] });
  const on = (value: string | null): Cell => ({ value, from: day?.supports ?? [] });
  return {
    story: showStory(view),
    sources: sourcesOf(view),
    place: {
      name: at(place === null ? null : maskHeld(place.name, view.holds)),
      admin1: at(place?.admin1 ?? null),
      country: at(countryName(place?.country ?? null)),
      lat: at(place?.lat ?? null),
      lon: at(place?.lon ?? null),
      precision: place?.precision ?? null,
    },
    day: {
      from: on(day?.from ?? null),
      to: on(day?.to ?? null),
      /** Days between the first and the last; null without a day. */
      length: day === null ? null : daysBetween(day.from, day.to),
    },
  };
}
