import { startsLower } from '../../core/letters.js';
import type { Mention } from '../../core/reading.js';
import { OFFICE_MODIFIERS, TITLES } from '../../languages/en/titles.js';
import { NOUN_HINTS, ORGANISATION_NOUNS, ORGANISATION_WORDS } from '../../languages/en/organisations.js';

interface Entity {
  id: string;
  kind: Mention['kind'];
  /** Words of its longest name. */
  words: string[];
  /** Offices it was introduced with ("president"), lower case. */
  offices: Set<string>;
  start: number;
}

/**
 * Gives each mention the entity it belongs to. Within one report: the same name; a surname that one full name only bears;
 * an acronym introduced in brackets; "the president" when one President was named; "the agency" the last agency named, else the only
 * one named later. Nothing is merged by a surname that two full names share.
 */
export function resolveEntities(text: string, drafts: readonly Mention[]): Mention[] {
  const byName = new Map<string, Entity>();
  const byPlainName = new Map<string, Entity[]>();
  const entities: Entity[] = [];
  const given: (Entity | null)[] = drafts.map(() => null);
  const make = (mention: Mention): Entity => {
    const entity: Entity = {
      id: '',
      kind: mention.kind,
      words: nameWords(mention.text),
      offices: new Set(),
      start: mention.start,
    };
    entities.push(entity);
    return entity;
  };
  const isRole = (mention: Mention) => mention.kind === 'office' || startsLower(mention.text);
  const keys = drafts.map((mention) => (isRole(mention) ? '' : nameKey(mention.text)));

  // Full names first, so that a surname before its full name still finds it.
  drafts.forEach((mention, at) => {
    const key = keys[at]!;
    if (isRole(mention) || !key.includes(' ')) return;
    const owner = mention.kind === 'organisation' ? ownerBefore(text, mention.start) : '';
    const plain = plainName(mention.text);
    const alike = mention.kind === 'person' ? (byPlainName.get(plain) ?? []) : [];
    const found = owner
      ? byName.get(`${owner} ${key}`)
      : (byName.get(key) ?? alike.find((other) => mayBeOne(other, mention.text)));
    const entity = found ?? make(mention);
    if (!found && mention.kind === 'person') addTo(byPlainName, plain, entity);
    byName.set(key, entity);
    if (owner) byName.set(`${owner} ${key}`, entity);
    given[at] = entity;
  });
  linkAcronyms(text, drafts, given, byName);
  const bearers = surnameBearers(entities);
  const groups = groupNames(entities);
  const bare = firstBareUses(
    text,
    drafts.filter((mention, at) => !given[at] && !isRole(mention)),
  );
  drafts.forEach((mention, at) => {
    if (given[at] || isRole(mention)) return;
    const key = keys[at]!;
    // "the Guard" after "the Plains Guard": the last one named before.
    const group = isShortName(text, mention) ? lastBefore(groups.get(key) ?? [], mention.start) : undefined;
    if (group) {
      given[at] = group;
      return;
    }
    let entity = byName.get(key);
    if (!entity && (mention.kind === 'person' || mention.kind === 'other')) {
      const owners = bearers.get(key);
      // News names people in full first: who is named in full only later is another of that name, such as a relative.
      if (owners?.length === 1 && owners[0]!.start < (bare.get(key) ?? Infinity)) entity = owners[0];
    }
    entity ??= make(mention);
    byName.set(key, entity);
    given[at] = entity;
  });
  for (const [at, mention] of drafts.entries()) noteOffice(text, mention, given[at] ?? null);
  const named = given.slice();
  const holders = officeHolders(entities);
  const byRole = new Map<string, Entity | null>();
  const holder = (role: string): Entity | null => {
    if (!byRole.has(role)) byRole.set(role, holderOf(role, holders));
    return byRole.get(role)!;
  };
  const organisations = [...new Set(named.filter((entity) => entity?.kind === 'organisation'))].slice(0, 500);
  drafts.forEach((mention, at) => {
    if (given[at] || !isRole(mention)) return;
    given[at] =
      mention.kind === 'office'
        ? holder(mention.text)
        : resolveNoun(mention, named.slice(Math.max(0, at - LOOK_BACK), at), organisations);
  });

  let count = 0;
  return drafts.map((mention, at) => {
    const entity = given[at];
    if (!entity) return mention;
    entity.id ||= `e${++count}`;
    const kind = mention.kind === 'other' && entity.kind === 'person' ? 'person' : mention.kind;
    return { ...mention, kind, entity: entity.id };
  });
}

const nameWords = (name: string) => name.replace(/^[Tt]he\s+/, '').split(/\s+/);
const nameKey = (name: string) => nameWords(name).join(' ').replaceAll('.', '').toLowerCase();

/** Whose an organisation is ("Russia's Defence Ministry", "Ukrainian Defence Ministry"): the capitalised word before it, else "". */
function ownerBefore(text: string, start: number): string {
  const match = /(\p{Lu}[\p{L}.]*)(?:['’]s)? $/u.exec(text.slice(Math.max(0, start - 30), start));
  return match && match[1] !== 'The' ? match[1]!.toLowerCase().slice(0, 5) : '';
}

const nameParts = (name: string) => nameKey(name).replaceAll('-', ' ').split(' ');
const plainName = (name: string) =>
  nameParts(name)
    .filter((part) => part.length > 1)
    .join(' ');
const initials = (name: string) =>
  nameParts(name)
    .filter((part) => part.length === 1)
    .join('');

/** Names alike but for initials: "Joseph R. Biden" and "Joseph Biden" are one, "George W. Bush" and "George H. W. Bush" are two. */
function mayBeOne(entity: Entity, name: string): boolean {
  const theirs = initials(entity.words.join(' '));
  const own = initials(name);
  return theirs === '' || own === '' || theirs === own;
}

/** "the Guard", "Office": one word that can stand for a longer name of something. The House is not the White House. */
function isShortName(text: string, { kind, text: name, start }: Mention): boolean {
  const word = nameKey(name);
  if (kind !== 'organisation' && kind !== 'other') return false;
  if (word.includes(' ') || word === 'house' || !/\p{Ll}/u.test(name)) return false;
  return (
    /^the\s/i.test(name) ||
    /\bthe $/i.test(text.slice(Math.max(0, start - 4), start)) ||
    ORGANISATION_WORDS.has(word)
  );
}

/** Adds to the list under a key; one entity that comes twice running stands once. */
function addTo(lists: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entity]);
  else if (list.at(-1) !== entity) list.push(entity);
}

/** Where each bare name stands first below the headline, which may use one before the lede gives it in full. */
function firstBareUses(text: string, mentions: readonly Mention[]): Map<string, number> {
  const body = Math.max(0, text.indexOf('\n\n'));
  const first = new Map<string, number>();
  for (const { text: name, start } of mentions) {
    const key = nameKey(name);
    if (start >= body && !first.has(key)) first.set(key, start);
  }
  return first;
}

function surnameBearers(entities: readonly Entity[]): Map<string, Entity[]> {
  const bearers = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.kind !== 'person' && entity.kind !== 'other') continue;
    const words = entity.words.map((word) => word.toLowerCase());
    if (words.length < 2) continue;
    addTo(bearers, words.at(-1)!, entity);
    // "Moon Seong Mook": the family name stands first in many languages, and some people are known by the first name.
    if (entity.kind === 'person') addTo(bearers, words[0]!, entity);
  }
  return bearers;
}

/** The last entity first named before `start`; they stand in the order of the text. */
function lastBefore(entities: readonly Entity[], start: number): Entity | undefined {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return entities[low - 1];
}

/** What is no person, by the word that it may be called by: the last of its name, or the first of "University of Ghana". */
function groupNames(entities: readonly Entity[]): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const words = entity.words.map((word) => word.toLowerCase());
    if (words.length < 2 || (entity.kind !== 'organisation' && entity.kind !== 'other')) continue;
    addTo(groups, words.at(-1)!, entity);
    if (words[1] === 'of' || words[1] === 'for') addTo(groups, words[0]!, entity);
  }
  return groups;
}

/** "National Intelligence Service (NIS)": the acronym in brackets directly after a name. */
function linkAcronyms(
  text: string,
  drafts: readonly Mention[],
  given: (Entity | null)[],
  byName: Map<string, Entity>,
): void {
  drafts.forEach((mention, at) => {
    const before = drafts[at - 1];
    const entity = given[at - 1];
    if (!before || !entity || text[mention.start - 1] !== '(' || mention.start - before.end > 3) return;
    if (/^[\p{Lu}.]{2,8}$/u.test(mention.text)) byName.set(nameKey(mention.text), entity);
  });
}

/** Notes the office before a person's name: "Prime Minister" of "Prime Minister Fumio Kishida". */
function noteOffice(text: string, mention: Mention, entity: Entity | null): void {
  if (!entity || entity.kind !== 'person') return;
  const words = text
    .slice(Math.max(0, mention.start - 60), mention.start)
    .split(/\s+/)
    .filter(Boolean);
  let from = words.length;
  while (from > 0 && TITLES.has(words[from - 1]!.toLowerCase().replace(/\.$/, ''))) from--;
  if (from < words.length) entity.offices.add(words.slice(from).join(' ').toLowerCase());
}

/** Who bears an office, by the last word of the office: "minister" has everyone who was called some minister. */
function officeHolders(entities: readonly Entity[]): Map<string, [string, Entity][]> {
  const holders = new Map<string, [string, Entity][]>();
  for (const entity of entities) {
    for (const office of entity.offices) {
      const head = office.split(' ').at(-1)!;
      const list = holders.get(head);
      if (list) list.push([office, entity]);
      else holders.set(head, [[office, entity]]);
    }
  }
  return holders;
}

/** The one person whose title has all words of a role: "the president", "the foreign minister". */
function holderOf(role: string, holders: Map<string, [string, Entity][]>): Entity | null {
  const words = role.toLowerCase().split(/\s+/);
  const fitting = (holders.get(words.at(-1)!) ?? []).filter(([office]) =>
    words.every((word) => office.split(' ').includes(word)),
  );
  const people = new Set(fitting.map(([, entity]) => entity));
  return people.size === 1 ? [...people][0]! : null;
}

/** How many mentions back "the agency" looks. */
const LOOK_BACK = 200;

/** The organisation that "the agency" or "spy agency" stands for: the last fitting one before, else, with a hint, the only one at all. */
function resolveNoun(
  mention: Mention,
  before: readonly (Entity | null)[],
  organisations: readonly (Entity | null)[],
): Entity | null {
  const words = mention.text.toLowerCase().split(/\s+/);
  const stands = ORGANISATION_NOUNS.get(words.at(-1)!) ?? [words.at(-1)!];
  const hints = words
    .slice(0, -1)
    .flatMap((word) => NOUN_HINTS.get(word) ?? (OFFICE_MODIFIERS.has(word) ? [] : [word]));
  const fits = (entity: Entity | null): entity is Entity => {
    if (!entity || entity.kind !== 'organisation' || entity.words.length < 2) return false;
    const name = entity.words.map((word) => word.toLowerCase());
    return stands.some((word) => name.includes(word)) && hints.every((hint) => name.includes(hint));
  };
  const last = before.findLast(fits);
  if (last || hints.length === 0) return last ?? null;
  const all = organisations.filter(fits);
  return all.length === 1 ? all[0]! : null;
}
