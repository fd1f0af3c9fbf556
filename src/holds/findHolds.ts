import type { Hold } from '../core/hold.js';
import type { Reading } from '../core/reading.js';
import type { ReportSpan } from '../core/spans.js';
import { RISK_TIES } from '../languages/en/risk.js';
import { fileNames, fullNameOf, ownWords } from './bearers.js';
import { findDetails } from './findDetails.js';
import { findMinors } from './findMinors.js';
import { findName, findPeople, findPublicNames, indexWords, lastWord } from './findPeople.js';
import { findTraces } from './findTraces.js';
import { tiePeople } from './tiePeople.js';
import type { TiedPerson } from './tiePeople.js';

/**
 * What must not be published about people at risk, over all readings of a story (docs/holds.md gives class and source).
 * A person is held because words tie the name to the risk, never because it stands near; office holders are not held.
 * One hold for each class and person, then those for details that name nobody.
 */
export function findHolds(readings: readonly Reading[]): Hold[] {
  const people = readings.flatMap(findPeople);
  const publicNames = findPublicNames(people);
  const isPublic = (name: string) => publicNames.has(name.toLowerCase()) || publicNames.has(lastWord(name));
  const tied = [...RISK_TIES.flatMap((ties) => tiePeople(people, ties)), ...findMinors(people)].filter(
    ({ person }) => !isPublic(person.name),
  );

  const bearers = fileNames(people);
  const groups = new Map<string, TiedPerson[]>();
  for (const one of tied) {
    const full = fullNameOf(one.person.name, bearers, publicNames);
    const key = `${one.class}\n${full}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const names = [...groups.keys()].map((key) => key.slice(key.indexOf('\n') + 1));
  const index = indexWords(names, readings);
  const texts = new Map(readings.map(({ report }) => [report.id, report.text] as const));
  const holds = [...groups.values()].map((group, at): Hold => {
    const named = findName(names[at]!, ownWords(names[at]!, bearers, publicNames), index, texts);
    // Where a person is tied to the risk the name is held, also where it does not end with a word ("Jun2").
    const tiedAt = group.map(({ person: { reading, start, end, name } }) => ({
      report: reading.report.id,
      start,
      end,
      text: name,
    }));
    const traces = group.flatMap(findTraces).filter(({ text }) => !isPublic(text));
    return {
      class: group[0]!.class,
      reason: group[0]!.reason,
      withheld: uniteSpans([...named, ...tiedAt, ...traces], texts),
      supports: uniteSpans(
        group.map(({ support }) => support),
        texts,
      ),
    };
  });
  return [...holds, ...findDetails(readings, holds)];
}

/** The spans in order of report and place, overlapping ones made one. */
function uniteSpans(spans: readonly ReportSpan[], texts: ReadonlyMap<string, string>): ReportSpan[] {
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
