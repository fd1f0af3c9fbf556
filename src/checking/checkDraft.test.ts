import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../core/brief.js';
import type { Reading } from '../core/reading.js';
import { isExact, spanOf } from '../core/spans.js';
import type { Candidate } from '../ports/gazetteer.js';
import { FLOOD, flood, readingOf } from '../../test/textReading.js';
import { checkDraft } from './checkDraft.js';

/** The faults of one sentence against the flood report. */
function faultsOf(sentence: string, readings: Reading[] = [flood]): Fault[] {
  return checkDraft({ headline: null, paragraphs: [[sentence]] }, readings).verdict.sentences[0]!.faults;
}
const rulesOf = (sentence: string, readings?: Reading[]) =>
  faultsOf(sentence, readings).map(({ rule, text }) => [rule, text]);

describe('checkDraft', () => {
  it.each([
    'The flood in Kraljevo killed 12 people, the district office said.',
    'Twelve people were killed in the flood in Kraljevo, the district office said.',
    'About 300 were injured, the district office said on Tuesday.',
    '“We have blankets for everyone,” said Olivera Stamenka, who runs a shelter.',
    'Mayor Ivan Petrov has not asked the army for help.',
    'Petrov has not asked the army for help.',
    'The bridge in Grdica remains closed.',
    'Repairs may cost up to 4.5 million euros, an engineer said.',
    'The office offered to pay for repairs if the council agrees.',
    'The water company denied that any pump had failed.',
    'Kral\u00ADjevo was flooded by the river\u00A0Ibar, killing 12 people.',
  ])('passes: %s', (sentence) => {
    expect(rulesOf(sentence)).toEqual([]);
  });

  it.each([
    ['The flood in Kraljevo killed 14 people, the district office said.', 'number', '14'],
    ['More than 300 people were injured in Kraljevo, the district office said.', 'number', 'More than 300'],
    ['The flood injured 12 people in Kraljevo, the district office said.', 'number', '12'],
    ['Exactly 312 people were killed or injured in Kraljevo.', 'number', '312'],
    ['Mayor Ivan Petrow has not asked the army for help.', 'name', 'Ivan Petrow'],
    ['The river Ibar flooded Belgrade, killing 12 people.', 'name', 'Belgrade'],
    ['The river Ibar flooded Kraljevo on Monday, killing 12 people.', 'day', 'Monday'],
    [
      '“We have beds for everyone,” said Olivera Stamenka, who runs a shelter.',
      'quotation',
      'We have beds for everyone,',
    ],
    ['Ivan Petrov, the mayor, has asked the army for help.', 'negation', 'asked'],
    ['The bridge in Grdica is not closed.', 'negation', 'not closed'],
    ['The river Ibar flooded Kraljevo, killing 12 people, Ivan Petrov said.', 'speaker', 'Ivan Petrov'],
    ['The office offered to pay for repairs.', 'condition', 'The office offered to pay for repairs.'],
  ])('blocks: %s', (sentence, rule, words) => {
    expect(rulesOf(sentence)).toContainEqual([rule, words]);
  });

  it.each([
    [
      'The pump may have failed, an engineer said.',
      'The pump will have failed, an engineer said.',
      'certainty',
      'failed',
    ],
    ['The office asked the mayor to leave.', 'The office ordered the mayor to leave.', 'kind', 'mayor'],
    [
      'The office warned that water was rising.',
      'The office confirmed that water was rising.',
      'certainty',
      'confirmed',
    ],
    ['The fire was under control but not out.', 'The fire was under control but out.', 'negation', 'but out'],
    [
      'Some 40 households were without power.',
      'Some 40 households were not without power.',
      'negation',
      'not without',
    ],
    [
      'The team will stay for up to ten days.',
      'The team will stay for at least ten days.',
      'number',
      'at least ten',
    ],
    ['Police held 14 men.', 'Police held fewer than 14 men.', 'number', 'fewer than 14'],
    ['The town sent up to 2,000 men.', 'The town sent up to 2,100 men.', 'number', 'up to 2,100'],
    [
      'Eleven patients remained, down from 26 a week ago.\n\nThe clinic counted 131 cases.',
      'Eleven patients remained, down from 131 a week ago.',
      'number',
      '131',
    ],
    [
      'The ministry pays if the council agrees, Ivan Petrov said.',
      'The ministry pays, Ivan Petrov said.',
      'condition',
      'The ministry pays, Ivan Petrov said.',
    ],
  ])('of “%s” blocks “%s”', (report, sentence, rule, words) => {
    expect(rulesOf(sentence, [readingOf('r2', report)])).toContainEqual([rule, words]);
    expect(rulesOf(report.split('\n')[0]!, [readingOf('r2', report)])).toEqual([]);
  });

  it('blocks a name that opens the sentence and that no report has', () => {
    const candidates = new Map([['Albania', [{} as Candidate]]]);
    const draft = {
      headline: null,
      paragraphs: [["Albania's government offered to pay for repairs if the council agrees."]],
    };
    const { faults } = checkDraft(draft, [flood], candidates).verdict.sentences[0]!;
    expect(faults.map(({ text }) => text)).toContain("Albania's");
  });

  it('blocks a pronoun that would come to mean the speaker', () => {
    const text = 'Ada Holm spoke of Per Lind, the trainer. He introduced her to the owner in May, she said.';
    const mentions = ['Ada Holm', 'Per Lind'].map((name, at) => ({
      ...spanOf(text, text.indexOf(name), text.indexOf(name) + name.length),
      kind: 'person' as const,
      entity: `e${at}`,
    }));
    const reading = { ...readingOf('r3', text), mentions };
    expect(rulesOf('Ada Holm said that he introduced her to the owner in May.', [reading])).toContainEqual([
      'pronoun',
      'he',
    ]);
    expect(rulesOf('Ada Holm said that Per Lind introduced her to the owner in May.', [reading])).toEqual([]);
  });

  it('does not let an estimate stand as a fact of its own', () => {
    const rules = rulesOf('Repairs cost up to 4.5 million euros.').map(([rule]) => rule);
    expect(rules).toContain('speaker');
  });

  it.each([
    ['The bridge closed because of a flood.', 'because'],
    ['A flood led to the closing of the bridge.', 'led'],
    ['The closing of the bridge was caused by a flood.', 'caused'],
  ])('blocks a cause that no report gives: %s', (text, word) => {
    const report = readingOf('r5', 'The bridge closed on Monday. A flood passed the town that night.');
    expect(faultsOf(text, [report]).map(({ rule, text }) => [rule, text])).toContainEqual(['cause', word]);
  });

  it('passes a cause that the report gives in words of its own, and words that only look like one', () => {
    const report = readingOf(
      'r6',
      'The bridge closed because of a flood. Mayor Ann Roe led the talks. A train is due to arrive at noon.',
    );
    for (const text of ['A flood led to the closing of the bridge.', 'Ann Roe led the talks.', 'A train is due to arrive.'])
      expect(rulesOf(text, [report])).not.toContain('cause');
  }); // prettier-ignore

  it('blocks what a speaker is only quoted as saying by another who is not named', () => {
    const text = 'The spy agency believes around 300 troops were killed, lawmaker Lee Seong said on Monday.';
    const plain = readingOf('r7', text, [['around 300 troops were killed', 'spy agency', 'estimate']]);
    const lawmaker = { name: 'Lee Seong', entity: null, start: 66, end: 75 };
    const claims = plain.claims.map((claim) => ({ ...claim, speakers: [lawmaker, ...claim.speakers] }));
    const relayed = { ...plain, claims };
    const direct = 'The spy agency believes around 300 troops were killed.';
    const [fault] = faultsOf(direct, [relayed]);
    expect([fault?.rule, fault?.found]).toEqual(['relay', 'Lee Seong']);
    expect(fault?.because).toContain('only through “Lee Seong”');
    expect(rulesOf(direct, [plain])).not.toContain('relay');
    expect(rulesOf('The spy agency believes around 300 troops were killed, Lee Seong said.', [relayed])).not.toContain('relay');
    const other = readingOf('r8', 'The spy agency believes around 300 troops were killed, it said.', [['around 300 troops were killed', 'spy agency', 'estimate']]);
    expect(rulesOf(direct, [relayed, other])).not.toContain('relay');
  }); // prettier-ignore

  it('blocks parts of different sentences that are told as one', () => {
    const report = readingOf(
      'r4',
      `The town of Arlen was taken in January after a short siege. Nobody was hurt there.

Troops crossed the river in August. It was the first occupation of the province since the war.

The mayor reopened the market on the square.`,
    );
    const [fault] = faultsOf(
      'The town of Arlen was taken in the first occupation of the province since the war.',
      [report],
    );
    expect([fault?.rule, fault?.text]).toEqual(['misjoin', 'taken in the first']);
    expect(fault?.because).toContain('different sentences');
    expect(rulesOf('The town of Arlen was taken in January.', [report])).toEqual([]);
    expect(rulesOf('The mayor reopened the market.', [report])).toEqual([]);
    expect(rulesOf('The mayor reopened the market on the square in August.', [report])).toEqual([
      ['day', 'August'],
    ]);
    expect(rulesOf('Troops crossed the river in August.', [report])).toEqual([]);
  });

  it('lets a sentence name in full whom the next one points to', () => {
    const report = readingOf(
      'r5',
      'A spokesman for the Arlen council read the figures. The spokesman rejected the plan for the market.',
    );
    expect(
      rulesOf('The spokesman for the Arlen council rejected the plan for the market.', [report]),
    ).toEqual([]);
  });

  it('takes a line that dates the report for the day of what it tells', () => {
    const report = readingOf(
      'r6',
      'Published 7:33 a.m. ET Aug. 10, 2014\n\nRegan Holm started in his place at the race.',
      [],
      null,
    );
    expect(rulesOf('Regan Holm started in his place at the race on August 10.', [report])).toEqual([]);
    expect(rulesOf('Regan Holm started in his place at the race on August 11.', [report])).toContainEqual([
      'day',
      'August 11',
    ]);
  });

  it('takes who stands before a passive, and plurals and names that look like verbs, for no speakers', () => {
    const report = readingOf(
      'r7',
      'The film was announced in the United States, where a noted painter left the trade due to worries.',
    );
    for (const sentence of [
      'The film was announced in the United States.',
      'A noted painter left the trade in the United States due to worries.',
    ])
      expect(rulesOf(sentence, [report]), sentence).toEqual([]);
  });

  it('reads a number after a month and a comma as a number', () => {
    const report = readingOf(
      'r21',
      'The number of injured stood at 26 on 14 July, three of them in serious condition.',
    );
    expect(
      rulesOf('The number of injured stood at 26 on 14 July, eight of them in serious condition.', [report]),
    ).toContainEqual(['number', 'eight']);
    expect(
      rulesOf('The number of injured stood at 26 on 14 July, three of them in serious condition.', [report]),
    ).toEqual([]);
  });

  it('looks for the words of a title where names are looked for', () => {
    const report = readingOf('r8', 'Holm recorded Silent Harbour Revisited for the magazine.');
    expect(rulesOf('Holm recorded “Silent Harbour” for the magazine.', [report])).toEqual([]);
    const rules = rulesOf('Holm recorded “Loud Harbour” for the magazine.', [report]).map(([rule]) => rule);
    expect(rules).toContain('quotation');
  });

  it.each(['it was our cats', 'All of it was sad', 'We were sold out', 'Sad'])(
    'takes words in quotation marks for a title only where they are written as one: “%s”',
    (words) => {
      const report = readingOf(
        'r10',
        'Holm said it was our town that the cats of Arlen were all sold out of, which is sad.',
      );
      expect(rulesOf(`Holm said “${words}” of the town.`, [report])).toContainEqual(['quotation', words]);
    },
  );

  it('compares the entities of people within one report: numbers of another mean others', () => {
    const text = 'Ada Holm spoke of Per Lind, the trainer. He introduced her to the owner in May, she said.';
    const people = (reading: Reading, names: string[]): Reading => ({
      ...reading,
      mentions: names.map((name, at) => ({
        ...spanOf(
          reading.report.text,
          reading.report.text.indexOf(name),
          reading.report.text.indexOf(name) + name.length,
        ),
        kind: 'person' as const,
        entity: `e${at}`,
      })),
    });
    const one = people(readingOf('r11', text), ['Ada Holm', 'Per Lind']);
    const other = people(readingOf('r12', 'Jo Berg and Ada Holm left the town.'), ['Jo Berg', 'Ada Holm']);
    const said = 'Ada Holm said that he introduced her to the owner in May.';
    expect(rulesOf(said, [one, other])).toContainEqual(['pronoun', 'he']);
  });

  it('hears the same negation in other words', () => {
    const report = readingOf(
      'r9',
      'Bird flu was not thought to be a danger to humans. The club retired No. 12 in March.',
    );
    expect(rulesOf('Bird flu was not seen as a danger to humans.', [report])).toEqual([]);
    expect(rulesOf('The club retired No. 12 in March.', [report])).toEqual([]);
  });

  it('tells an offer from a deal', () => {
    expect(rulesOf('The office pays for repairs if the council agrees.').map(([rule]) => rule)).toContain(
      'kind',
    );
  });

  it('says what would make a wrong number right', () => {
    const [fault] = faultsOf('More than 300 people were injured in Kraljevo, the district office said.');
    expect(fault?.found).toContain('about 300');
    expect(fault?.because).toContain('about 300');
  });

  it('reports the name that is spelled nearly the same', () => {
    expect(faultsOf('Mayor Ivan Petrow has not asked the army for help.')[0]?.found).toBe('Ivan Petrov');
  });

  it('blocks what no report carries', () => {
    const [fault] = faultsOf('Scientists discovered a distant galaxy with unusual radiation.');
    expect(fault?.rule).toBe('support');
  });

  it('fails closed on nothing to check', () => {
    for (const sentence of ['', '...', '🙂', 'It was so.']) {
      expect(checkDraft({ headline: null, paragraphs: [[sentence]] }, [flood]).verdict.ok).toBe(false);
    }
    expect(checkDraft({ headline: null, paragraphs: [] }, [flood])).toEqual({
      verdict: { ok: false, sentences: [] },
      brief: null,
    });
    expect(
      checkDraft({ headline: null, paragraphs: [['The bridge in Grdica remains closed.']] }, []).brief,
    ).toBeNull();
  });

  it('makes a brief only when all is supported, the headline too', () => {
    const sentence = 'The bridge in Grdica remains closed.';
    const good = checkDraft({ headline: 'Bridge in Grdica remains closed', paragraphs: [[sentence]] }, [
      flood,
    ]);
    expect(good.brief?.headline?.text).toBe('Bridge in Grdica remains closed');
    expect(good.brief?.paragraphs[0]?.[0]?.supports[0]).toMatchObject({
      report: 'r1',
      text: sentence,
      covers: null,
    });
    const bad = checkDraft({ headline: 'Bridge in Grdica reopens', paragraphs: [[sentence]] }, [flood]);
    expect(bad.brief).toBeNull();
    expect(bad.verdict.sentences.map(({ supported }) => supported)).toEqual([false, true]);
  });

  it('gives supports and faults that cover exactly their words', () => {
    const words = FLOOD.split(/\s+/);
    const sentence = fc
      .array(fc.constantFrom(...words, 'not', '14', '“', '”', '🙂'), { maxLength: 14 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(sentence, (text) => {
        const verdict = checkDraft({ headline: null, paragraphs: [[text]] }, [flood]).verdict.sentences[0]!;
        expect(verdict.supported).toBe(verdict.faults.length === 0);
        expect(verdict.score >= 0 && verdict.score <= 1).toBe(true);
        expect(verdict.supports.every((support) => isExact(support, FLOOD))).toBe(true);
        expect(verdict.faults.every((fault) => isExact(fault, text))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
