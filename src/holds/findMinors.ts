import { CHILD_WORD, YOUNG_AFTER, YOUNG_BEFORE, YOUNG_BRACKET } from '../languages/en/risk.js';
import type { NamedPerson } from './findPeople.js';
import { spanIn } from './tiePeople.js';
import type { TiedPerson } from './tiePeople.js';

/** People whose name stands with an age under 18. Names that no reader took for a person must have two words: "May, 15," has one. */
export function findMinors(people: readonly NamedPerson[]): TiedPerson[] {
  return people.flatMap((person) => {
    const { before, after, start, end, name, reading } = person;
    if (!person.known && !name.includes(' ')) return [];
    const behind = YOUNG_AFTER.exec(after) ?? (isAboutChildren(person) ? YOUNG_BRACKET.exec(after) : null);
    const ahead = YOUNG_BEFORE.exec(before);
    const support = behind
      ? spanIn(reading.report, end, end + behind[0].length)
      : ahead && spanIn(reading.report, start - before.length + ahead.index, start);
    return support ? [{ class: 'minor' as const, reason: 'under 18', person, support }] : [];
  });
}

function isAboutChildren({ reading, sentence }: NamedPerson): boolean {
  return CHILD_WORD.test(reading.report.text.slice(sentence.start, sentence.end));
}
