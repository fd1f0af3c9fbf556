import { describe, expect, it } from 'vitest';
import type { Fault } from '../core/brief.js';
import type { Reading } from '../core/reading.js';
import { readingOf } from '../../test/textReading.js';
import { checkDraft } from './checkDraft.js';

const faultsOf = (sentence: string, report: Reading): Fault[] =>
  checkDraft({ headline: null, paragraphs: [[sentence]] }, [report]).verdict.sentences[0]!.faults;
const rulesOf = (sentence: string, report: Reading) =>
  faultsOf(sentence, report).map(({ rule, text }) => [rule, text]);

describe('names in their place', () => {
  const text = `Sadolume employs around 340 people in Arlen. It said 340 jobs depended on the plant, "every one of them".

Mayor Ann Roe said the first families could return to Grdica on Sunday. A Norwegian rescue team left Bergen for Kraljevo.

"We will show the log to nobody else," said Jo Berg, the secretary. The meter of the Ibar Valley Office (IVO) failed at noon.`;
  const report = readingOf('r20', text, [
    ['the first families could return to Grdica on Sunday', 'Ann Roe', 'statement'],
    ['We will show the log to nobody else', 'Jo Berg', 'statement'],
  ]);

  it.each([
    ['Sadolume employs around 340 people in Arlen.', null],
    ['Sadolume employs around 340 people in Bergen.', 'Bergen'],
    ['Kraljevo employs around 340 people in Arlen.', 'Kraljevo'],
    ['The first families could return to Grdica on Sunday, Mayor Ann Roe said.', null],
    ['The first families could return to Bergen on Sunday, Mayor Ann Roe said.', 'Bergen'],
    ['A Norwegian rescue team left Bergen for Kraljevo.', null],
    ['A Norwegian rescue team left Arlen for Kraljevo.', 'Arlen'],
  ])('“%s”', (sentence, wrong) => {
    const named = faultsOf(sentence, report).filter(({ rule }) => rule === 'name' || rule === 'place');
    expect(named.flatMap(({ text }) => text.split(/ for /)[0])).toEqual(wrong === null ? [] : [wrong]);
  });

  it('takes the initials of a name for its acronym only where a report writes them so', () => {
    expect(rulesOf('The meter of the IVO failed at noon.', report)).toEqual([]);
    expect(rulesOf('The first families could return to Grdica, Anna Telekwa said.', report)).toContainEqual([
      'name',
      'Anna Telekwa',
    ]);
    expect(rulesOf('Ada Turlough said the first families could return to Grdica.', report)).toContainEqual([
      'name',
      'Ada Turlough',
    ]);
  });

  it('knows a speaker by the name, not by a title that another one bears', () => {
    const rules = rulesOf('The first families could return to Grdica on Sunday, Mayor Jo Berg said.', report);
    expect(rules.map(([rule]) => rule)).toContain('speaker');
  });

  it('credits a number to the one who gave it, not to one who gave another', () => {
    const both = readingOf(
      'r25',
      'Ann Roe said that 12 people were injured in Lira. Jo Berg said that 14 people were injured in Lira.',
    );
    const speakers = (sentence: string) => rulesOf(sentence, both).filter(([rule]) => rule === 'speaker');
    expect(speakers('Ann Roe said that 12 people were injured in Lira.')).toEqual([]);
    expect(speakers('Ann Roe said that 14 people were injured in Lira.')).toHaveLength(1);
    expect(speakers('Jo Berg said that 14 people were injured in Lira.')).toEqual([]);
  });

  it('takes the place in a speaker’s title for no speaker', () => {
    const report = readingOf(
      'r27',
      'The mayor of Lira, Ann Roe, said the school would open. The hospital in Lira said that 14 people were injured.',
      [['the school would open', 'Ann Roe', 'statement']],
    );
    const rules = (sentence: string) =>
      checkDraft(
        { headline: null, paragraphs: [[sentence]] },
        [report],
        new Map([['Lira', []]]),
      ).verdict.sentences[0]!.faults.map(({ rule }) => rule);
    expect(rules('The mayor of Lira said that 14 people were injured.')).toContain('speaker');
    expect(rules('The hospital in Lira said that 14 people were injured.')).not.toContain('speaker');
    expect(rules('The mayor of Lira said that the school would open.')).not.toContain('speaker');
  });

  it('says of what the reports give the number', () => {
    const [fault] = faultsOf(
      'Twelve people were killed in Lira.',
      readingOf('r26', 'Twelve people were injured in Lira.'),
    );
    expect(fault?.because).toBe('The reports give “Twelve people were” as injured, not as killed.');
  });

  it('does not let a number of another thing stand for one whose bound was changed', () => {
    expect(rulesOf('Sadolume employs at least 340 people in Arlen.', report)).toContainEqual([
      'number',
      'at least 340',
    ]);
  });
});
