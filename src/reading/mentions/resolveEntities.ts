import type { Mention } from '../../core/reading.js';
import { NOUN_HINTS, ORGANISATION_NOUNS } from '../../languages/en/organisations.js';

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
  const isRole = (mention: Mention) => mention.kind === 'office' || /^\p{Ll}/u.test(mention.text);

  // Full names first, so that a surname before its full name still finds it.
  drafts.forEach((mention, at) => {
    if (isRole(mention) || nameWords(mention.text).length < 2) return;
    const key = nameKey(mention.text);
    const entity = byName.get(key) ?? make(mention);
    byName.set(key, entity);
    given[at] = entity;
  });
  linkShorterNames(byName);
  linkAcronyms(text, drafts, given, byName);
  const bearers = surnameBearers(entities);
  drafts.forEach((mention, at) => {
    if (given[at] || isRole(mention)) return;
    const key = nameKey(mention.text);
    let entity = byName.get(key);
    if (!entity && (mention.kind === 'person' || mention.kind === 'other')) {
      const owners = bearers.get(key);
      if (owners?.length === 1) entity = owners[0];
    }
    entity ??= make(mention);
    byName.set(key, entity);
    given[at] = entity;
  });
  for (const [at, mention] of drafts.entries()) noteOffice(text, mention, given[at] ?? null);
  const named = given.slice();
  const holders = officeHolders(entities);
  const organisations = [...new Set(named.filter((entity) => entity?.kind === 'organisation'))].slice(0, 500);
  drafts.forEach((mention, at) => {
    if (given[at] || !isRole(mention)) return;
    given[at] =
      mention.kind === 'office'
        ? (holders.get(mention.text.toLowerCase().split(/\s+/).at(-1)!) ?? null)
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

/** "Joseph R. Biden" and "Joseph Biden", "Kim Jong-un" and "Kim Jong Un" are one. */
function linkShorterNames(byName: Map<string, Entity>): void {
  const seen = new Map<string, Entity>();
  for (const [key, entity] of byName) {
    if (entity.kind !== 'person') continue;
    const parts = key
      .replaceAll('-', ' ')
      .split(' ')
      .filter((part) => part.length > 1);
    const plain = parts.join(' ');
    const earlier = seen.get(plain);
    if (earlier) byName.set(key, earlier);
    else seen.set(plain, entity);
  }
}

function surnameBearers(entities: readonly Entity[]): Map<string, Entity[]> {
  const bearers = new Map<string, Entity[]>();
  const add = (key: string, entity: Entity) => {
    const list = bearers.get(key) ?? [];
    if (!list.includes(entity)) bearers.set(key, [...list, entity]);
  };
  for (const entity of entities) {
    if (entity.kind !== 'person' && entity.kind !== 'other') continue;
    const words = entity.words.map((word) => word.toLowerCase());
    if (words.length < 2) continue;
    add(words.at(-1)!, entity);
    // "Moon Seong Mook": the family name stands first in many languages, and some people are known by the first name.
    if (entity.kind === 'person') add(words[0]!, entity);
  }
  return bearers;
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

/** Notes the office before a person's name: "Ukrainian President Volodymyr Zelenskyy". */
function noteOffice(text: string, mention: Mention, entity: Entity | null): void {
  if (!entity || entity.kind !== 'person') return;
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  const match = /(\p{L}+)\.? $/u.exec(before);
  if (match) entity.offices.add(match[1]!.toLowerCase());
}

/** The one person of the report who bears an office, by the office; offices of several people are left out. */
function officeHolders(entities: readonly Entity[]): Map<string, Entity | null> {
  const holders = new Map<string, Entity | null>();
  for (const entity of entities) {
    for (const office of entity.offices) holders.set(office, holders.has(office) ? null : entity);
  }
  return holders;
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
  const stands = ORGANISATION_NOUNS.get(words.at(-1)!) ?? [];
  const hints = words.slice(0, -1).flatMap((word) => NOUN_HINTS.get(word) ?? []);
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
