import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../core/brief.js';
import type { Claim, Reading } from '../core/reading.js';
import { isExact, spanOf } from '../core/spans.js';
import { checkDraft } from './checkDraft.js';

/** A reading of a bare text; `credit` makes claims: [words of the content, speaker, kind]. */
function readingOf(
  id: string,
  text: string,
  claims: [string, string, Claim['kind']][] = [],
  publishedAt: string | null = '2026-05-13',
): Reading {
  return {
    id,
    report: {
      id,
      headline: '',
      text,
      url: null,
      source: 'Valley Courier',
      language: 'en',
      publishedAt,
      credit: null,
    },
    stamp: { place: null, day: null },
    places: [],
    days: [],
    mentions: [],
    claims: claims.map(([words, name, kind], at) => ({
      id: `${id}.${at}`,
      content: [spanOf(text, text.indexOf(words), text.indexOf(words) + words.length)],
      speakers: [{ name, entity: null, start: text.indexOf(name), end: text.indexOf(name) + name.length }],
      cue: null,
      kind,
      certainty: 'asserted',
      hedges: [],
      negated: null,
      condition: null,
      figures: [],
      evidence: [],
      saidAt: null,
    })),
  };
}

const FLOOD = `The river Ibar flooded Kraljevo on Tuesday, killing 12 people and injuring about 300, the district office said.

"We have blankets for everyone, but not enough dry beds," said Olivera Stamenka, who runs a shelter. Ivan Petrov, the mayor, has not asked the army for help.

The office offered to pay for repairs if the council agrees. Repairs may cost up to 4.5 million euros, an engineer said. The water company denied that any pump had failed.

The bridge in Grdica remains closed.`;

const flood = readingOf('r1', FLOOD, [
  ['Repairs may cost up to 4.5 million euros', 'an engineer', 'estimate'],
]);

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

  it('does not let an estimate stand as a fact of its own', () => {
    const rules = rulesOf('Repairs cost up to 4.5 million euros.').map(([rule]) => rule);
    expect(rules).toContain('speaker');
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

  it('judges ten thousand sentences without slowing down', () => {
    const paragraphs = [
      Array.from({ length: 10_000 }, (_, at) => `The flood in Kraljevo killed ${at} people on Tuesday.`),
    ];
    const start = performance.now();
    expect(checkDraft({ headline: null, paragraphs }, [flood]).verdict.sentences).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
