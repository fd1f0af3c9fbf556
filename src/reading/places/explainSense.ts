import { fullName, type PlaceKind } from '../../core/reading.js';
import type { Candidate } from '../../ports/gazetteer.js';
import { kilometres } from './distance.js';
import { isInside } from './findToponyms.js';
import {
  contextGrounds,
  type ContextGrounds,
  type Entry,
  type OwnGrounds,
  ownGrounds,
  type Voice,
} from './grounds.js';

/** Beside what a name was resolved. */
export interface Circumstances {
  /** Country that the outlet writes for. */
  home: string | null;
  /** Voices that the name was weighed against; none when it took no context. */
  voices: readonly Voice[];
  /** What became of each name. */
  choices: ReadonlyMap<Entry, { best: Candidate }>;
}

const A_KIND: Readonly<Record<PlaceKind, string>> = {
  site: 'a site',
  settlement: 'a town',
  district: 'a district',
  region: 'a region',
  country: 'a country',
  continent: 'a continent',
  sea: 'a sea',
  river: 'a river',
  island: 'an island',
  other: 'a wider area',
};

/** One plain sentence: the ground that put the best candidate furthest before the next. */
export function explainSense(
  entry: Entry,
  best: Candidate,
  next: Candidate | null,
  circumstances: Circumstances,
): string {
  if (next === null) return entry.why ?? 'The only place of this name in the gazetteer.';
  const { home, voices } = circumstances;
  const own = furthest(ownGrounds(entry, best, home), ownGrounds(entry, next, home));
  const context = furthest(contextGrounds(best, entry, voices), contextGrounds(next, entry, voices));
  if (own.lead <= 0 && context.lead <= 0)
    return `No likelier than ${fullName(next)}, but first in the gazetteer.`;
  return context.lead > own.lead
    ? CONTEXT[context.ground](entry, best, circumstances)
    : OWN[own.ground](entry, best, next, circumstances);
}

/** The ground by which the first leads most, or falls back least. */
function furthest<Ground extends string>(
  ours: Readonly<Record<Ground, number>>,
  theirs: Readonly<Record<Ground, number>>,
): { ground: Ground; lead: number } {
  const [first, ...rest] = Object.keys(ours) as Ground[];
  let best = { ground: first!, lead: ours[first!] - theirs[first!] };
  for (const ground of rest) {
    const lead = ours[ground] - theirs[ground];
    if (lead > best.lead) best = { ground, lead };
  }
  return best;
}

type Own = (entry: Entry, best: Candidate, next: Candidate, circumstances: Circumstances) => string;
const OWN: Readonly<Record<keyof OwnGrounds, Own>> = {
  held: ({ outer }, best, _, { choices }) =>
    `Named as lying in ${namesOf(outer, choices, (place) => isInside(best, place))}.`,
  holds: ({ inner }, best, _, { choices }) =>
    `Named as holding ${namesOf(inner, choices, (place) => isInside(place, best))}.`,
  inhabitants: ({ candidates }, best, next) =>
    best === candidates[0]
      ? `The most populous of ${candidates.length} places of this name.`
      : `More populous than ${fullName(next)}.`,
  kind: (_, best, next) =>
    best.kind === next.kind
      ? `Better known than ${fullName(next)}.`
      : `Of one name, ${A_KIND[best.kind]} goes before ${A_KIND[next.kind]}.`,
  wording: () => 'The name is its usual one.',
  chiefTown: (_, _best, next) => `A chief town goes before ${A_KIND[next.kind]} named after it.`,
  usual: () => 'What the name usually means in news.',
  home: () => 'It lies in the country of the outlet.',
};

type Context = (entry: Entry, best: Candidate, circumstances: Circumstances) => string;
const CONTEXT: Readonly<Record<keyof ContextGrounds, Context>> = {
  listed: (_, best) => `Listed with other ${best.kind === 'country' ? 'countries' : 'regions'}.`,
  country: namedWith('country'),
  division: namedWith('division'),
  near: (entry, best, circumstances) => {
    const place = loudest('near', entry, best, circumstances);
    return place
      ? `${Math.round(kilometres(best, place))} km from ${place.name}, which the text names.`
      : 'Other places of the text may lie near it.';
  },
};

function namedWith(ground: 'country' | 'division'): Context {
  return (entry, best, circumstances) => {
    const place = loudest(ground, entry, best, circumstances);
    return place ? `Named with ${place.name} in the text.` : 'Other places of the text may lie with it.';
  };
}

/** The place that says most for it, among those that names of the text were taken for. */
function loudest(
  ground: keyof ContextGrounds,
  entry: Entry,
  best: Candidate,
  { voices, choices }: Circumstances,
): Candidate | null {
  const told = voices
    .filter((voice) => choices.get(voice.entry)!.best === voice.place)
    .map((voice) => ({ place: voice.place, worth: contextGrounds(best, entry, [voice])[ground] }));
  return told.reduce((a, b) => (b.worth > a.worth ? b : a), { place: null as Candidate | null, worth: 0 })
    .place;
}

function namesOf(
  entries: ReadonlySet<Entry>,
  choices: Circumstances['choices'],
  fits: (place: Candidate) => boolean,
): string {
  const places = [...entries].map((entry) => choices.get(entry)!.best);
  return (places.find(fits) ?? places[0]!).name;
}
