import type { Day } from './days.js';
import type { Span } from './spans.js';

/** Version of the reader. A better reader is a new version run over the stored reports. */
export const READER_VERSION = 3;

/** How exact a place is. `site` is a building or smaller, `settlement` a town, `district` a second-level division, `region` a first-level one. */
export const PRECISIONS = ['site', 'settlement', 'district', 'region', 'country'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const PLACE_KINDS = [...PRECISIONS, 'continent', 'sea', 'river', 'island', 'other'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the gazetteer. */
export interface Place {
  /** With a prefix that names the gazetteer: `geonames:538560`, `newsledger:donbas`, `iso3166:RU`. */
  id: string;
  /** Its usual English name. */
  name: string;
  kind: PlaceKind;
  /** Name of the first-level division it lies in, in English where known; null for countries and larger. */
  admin1: string | null;
  /** ISO 3166-1 alpha-2; null for seas, continents and what lies in several. */
  country: string | null;
  lat: number;
  lon: number;
}

/** The place alone, without what its carrier knows beside it. */
export function plainPlace({ id, name, kind, admin1, country, lat, lon }: Place): Place {
  return { id, name, kind, admin1, country, lat, lon };
}

/** Its name with what holds it: "Paris, Texas, US". */
export function fullName({ name, admin1, country }: Place): string {
  return [name, admin1 === name ? null : admin1, country].filter((part) => part !== null).join(', ');
}

export interface PlaceMention extends Span, Place {
  /** True for adjectives and words for people ("Russian", "Parisians"), which point to a place without naming it. */
  demonym: boolean;
  /** One plain sentence: why this place and not another of the name; the same for every mention of one name. */
  why: string;
  /** The next likely place of this name; null when there is none. */
  runnerUp: Place | null;
}

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening', 'night'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** A day or a run of days in the text. `from` and `to` are both inclusive; one may be null when open ("since August"). */
export interface DayMention extends Span {
  from: Day | null;
  to: Day | null;
  /** The same as precise and as sure as the words are, in EDTF (ISO 8601-2 level 1): `2025-01`, `1997/1999~`, `2024-08/..`. */
  edtf: string;
  /** When on that day, where the words or the hour beside them say so. */
  part: PartOfDay | null;
}

export const MENTION_KINDS = ['person', 'organisation', 'place', 'office', 'nationality', 'other'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** A name in the text. `entity` is the same for all mentions of one entity in the report ("e1"), null when not resolved. */
export interface Mention extends Span {
  kind: MentionKind;
  entity: string | null;
}

export const CLAIM_KINDS = [
  'statement',
  'estimate',
  'denial',
  'offer',
  'order',
  'request',
  'warning',
  'concern',
  'status',
  'statistic',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CERTAINTIES = ['asserted', 'hedged', 'denied', 'conditional'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What became of the counted: what befell people first, the gravest first; the one figure of a story that lists show goes by it. */
export const OUTCOMES = [
  'killed',
  'injured',
  'casualties',
  'missing',
  'captured',
  'detained',
  'arrested',
  'displaced',
  'evacuated',
  'rescued',
  'infected',
  'hospitalised',
  'homeless',
  'defected',
  'deployed',
  'destroyed',
  'damaged',
  'votes',
  'seats',
  'jobs',
  'money',
  'share',
  'other',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that befall people: what is counted is people where the text does not say otherwise. */
export const OUTCOMES_OF_PEOPLE: ReadonlySet<Outcome> = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'captured',
  'detained',
  'arrested',
  'displaced',
  'evacuated',
  'rescued',
  'defected',
  'infected',
  'hospitalised',
  'homeless',
]);

export const ROUNDINGS = ['exact', 'about', 'at least', 'at most'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

export const UNITS = ['count', 'percent', 'money', 'measure'] as const;
export type Unit = (typeof UNITS)[number];

export const EVIDENCE_KINDS = [
  'document',
  'video',
  'photo',
  'audio',
  'satellite',
  'interview',
  'briefing',
  'questioning',
  'witness',
  'data',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A number that belongs to the story. The span covers the number with its bound and unit words ("at least 12", "40%"). */
export interface Figure extends Span {
  /** exact: both equal. at least N: low N, high null. at most N: low null, high N. about N: both N. A range: both. */
  low: number | null;
  high: number | null;
  rounding: Rounding;
  unit: Unit;
  /** What is counted, as the words stand in the text; null when the text does not say. */
  counted: Span | null;
  outcome: Outcome;
}

/** One link of a speaker chain. `name` is the fullest name in the report; `start`, `end` cover the words used here. */
export interface Speaker {
  name: string;
  entity: string | null;
  start: number;
  end: number;
}

export interface Evidence extends Span {
  kind: EvidenceKind;
}

/** One thing that the report gives as said, believed, counted, wanted or known (docs/formats/reading.md). */
export interface Claim {
  /** See `claimId`. */
  id: string;
  /** The words said, without cue and speaker; more than one span when the cue breaks them. Never empty. */
  content: Span[];
  /** Outlet or relay first, the one credited last; empty when the report itself says it. */
  speakers: Speaker[];
  cue: Span | null;
  kind: ClaimKind;
  certainty: Certainty;
  /** The words that carry the hedge. */
  hedges: Span[];
  /** The word that makes it negative. */
  negated: Span | null;
  condition: Span | null;
  figures: Figure[];
  evidence: Evidence[];
  /** The day it was said, if the text gives it. */
  saidAt: Day | null;
  /** How likely its content, cue and speaker are read right, 0 to 1, by how the claim was found (docs/decisions/0016-confidence.md). */
  confidence: number;
}

export interface StampPlace extends Place {
  precision: Precision;
  /** The words that say so. */
  supports: Span[];
  runnerUp: (Place & { precision: Precision }) | null;
  /** One plain sentence: why this place. */
  why: string;
}

export const DAY_BASES = ['text', 'dateline', 'published'] as const;
export type DayBasis = (typeof DAY_BASES)[number];

export interface StampDay {
  from: Day;
  to: Day;
  /** What the day rests on: words of the text, the dateline, or nothing but the day of publication. */
  basis: DayBasis;
  supports: Span[];
  runnerUp: { from: Day; to: Day } | null;
  /** The day of the event that the newest development goes back to; null when the text tells no earlier day. */
  base: { from: Day; to: Day; supports: Span[] } | null;
  why: string;
}

export interface Stamp {
  place: StampPlace | null;
  day: StampDay | null;
}

/** What the reader understood of one report. Offsets are half-open UTF-16 into `report.text`. */
export interface Reading {
  /** The id given with the input, else the report's id. */
  id: string;
  report: {
    id: string;
    headline: string;
    text: string;
    url: string | null;
    source: string | null;
    language: string | null;
    publishedAt: string | null;
    credit: string | null;
  };
  stamp: Stamp;
  places: PlaceMention[];
  days: DayMention[];
  mentions: Mention[];
  claims: Claim[];
}

/** Every span of a reading that points into its report's text. */
export function listSpans(reading: Reading): Span[] {
  const { stamp, places, days, mentions, claims } = reading;
  const ofClaims = claims.flatMap((claim) => [
    ...claim.content,
    ...claim.hedges,
    ...claim.evidence,
    ...[claim.cue, claim.negated, claim.condition].filter((span) => span !== null),
    ...claim.figures.flatMap((figure) => (figure.counted ? [figure, figure.counted] : [figure])),
  ]);
  return [
    ...(stamp.place?.supports ?? []),
    ...(stamp.day?.supports ?? []),
    ...(stamp.day?.base?.supports ?? []),
    ...places,
    ...days,
    ...mentions,
    ...ofClaims,
  ];
}
