import type { CheckedBrief } from '../checking/checkedBrief.js';
import type { Day } from '../core/days.js';
import type { Hold } from '../core/hold.js';
import type { Ledger } from '../core/ledger.js';
import type { Place } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Story, StoryChange, StoryKind, StoryStamp } from '../core/story.js';
import type { AsOf } from '../ledger/kept.js';
import type { GazetteerAbout } from '../ports/gazetteer.js';

/** Everything a story's page, rows, feeds entry and proof are made from. Nothing of it is shown before `showStory` has masked it. */
export interface StoryView {
  story: Story;
  /** Null for what is known now. */
  asOf: AsOf | null;
  /** Null when too little is proven for a brief: the page then shows the claims alone. */
  brief: CheckedBrief | null;
  ledger: Ledger;
  /** The story's reports, earliest first. */
  reports: Report[];
  /** Wordings that those reports replaced. */
  earlier: Report[];
  holds: Hold[];
  /** The merges and splits that the story took part in, earliest first. */
  changes: StoryChange[];
  /** The days on which something was reported, earliest first, whatever day it is shown as of. */
  days: Day[];
  /** Death, captivity, minors: no advertisement stands on the page. */
  grave: boolean;
  /** "template", or the name of the language model that wrote the brief. */
  writer: string;
  readerVersion: number;
  checkerVersion: number;
  /** UTC instant the brief was made and checked. Give the stored one, so that an unchanged page keeps its ETag. */
  renderedAt: string;
}

/** A figure's line over time, small: its first and last value and the points between. */
export interface CardFigure {
  /** "killed among residents" */
  label: string;
  /** Middle of each point's bounds, in order of days. Never empty. */
  values: number[];
  /** The last value as its source bounds it: "about 150". */
  latest: string;
  /** The first value, null when it equals the last. */
  first: string | null;
}

/** A story on one line, as front pages, place pages, feeds and the API list it. Made by `cardOf`, so it is masked. */
export interface StoryCard {
  permalink: string;
  headline: string;
  /** The outlet whose headline it is, where no headline of our own passed the check. */
  headlineBy: string | null;
  /** The brief's first paragraph, null without a brief. */
  summary: string | null;
  stamp: StoryStamp;
  kind: StoryKind;
  reports: number;
  /** Reports that were taken from a wire or from another report. */
  copies: number;
  origins: number;
  disagreements: number;
  /** The one figure that matters, null when the story counts nothing. */
  figure: CardFigure | null;
  /** Addresses of the reports, for feeds' `via`. */
  via: { url: string; source: string }[];
  publishedAt: string | null;
  updatedAt: string;
}

export interface PlaceLink {
  id: string;
  name: string;
  country: string | null;
  stories: number;
}

export interface FrontView {
  /** Newest stamp day first. */
  stories: StoryCard[];
  places: PlaceLink[];
  /** UTC instant; only its day is shown. */
  now: string;
}

export interface PlaceView {
  place: Place;
  stories: StoryCard[];
  near: PlaceLink[];
  now: string;
}

export interface SiteOptions {
  title: string;
  /** Where the site stands, without a trailing slash; null when not known: feeds then carry relative links. */
  baseUrl: string | null;
  /** True for a site written to files: what needs the server is not drawn. */
  static: boolean;
  /** The operator's own advertisement, trusted HTML; null: no slot is drawn. */
  ad: { label: string; html: string } | null;
  version: string;
  gazetteer: GazetteerAbout;
  /** The token that a story's flag form must bring back (`flagToken` in web); null: no form is drawn. */
  flagToken: ((permalink: string) => string) | null;
}
