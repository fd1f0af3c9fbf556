import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeText } from '../core/text.js';
import type { Report } from '../core/report.js';
import { isExact, type Span } from '../core/spans.js';
import type { Reading } from '../core/reading.js';
import { readReport } from './readReport.js';
import { models } from '../../test/englishModels.js';

function reportOf(headline: string, body: string, language: string | null = 'en'): Report {
  return {
    id: 'r0123456789abcdef',
    text: composeText(headline, body),
    headline: composeText(headline, ''),
    byline: null,
    url: null,
    source: null,
    language,
    publishedAt: '2025-01-13',
    fetchedAt: null,
    credit: null,
    raw: { format: 'text', sha256: '0', bytes: 1 },
    rights: { robots: null, tdmReserved: null, licence: null },
    replaces: null,
  };
}

function spansOf({ claims, mentions, days, places }: Reading): Span[] {
  return [
    ...mentions,
    ...days,
    ...places,
    ...claims.flatMap(({ content, cue, hedges, negated, condition, figures, evidence }) => [
      ...content,
      ...hedges,
      ...figures,
      ...evidence,
      ...[cue, negated, condition].filter((span) => span !== null),
    ]),
  ];
}

const BODY = `Mayor Jane Roe said on Monday that at least 12 people were killed. "We will rebuild," she said.

Police denied that anyone was arrested.`;

describe('readReport', () => {
  it.each(['constructor', 'toString', 'valueOf', '__proto__'])(
    'reads “%s” as a word like any other',
    (word) => {
      const { claims } = readReport(
        reportOf(
          word,
          `The ${word} said on Monday that ${word} people and 12 ${word} were killed. ${word} left.`,
        ),
        new Map(),
        models,
      );
      expect(claims.flatMap(({ figures }) => figures.map(({ low }) => low))).toEqual([12]);
    },
  );

  it('reads names, days, figures and claims', () => {
    const reading = readReport(reportOf('Storm kills 12', BODY), new Map(), models);
    expect(reading.id).toBe('r0123456789abcdef');
    expect(reading.stamp).toEqual({ place: null, day: null });
    expect(reading.claims.map((claim) => [claim.speakers.at(-1)?.name, claim.content[0]!.text])).toEqual([
      ['Jane Roe', 'at least 12 people were killed'],
      ['Jane Roe', 'We will rebuild'],
      ['Police', 'anyone was arrested'],
    ]);
    expect(reading.claims[0]!.saidAt).toBe('2025-01-13');
    expect(reading.claims[0]!.id).toBe(
      `r0123456789abcdef.${reading.claims[0]!.content[0]!.start}-${reading.claims[0]!.content[0]!.end}`,
    );
  });

  it('reads a headline only when nothing follows it', () => {
    expect(readReport(reportOf('Storm kills 12 in the north', ''), new Map(), models).claims).toHaveLength(1);
    expect(
      readReport(reportOf('Storm kills 12 in the north', 'The sky is blue.'), new Map(), models).claims,
    ).toHaveLength(0);
  });

  it('reads no other language than English, and unknown ones', () => {
    const german = readReport(
      reportOf('Sturm', 'Zwölf Menschen starben, sagte Jane Roe.', 'de'),
      new Map(),
      models,
    );
    expect([german.claims, german.mentions, german.days, german.places]).toEqual([[], [], [], []]);
    expect(readReport(reportOf('', BODY, null), new Map(), models).claims).toHaveLength(3);
  });

  it('keeps every span exact, ids unique and readings the same, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '”',
        "'",
        ' ',
        ', ',
        '. ',
        '\n\n',
        ': ',
        ';',
        '(',
        ')',
        '—',
        'said',
        'Roe said',
        'told reporters',
        'that',
        'according to',
      ),
      fc.constantFrom(
        'The mayor',
        'Jane Roe',
        'he',
        'if',
        'not',
        "haven't",
        '12 people',
        'killed',
        'may',
        'believes',
        'is expected to',
        'as hinted in',
        'a video',
        'by',
        'NIS',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const report = reportOf('', pieces.join(' '));
        const reading = readReport(report, new Map(), models);
        for (const span of spansOf(reading)) {
          expect(isExact(span, report.text)).toBe(true);
          expect(span.end).toBeGreaterThan(span.start);
        }
        for (const { speakers, content } of reading.claims) {
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of speakers) expect(end).toBeGreaterThan(start);
        }
        expect(new Set(reading.claims.map(({ id }) => id)).size).toBe(reading.claims.length);
        expect(readReport(report, new Map(), models)).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  // What people paste: a reading with fewer claims, each of them right.
  it.each([
    ['one word', 'Flood', []],
    [
      'nothing but capitals',
      'THE MAYOR SAID THAT 12 PEOPLE WERE KILLED.',
      ['MAYOR | 12 PEOPLE WERE KILLED | 12'],
    ],
    [
      'no capitals',
      'the mayor said on monday that 12 people were killed. "we will rebuild," she said.',
      ['mayor | 12 people were killed | 12', 'mayor | we will rebuild | '],
    ],
    [
      'emoji',
      '🔥 The mayor said 12 people 👩‍👩‍👧 were killed 😢. “We will rebuild 💪,” she said.',
      ['mayor | 12 people 👩‍👩‍👧 were killed | 12', 'mayor | We will rebuild | '],
    ],
    [
      'a list',
      'What we know:\n- 12 people were killed\n- 40 were injured, police said\n* Call 112',
      ['- | 12 people were killed | 12', 'police | 40 were injured | 40'],
    ],
    ['a table', 'Region\tKilled\tInjured\nNorth\t12\t40\n| South | 3 | 7 |', []],
    [
      'a transcript',
      'Q: How many were killed?\nA: Twelve people were killed.',
      ['A | Twelve people were killed | Twelve'],
    ],
    [
      'a poem',
      'I wandered lonely as a cloud\nThat floats on high o’er vales and hills,\nWhen all at once I saw a crowd,',
      [],
    ],
    ['no language', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.', []],
    ['an unmatched quotation mark', '"We will rebuild, the mayor said. Twelve people were killed.', []],
    [
      'markup',
      '<p>The mayor <b>said</b> <a href="/x?a=1&b=2">12 people</a> were killed.</p><script>alert("x said y")</script>',
      [],
    ],
  ])('reads %s', (_, text, expected) => {
    const { claims } = readReport(reportOf('', text), new Map(), models);
    expect(
      claims.map(
        ({ speakers, content, figures }) =>
          `${speakers.at(-1)?.name ?? '-'} | ${content.map((part) => part.text).join(' … ')} | ${figures.map((figure) => figure.text).join(', ')}`,
      ),
    ).toEqual(expected);
  });

  it.each([
    ['1 MB of words without a full stop', 'word '.repeat(200_000)],
    ['cues without a full stop', 'the mayor said word '.repeat(12_000)],
    ['capitals', 'THE MAYOR JANE ROE SAID NO '.repeat(10_000)],
    ['turns of a transcript', 'JANE ROE: We will see about that.\n'.repeat(8_000)],
    ['open quotation marks', '"We said "that '.repeat(17_000)],
    ['agencies', 'The agency told the agency. '.repeat(9_000)],
  ])('stays linear on %s', { timeout: 120_000 }, (_, text) => {
    const before = process.cpuUsage();
    readReport(reportOf('', text), new Map(), models);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(20);
  });
});
