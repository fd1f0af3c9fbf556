import type { LedgerClaim, StoryOrigin } from '../../core/ledger.js';
import type { Reading } from '../../core/reading.js';
import { plainOutlet } from '../../languages/en/plainOutlet.js';
import { houseOf, type Owners } from './owners.js';

type Told = Pick<Reading['report'], 'id' | 'source' | 'headline'>;

/**
 * The independent origins of a story, in the order in which each was first heard, with the reports that go back to it. Copies go back
 * to the wire, or to the outlet that had the text first; outlets of one owner are one; and where several of these credit one named
 * speaker and nobody else, they have but that speaker. `copies` gives for each copied report the report or the wire it was taken from.
 */
export function countOrigins(
  reports: readonly Told[],
  copies: ReadonlyMap<string, string>,
  owners: Owners,
  claims: readonly LedgerClaim[],
): StoryOrigin[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const houses = new Map<string, { reports: Told[]; outlets: Map<string, string> }>();
  for (const report of reports) {
    const [key, outlet] = firstTold(report, byId, copies, owners);
    const house = houses.get(key) ?? { reports: [], outlets: new Map<string, string>() };
    houses.set(key, house);
    house.reports.push(report);
    house.outlets.set(plainOutlet(outlet), outlet);
  }
  const voices = voicesOf(claims);
  const origins = [...houses].map(([key, { reports: told, outlets }]): VoicedOrigin => {
    const heard = new Set(told.flatMap(({ id }) => [...(voices.get(id) ?? [])]));
    const [voice] = heard;
    const isNamed = heard.size === 1 && /\p{Lu}/u.test(voice!);
    const [first] = outlets.values();
    return {
      key,
      name: outlets.size > 1 ? key : first!,
      reports: told.map(({ id }) => id),
      voice: isNamed ? voice! : null,
    };
  });
  return joinVoices(origins);
}

/** An origin with the key of who had its text first, and the one named speaker that it credits, if it credits nobody else. */
interface VoicedOrigin extends StoryOrigin {
  key: string;
  voice: string | null;
}

/** A key for who had the report's text first (a wire, a house, or the report itself), and the name of that wire or outlet. */
function firstTold(
  report: Told,
  byId: ReadonlyMap<string, Told>,
  copies: ReadonlyMap<string, string>,
  owners: Owners,
): [string, string] {
  const origin = copies.get(report.id) ?? report.id;
  const first = byId.get(origin);
  if (first === undefined) return [plainOutlet(origin), origin];
  if (first.source === null) return [first.id, first.headline];
  return [houseOf(first.source, owners), first.source];
}

/** By report the parties that it credits. */
function voicesOf(claims: readonly LedgerClaim[]): Map<string, Set<string>> {
  const voices = new Map<string, Set<string>>();
  for (const { report, party, speakers } of claims) {
    if (speakers.length > 0) voices.set(report, (voices.get(report) ?? new Set()).add(party));
  }
  return voices;
}

/** Origins that have one voice, and the same, are one. */
function joinVoices(origins: readonly VoicedOrigin[]): StoryOrigin[] {
  const joined = new Map<string, StoryOrigin>();
  for (const { key: first, voice, name, reports } of origins) {
    const key = voice === null ? `first ${first}` : `voice ${voice}`;
    const known = joined.get(key);
    if (known) joined.set(key, { name: voice ?? known.name, reports: [...known.reports, ...reports] });
    else joined.set(key, { name, reports });
  }
  return [...joined.values()];
}

/** "3 outlets, one origin: AP"; "3 outlets of 2 owners, 2 origins: AP, The Sun". */
export function sayOrigins(
  reports: readonly Told[],
  origins: readonly StoryOrigin[],
  owners: Owners,
): string {
  const outlets = new Set(reports.flatMap(({ source }) => (source === null ? [] : plainOutlet(source))));
  const houses = new Set([...outlets].map((outlet) => houseOf(outlet, owners)));
  const owned =
    houses.size < outlets.size ? ` of ${houses.size} ${houses.size === 1 ? 'owner' : 'owners'}` : '';
  const from = origins.length === 1 ? 'one origin' : `${origins.length} origins`;
  const names = origins.map(({ name }) => name).join(', ');
  return `${outlets.size} ${outlets.size === 1 ? 'outlet' : 'outlets'}${owned}, ${from}: ${names}`;
}
