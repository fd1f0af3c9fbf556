import type { Hold } from '../core/hold.js';
import type { Reading } from '../core/reading.js';
import type { ReportSpan } from '../core/spans.js';
import { RISK_TIES } from '../languages/en/risk.js';
import { findDetails } from './findDetails.js';
import { findMinors } from './findMinors.js';
import { findName, findPeople, findPublicNames, lastWord } from './findPeople.js';
import type { NamedPerson } from './findPeople.js';
import { tiePeople } from './tiePeople.js';
import type { TiedPerson } from './tiePeople.js';
import { findTraces } from './findTraces.js';

/**
 * What must not be published about people at risk, over all readings of a story (docs/holds.md gives class and source).
 * A person is held because words tie the name to the risk, never because it stands near; office holders are not held.
 * One hold for each class and person, then those for details that name nobody.
 */
export function findHolds(readings: readonly Reading[]): Hold[] {
  const people = readings.flatMap(findPeople);
  const publicNames = findPublicNames(people);
  const tied = [...RISK_TIES.flatMap((ties) => tiePeople(people, ties)), ...findMinors(people)].filter(
    ({ person }) => !isPublic(person, publicNames),
  );
  const holds = groupByName(tied).map((group) => holdPerson(group, people, readings, publicNames));
  return [...holds, ...findDetails(readings, holds)].filter(({ withheld }) => withheld.length > 0);
}

function isPublic({ name }: NamedPerson, publicNames: ReadonlySet<string>): boolean {
  return publicNames.has(name.toLowerCase()) || publicNames.has(lastWord(name));
}

/** Ties of one class to one name, in any report: "Ri Kwang Su" and a later "Ri". */
function groupByName(tied: readonly TiedPerson[]): TiedPerson[][] {
  const groups: TiedPerson[][] = [];
  for (const one of tied) {
    const group = groups.find(
      ([first]) => first!.class === one.class && isSameName(first!.person.name, one.person.name),
    );
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isSameName(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => name.toLowerCase().split(/\s+/));
  const [short, long] = left!.length <= right!.length ? [left!, right!] : [right!, left!];
  return short.every((word) => long.includes(word));
}

function holdPerson(
  group: readonly TiedPerson[],
  people: readonly NamedPerson[],
  readings: readonly Reading[],
  publicNames: ReadonlySet<string>,
): Hold {
  const first = group[0]!;
  const longest = group.map(({ person }) => person.name).reduce((a, b) => (b.length > a.length ? b : a));
  const fullName = people
    .map(({ name }) => name)
    .filter((name) => isSameName(name, longest) && !publicNames.has(name.toLowerCase()))
    .reduce((a, b) => (b.length > a.length ? b : a), longest);
  const taken = new Set([...publicNames, ...otherNames(fullName, people)]);
  const withheld = [...findName(fullName, readings, taken), ...group.flatMap((one) => findTraces(one))];
  return {
    class: first.class,
    reason: first.reason,
    withheld: uniteSpans(withheld, readings),
    supports: uniteSpans(
      group.map(({ support }) => support),
      readings,
    ),
  };
}

/** Single words of other people's names: a shared family name alone must not be withheld from everybody who bears it. */
function otherNames(fullName: string, people: readonly NamedPerson[]): string[] {
  return people
    .filter(({ name }) => name.includes(' ') && !isSameName(name, fullName))
    .flatMap(({ name }) => name.toLowerCase().split(/\s+/));
}

/** The spans in order, overlapping ones made one. */
export function uniteSpans(spans: readonly ReportSpan[], readings: readonly Reading[]): ReportSpan[] {
  const texts = new Map(readings.map(({ report }) => [report.id, report.text] as const));
  const sorted = [...spans].sort((a, b) =>
    a.report === b.report ? a.start - b.start || a.end - b.end : a.report < b.report ? -1 : 1,
  );
  const united: ReportSpan[] = [];
  for (const span of sorted) {
    const last = united.at(-1);
    if (last?.report === span.report && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
      last.text = texts.get(last.report)!.slice(last.start, last.end);
    } else {
      united.push({ ...span });
    }
  }
  return united;
}
