import { daysBetween } from '../../core/days.js';
import { type Judgement, withdrawnAt } from '../../core/judgement.js';
import type { Party, PartyMerge } from '../../core/ledger.js';
import type { Reading } from '../../core/reading.js';
import { type ReportSpan, spanOf } from '../../core/spans.js';
import { nameSounds } from '../../languages/en/spellings.js';
import { listNameUses, namesOf, type NameUse, nounsOf, officeOf, plainName } from './nameUses.js';
import { pairAcronyms } from './pairAcronyms.js';
import { joinNames, type NameGroup } from './nameGroups.js';

/** The parties of a story, and which of them a name in a reading (by its position) stands for. */
export interface Parties {
  all: Party[];
  /** The party's fullest name; null for a name that no speaker bears. */
  nameOf(reading: number, name: string): string | null;
}

/**
 * Who is who across the reports of a story (in order): the same name, an acronym and its full name, two spellings, an office and its
 * bearer as of that day, "the agency" and the only agency. Two people are never one by the surname alone. Every merge keeps its
 * evidence; editors' merges and splits come before the rules.
 */
export function resolveParties(readings: readonly Reading[], judgements: readonly Judgement[]): Parties {
  const uses = listNameUses(readings);
  const standing = judgements.filter((judgement) => withdrawnAt(judgement, judgements) === null);
  const splits = standing.flatMap((one) => (one.act === 'split' ? [one.names] : []));
  const groups = joinNames(uses, splits);
  for (const one of standing) {
    if (one.act !== 'merge') continue;
    const [a, b] = one.names.map((name) => findUse(uses, plainName(name)));
    if (a && b)
      groups.join(a, b, { by: one.by, why: one.why, says: null, at: one.at.slice(0, 10) }, one.names);
  }
  joinSameNames(uses, groups.join);
  joinSpellings(uses, groups.join);
  const distinct = groups.distinct();
  joinAcronyms(distinct, readings, groups.join);
  const officers = uses.filter(({ offices }) => offices.length > 0);
  for (const use of uses) joinOffice(use, officers, groups.join);
  const byReading = readings.map((): NameUse[] => []);
  for (const use of uses) byReading[use.reading]!.push(use);
  for (const use of uses) joinFuller(use, byReading[use.reading]!, groups);
  for (const use of distinct) {
    if (use.kind !== 'person' && joinFuller(use, distinct, groups)) continue;
    if (!joinNoun(use, distinct, groups)) joinSurname(use, uses, groups);
  }
  const all = groups.list().map(partyOf);
  const names = new Map(groups.list().flatMap((group, at) => group.uses.map((use) => [use, all[at]!.name])));
  const byUse = new Map(uses.map((use) => [`${use.reading} ${use.name}`, names.get(use)!]));
  return { all, nameOf: (reading, name) => byUse.get(`${reading} ${name}`) ?? null };
}

type Join = ReturnType<typeof joinNames>['join'];
type Groups = ReturnType<typeof joinNames>;

function joinSameNames(uses: readonly NameUse[], join: Join): void {
  const byName = new Map<string, NameUse>();
  const byEntity = new Map<string, NameUse>();
  for (const use of uses) {
    const entity = use.entity === null ? null : `${use.reading} ${use.entity}`;
    const same = entity === null ? undefined : byEntity.get(entity);
    if (same) join(same, use, rule('same-entity', 'One report uses both names for the same.', use));
    else if (entity !== null) byEntity.set(entity, use);
    const alike = byName.get(use.plain);
    if (alike) join(alike, use, rule('same-name', 'The same name.', use));
    else byName.set(use.plain, use);
  }
}

/** People whose whole names sound alike; those of one name need an office in common. */
function joinSpellings(uses: readonly NameUse[], join: Join): void {
  const bySound = new Map<string, NameUse[]>();
  for (const use of uses) {
    if (use.kind !== 'person') continue;
    const sound = use.plain.split(' ').map(nameSounds).join(' ');
    const alike = bySound.get(sound) ?? [];
    const other = alike.find(
      (one) => one.plain !== use.plain && (use.plain.includes(' ') || sharesOffice(one, use)),
    );
    if (other) join(other, use, rule('same-sound', `"${use.name}" is another spelling.`, use));
    // One use of a name is enough, and those that show an office.
    if (use.offices.length > 0 || !alike.some(({ plain }) => plain === use.plain)) alike.push(use);
    bySound.set(sound, alike);
  }
}

function joinAcronyms(uses: readonly NameUse[], readings: readonly Reading[], join: Join): void {
  for (const { short, full, name } of pairAcronyms(uses)) {
    const words = `${name} (${short.name})`;
    const given = readings.find(({ report }) => report.text.includes(words));
    const why = given ? `A report gives the short name.` : `${short.name} is the initials of ${name}.`;
    join(full, short, { ...rule('acronym', why, full), says: given ? spanOfWords(given, words) : null });
  }
}

function spanOfWords({ report }: Reading, words: string): ReportSpan {
  const start = report.text.indexOf(words);
  return { report: report.id, ...spanOf(report.text, start, start + words.length) };
}

/** Most days between the report that names the bearer of an office and one that names the office alone. */
const OFFICE_DAYS = 400;

/** "Ukraine's president" is the one whom the nearest report calls president of the same country. */
function joinOffice(use: NameUse, officers: readonly NameUse[], join: Join): boolean {
  const word = officeOf(use);
  if (word === null || use.country === null) return false;
  const bearers = officers.flatMap((other) => {
    const office = other.offices.find((one) => one.word === word && one.country === use.country);
    const far = use.day === null || other.day === null ? 0 : Math.abs(daysBetween(use.day, other.day));
    return office && far <= OFFICE_DAYS ? [{ other, office, far }] : [];
  });
  const nearest = bearers.sort((a, b) => a.far - b.far)[0];
  if (!nearest) return false;
  // Two bearers on one day: it cannot be told which.
  if (bearers.some(({ other, far }) => far === nearest.far && other.plain !== nearest.other.plain))
    return false;
  const why = `A report calls ${nearest.other.name} ${word} of the same country.`;
  const evidence = { by: 'rule:office', why, says: nearest.office.says, at: nearest.other.day };
  return join(use, nearest.other, evidence);
}

/**
 * "agency" is the one longer name that ends so, "the office" the one "office of the mayor": among the names of its own report, then
 * (but for people: a surname alone is not enough) among those of the story.
 */
function joinFuller(use: NameUse, among: readonly NameUse[], groups: Groups): boolean {
  if (use.plain === '') return false;
  const longer = among.filter(
    ({ plain, name }) =>
      plain.length > use.plain.length &&
      /\p{Lu}/u.test(name) &&
      (plain.endsWith(` ${use.plain}`) || plain.startsWith(`${use.plain} of `)),
  );
  const fuller = only(longer, groups);
  if (!fuller) return false;
  return groups.join(
    use,
    fuller,
    rule('fuller-name', `The only longer name that has "${use.name}".`, fuller),
  );
}

/** "South Korea's spy agency" is the only organisation in the story whose name tells the same. */
function joinNoun(use: NameUse, uses: readonly NameUse[], groups: Groups): boolean {
  const { nouns, hint } = nounsOf(use);
  if (nouns.length === 0 || (hint === null && use.plain.includes(' '))) return false;
  const fits = uses.filter((other) => {
    const words = namesOf(other).map((name) => name.toLowerCase().split(/\s+/));
    const named = words.some((all) => nouns.includes(all.at(-1)!) && (hint === null || all.includes(hint)));
    const elsewhere = use.country !== null && other.country !== null && use.country !== other.country;
    return other.kind === 'organisation' && named && !elsewhere;
  });
  const fit = only(fits, groups);
  if (!fit) return false;
  return groups.join(use, fit, rule('noun', `The only one in the story that "${use.name}" can be.`, fit));
}

/** "Moon" is "Moon Seong Mook" when both are called general and nobody else in the story bears the name. */
function joinSurname(use: NameUse, uses: readonly NameUse[], groups: Groups): boolean {
  if (use.kind !== 'person' || use.plain.includes(' ')) return false;
  const bearers = uses.filter(({ kind, plain }) => {
    const parts = plain.split(' ');
    return kind === 'person' && parts.length > 1 && (parts[0] === use.plain || parts.at(-1) === use.plain);
  });
  const bearer = only(bearers, groups);
  const shown = bearer && bearers.find((other) => sharesOffice(use, other));
  if (!shown) return false;
  const office = sharedOffice(use, shown)!;
  const why = `Both are called ${office.word}, and nobody else in the story bears the name.`;
  return groups.join(use, shown, { ...rule('name-and-office', why, shown), says: office.says });
}

/** The first use of the name, for a speaker or beside the speaker's own name. */
function findUse(uses: readonly NameUse[], plain: string): NameUse | undefined {
  return (
    uses.find((use) => use.plain === plain) ??
    uses.find(({ aliases }) => aliases.some((alias) => plainName(alias) === plain))
  );
}

/** The first of the uses when all stand for one party; null for none or several. */
function only(uses: readonly NameUse[], groups: Groups): NameUse | null {
  const first = uses[0];
  return first && uses.every((use) => groups.same(first, use)) ? first : null;
}

function sharedOffice(a: NameUse, b: NameUse) {
  return b.offices.find((office) => a.offices.some(({ word }) => word === office.word));
}

function sharesOffice(a: NameUse, b: NameUse): boolean {
  return sharedOffice(a, b) !== undefined;
}

function rule(name: string, why: string, { day }: NameUse): Omit<PartyMerge, 'names'> {
  return { by: `rule:${name}`, why, says: null, at: day };
}

function partyOf({ uses, merges }: NameGroup): Party {
  const names = [...new Set(uses.flatMap(namesOf))].sort();
  return { name: fullestName(uses), names, merges };
}

/** A proper name before a role, then the longest; the first in the story among equals. */
function fullestName(uses: readonly NameUse[]): string {
  const rank = ({ kind, name }: NameUse) =>
    (kind === 'role' ? (/\p{Lu}/u.test(name) ? 1000 : 0) : 2000) + name.length;
  return uses.reduce((best, use) => (rank(use) > rank(best) ? use : best)).name;
}
