import type { PlaceMention, Reading } from '../../core/reading.js';
import {
  EVENT_STEMS,
  LOCAL_NOUNS,
  MEDIA_WORDS,
  OUTLET_TAIL,
  SPEAKER_NOUNS,
  SPEAKER_VERBS,
} from '../../languages/en/places.js';
import { dateOfHeaderLine } from '../../languages/en/dateLine.js';

export type Zone = 'header' | 'headline' | 'lead' | 'early' | 'body';

/** How one mention of a place bears on where the event is. */
export interface Evidence {
  mention: PlaceMention;
  zone: Zone;
  /** 0 or more; what the mention is worth. */
  weight: number;
  /** An event word stands near it, as written; null when none. */
  event: string | null;
  role: 'scene' | 'local' | 'dateline' | 'seat' | 'people' | 'origin' | 'outlet' | 'plain';
}

const ZONE_WEIGHT: Readonly<Record<Zone, number>> = {
  header: 6,
  headline: 2.5,
  lead: 2,
  early: 1.2,
  body: 0.6,
};
const ROLE_WEIGHT: Readonly<Record<Evidence['role'], number>> = {
  scene: 1.7,
  local: 1.5,
  plain: 1,
  dateline: 0.8,
  origin: 0.5,
  people: 0.25,
  seat: 0.12,
  outlet: 0.02,
};
/** UTF-16 units of the body that count as its lead and its early part. */
const LEAD_LENGTH = 350;
const EARLY_LENGTH = 1000;
/** Words to each side in which an event word counts. */
const NEAR = 90;

/** Mentions that are weighed: beyond them a report only repeats itself. */
const MAX_WEIGHED = 2000;

/** Weighs the place mentions of a reading, in order, the first `MAX_WEIGHED` of them. */
export function weighPlaces(reading: Reading): Evidence[] {
  const { text, headline } = reading.report;
  const header = headerLine(text, headline);
  const bodyStart = header ? header.end : headline.length;
  return reading.places.slice(0, MAX_WEIGHED).map((mention) => {
    const zone = zoneOf(mention, headline, header, bodyStart);
    const role = inOutletTail(headline, mention) ? 'outlet' : roleOf(text, mention);
    const event = mention.demonym ? null : eventNear(text, mention);
    const weight = ZONE_WEIGHT[zone] * (zone === 'header' ? 1 : ROLE_WEIGHT[role]) * (event ? 1.3 : 1);
    return { mention, zone, weight, event, role };
  });
}

/** The line among the first few that holds nothing but a place and a date. */
function headerLine(text: string, headline: string): { start: number; end: number } | null {
  let start = text.startsWith(headline) ? headline.length : 0;
  for (let line = 0; line < 6 && start < text.length; line++) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    if (dateOfHeaderLine(text.slice(start, end).trim()) !== null) return { start, end };
    start = end + 1;
  }
  return null;
}

function zoneOf(
  { start }: PlaceMention,
  headline: string,
  header: { start: number; end: number } | null,
  bodyStart: number,
): Zone {
  if (start < headline.length) return 'headline';
  if (header && start >= header.start && start < header.end) return 'header';
  const depth = start - bodyStart;
  return depth < LEAD_LENGTH ? 'lead' : depth < EARLY_LENGTH ? 'early' : 'body';
}

function roleOf(text: string, { start, end, demonym }: PlaceMention): Evidence['role'] {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 60);
  if (demonym) return 'people';
  if (isDateline(text, start, after)) return 'dateline';
  const next = /^['’]s\s+(?:\p{L}+\s+)?(\p{L}+)|^\s+(\p{L}+)/u.exec(after);
  const possessed = next?.[1]?.toLowerCase();
  const following = next?.[2]?.toLowerCase();
  if (possessed && SPEAKER_NOUNS.has(possessed)) return 'seat';
  if (following && MEDIA_WORDS.has(following) && /^\s+\p{Lu}/u.test(after)) return 'seat';
  const located =
    /\b(?:in|near|at|outside|inside|across|throughout|around|of the (?:city|town|village) of|(?:city|town|village|suburb|district) of|off|on)\s+(?:the\s+)?(?:(?:north|south|east|west|central|downtown|northern|southern|eastern|western|rural|nearby)[\p{L}-]*\s+)?$/iu.test(
      before,
    );
  if (located) return 'scene';
  if (following && LOCAL_NOUNS.has(following)) return 'local';
  if (following && SPEAKER_VERBS.has(following) && /(?:^|[.!?"”]\s+|\n|,\s+)$/.test(before)) return 'seat';
  if (
    /\b(?:from|of)\s+$/i.test(before) &&
    /(?:\d\d?,?|man|woman|resident|native|people|boy|girl)\s+(?:from|of)\s+$/i.test(before)
  )
    return 'origin';
  return 'plain';
}

/** The outlet's own name behind the last dash or bar of a page title is its home, not the scene. */
function inOutletTail(headline: string, { start }: PlaceMention): boolean {
  if (start >= headline.length) return false;
  const cut = Math.max(...[' - ', ' | ', ' :: ', ' – ', ' — '].map((mark) => headline.indexOf(mark)));
  return cut > 0 && start > cut && OUTLET_TAIL.test(headline.slice(cut));
}

const isDateline = (text: string, start: number, after: string) =>
  (start === 0 || text[start - 1] === '\n') &&
  /^(?:, [\p{L}. ]{2,30})?,? ?(?:\([A-Z][\w ./]{1,30}\)|[–—-]{1,2} )/u.test(after);

function eventNear(text: string, { start, end }: PlaceMention): string | null {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const left = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
  const right = after.split(/\. |\n/, 1)[0]!;
  for (const [word] of `${left} ${right}`.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    if (lower.length > 2 && isEventWord(lower)) return word;
  }
  return null;
}

function isEventWord(lower: string): boolean {
  for (let length = 3; length <= Math.min(lower.length, 10); length++) {
    if (EVENT_STEMS.has(lower.slice(0, length)) && lower.length - length <= 5) return true;
  }
  return false;
}
