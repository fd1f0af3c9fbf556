import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../core/judgement.js';
import type { Ledger } from '../core/ledger.js';
import type { Reading } from '../core/reading.js';
import { isExact } from '../core/spans.js';
import { readReport } from '../reading/readReport.js';
import { raiseAlerts } from './watches/raiseAlerts.js';
import { buildLedger } from './buildLedger.js';
import { NOTHING_KEPT } from './kept.js';
import { parseOwners } from './origins/owners.js';
import { models } from '../../test/englishModels.js';

/** A report read by the real reader, without a gazetteer. */
const read = (id: string, publishedAt: string, source: string, text: string): Reading =>
  readReport(
    {
      id,
      text,
      headline: '',
      byline: null,
      url: null,
      source,
      language: 'en',
      publishedAt,
      fetchedAt: null,
      credit: null,
      raw: { format: 'text', sha256: '', bytes: 0 },
      rights: { robots: null, tdmReserved: null, licence: null },
      replaces: null,
    },
    new Map(),
    models,
  );

const OFFICE = read(
  'a',
  '2026-05-12T10:00:00Z',
  'Courier',
  'Four people were killed in the flood, the River Emergency Office said on Tuesday.',
);
const HOSPITAL = read(
  'b',
  '2026-05-12T18:00:00Z',
  'Post',
  'Seven people were killed in the flood, the Talburg Hospital said on Tuesday.',
);
const OFFICE_LATER = read(
  'c',
  '2026-05-13T10:00:00Z',
  'Courier',
  'Nine people were killed in the flood, the River Emergency Office said on Wednesday.',
);
const COPY = read(
  'd',
  '2026-05-13T11:00:00Z',
  'Herald',
  'Nine people were killed in the flood, the River Emergency Office said on Wednesday.',
);
const AGREES = read(
  'e',
  '2026-05-13T12:00:00Z',
  'Post',
  'The Talburg Hospital said on Wednesday that at least nine residents had been killed.',
);

const pointsOf = (ledger: Ledger, label: string) =>
  ledger.series
    .find((series) => series.label === label)
    ?.points.map(({ by, figure, day }) => `${day} ${by}: ${figure.text}`);

describe('counts that cannot be one', () => {
  const agency = read(
    'g',
    '2026-05-09',
    'Wire',
    'About 120 people have been killed since October, the Plains Agency said.',
  );
  const sum = read('h', '2026-05-09', 'Wire', 'The Plains Agency said that 120 people had been killed.');
  const clash = read(
    'i',
    '2026-05-20',
    'Daily',
    'At least three people were killed, Colonel Ada Ombuera said.',
  );
  const lines = (readings: Reading[]) =>
    buildLedger(readings, new Map()).series.map(({ label, points }) => [
      label,
      points.map(({ figure }) => figure.low),
    ]);

  it('stand in lines of their own: another clash does not overtake the sum', () => {
    expect(lines([sum, clash])).toEqual([
      ['people killed', [120]],
      ['people killed (another count)', [3]],
    ]);
    expect(lines([agency, clash])).toEqual([
      ['people killed (since October)', [120]],
      ['people killed', [3]],
    ]);
  });

  it('stand in lines of their own also where one report lists them', () => {
    const list = read(
      'k',
      '2026-05-10',
      'Wire',
      '120 people were killed in the flood. In Orlava, 13 people were killed. In Talburg, 12 people were killed.',
    );
    expect(lines([sum, list])).toEqual([
      ['people killed', [120, 120]],
      ['people killed (another count)', [13, 12]],
    ]);
  });

  it('stay in one line when the same party takes its figure back', () => {
    const lowered = read('j', '2026-05-10', 'Wire', 'The Plains Agency said that 40 people had been killed.');
    expect(lines([sum, lowered])).toEqual([['people killed', [120, 40]]]);
  });
});

describe('buildLedger: series', () => {
  const ledger = buildLedger([AGREES, COPY, OFFICE_LATER, HOSPITAL, OFFICE], new Map([['d', 'c']]));

  it('puts one figure on one line by day, copies of one origin once', () => {
    expect(pointsOf(ledger, 'people killed')).toEqual([
      '2026-05-12 River Emergency Office: Four',
      '2026-05-12 Talburg Hospital: Seven',
      '2026-05-13 River Emergency Office: Nine',
      '2026-05-13 Talburg Hospital: at least nine',
    ]);
  });

  it('lets a later figure of a party, or a later higher toll, overtake', () => {
    const [four, seven, nine, atLeast] = ledger.series.find(({ label }) => label === 'people killed')!.points;
    expect([four!.overtakenBy, seven!.overtakenBy]).toEqual([nine!.claim, nine!.claim]);
    expect([nine!.overtakenBy, atLeast!.overtakenBy]).toEqual([null, null]);
  });

  it('names each party, figure and day of a disagreement, and knows bounds and growth', () => {
    expect(ledger.disagreements.map(({ says }) => says)).toEqual([
      'On people killed, River Emergency Office says four (12 May 2026) and Talburg Hospital says seven (12 May 2026).',
    ]);
  });

  it('relates claims by named rules', () => {
    const relations = ledger.relations.map(
      ({ kind, by, from, to }) => `${from.split('.')[0]} ${kind} ${to.split('.')[0]} ${by}`,
    );
    expect(relations).toEqual(
      expect.arrayContaining([
        'b contradicts a rule:incompatible-figures',
        'c revises a rule:same-party-new-figure',
        'c overtakes b rule:later-toll-higher',
      ]),
    );
  });

  it('keeps soldiers and civilians, dead and hurt, parts and wholes apart', () => {
    const text =
      'Twelve soldiers were killed and thirty civilians were injured, the army said. Two others were killed later. Three of the soldiers were killed at once.';
    const labels = buildLedger([read('a', '2026-05-12', 'Courier', text)], new Map()).series.map(
      ({ label, points }) => `${label}: ${points.map(({ figure }) => figure.text).join()}`,
    );
    expect(labels).toEqual(expect.arrayContaining(['soldiers killed: Twelve', 'civilians injured: thirty']));
    expect(labels.join()).not.toMatch(/Two|Three/);
  });

  it('sees no disagreement in a count since another time, or between the same party and its copy', () => {
    const since = read(
      'x',
      '2026-05-12',
      'Post',
      'The ministry said 340 people have been killed in floods since 2019.',
    );
    const { disagreements, checks } = buildLedger([OFFICE, since, HOSPITAL], new Map());
    expect(disagreements.map(({ points }) => points.length)).toEqual([2]);
    expect(checks.map(({ kind, claims }) => [kind, claims.map((id) => id.split('.')[0])])).toEqual([
      ['scope', ['x', 'b']],
    ]);
    expect(buildLedger([OFFICE, { ...HOSPITAL }], new Map([['b', 'a']])).disagreements).toEqual([]);
  });
});

describe('buildLedger: independence', () => {
  const outlets = ['Courier', 'Post', 'Herald'].map((source, at) =>
    read(
      `n${at}`,
      `2026-05-12T1${at}:00:00Z`,
      source,
      `The Plains Agency said on Tuesday that 300 soldiers were killed.`,
    ),
  );

  it('knows that three outlets have one origin, the agency that all credit', () => {
    const ledger = buildLedger(outlets, new Map());
    expect(ledger.origins).toEqual([{ name: 'Plains Agency', reports: ['n0', 'n1', 'n2'] }]);
    expect(
      new Set(ledger.claims.filter(({ speakers }) => speakers.length > 0).map(({ restsOn }) => restsOn)),
    ).toEqual(new Set(['Plains Agency']));
  });

  it('says a figure once in a disagreement, however many outlets carry it', () => {
    const other = read(
      'o',
      '2026-05-12T15:00:00Z',
      'Bell',
      'The Hill Agency said on Tuesday that 500 soldiers were killed.',
    );
    expect(buildLedger([...outlets, other], new Map()).disagreements.map(({ says }) => says)).toEqual([
      'On soldiers killed, Plains Agency says 300 (12 May 2026) and Hill Agency says 500 (12 May 2026).',
    ]);
  });

  it('takes a copy of what an outlet without a name tells for no second voice', () => {
    const unnamed = ['Four', 'Seven'].map((dead, at) => {
      const reading = read(`u${at}`, '2026-05-12', '', `${dead} people were killed in the flood on Tuesday.`);
      return { ...reading, report: { ...reading.report, source: null } };
    });
    expect(buildLedger(unnamed, new Map()).disagreements).toHaveLength(1);
    const { claims } = buildLedger(unnamed, new Map([['u1', 'u0']]));
    expect(claims.map(({ restsOn }) => restsOn)).toEqual(['u0', 'u0']);
  });

  it('sees no disagreement between two outlets of one owner', () => {
    const [one, two] = [
      ['The Daily Bell', 'Four'],
      ['Evening Bell', 'Seven'],
    ].map(([source, dead], at) =>
      read(`b${at}`, '2026-05-12', source!, `${dead} people were killed in the flood on Tuesday.`),
    ) as [Reading, Reading];
    const owners = parseOwners('Daily Bell\tNorth Press\nEvening Bell\tNorth Press\n');
    const counted = (table: typeof owners) => buildLedger([one, two], new Map(), NOTHING_KEPT, table);
    expect(counted(new Map()).disagreements).toHaveLength(1);
    expect(counted(owners).disagreements).toEqual([]);
    expect(counted(owners).origins.map(({ name }) => name)).toEqual(['North Press']);
  });
});

describe('buildLedger: watches', () => {
  const status = read(
    'a',
    '2026-11-12',
    'Bulletin',
    'The militia has made no request for the return of the soldiers so far, the office said on Thursday.',
  );
  const request = read(
    'b',
    '2026-11-18',
    'Wire',
    'The militia asked on Wednesday for the return of the soldiers.',
  );
  const other = read('c', '2026-11-18', 'Wire', 'The militia said on Wednesday that the talks were over.');

  it('ends a standing status when a later report tells what it denied', () => {
    const ledger = buildLedger([other, request, status], new Map());
    const watch = ledger.watches.find(({ kind }) => kind === 'status')!;
    expect(watch.says.text).toContain('no request for the return of the soldiers so far');
    expect(watch.since).toBe('2026-11-12');
    expect(watch.overtakenBy?.split('.')[0]).toBe('b');
    expect(raiseAlerts(ledger)).toMatchObject([
      {
        claim: watch.claim,
        says: { report: 'a' },
        answer: { report: 'b', text: expect.stringContaining('for the return of the soldiers') as string },
        on: '2026-11-18',
      },
    ]);
    expect(ledger.relations.find(({ by }) => by === 'rule:status-ended')).toMatchObject({
      kind: 'overtakes',
      to: watch.claim,
    });
  });

  it('leaves it standing when later reports tell other things', () => {
    expect(buildLedger([other, status], new Map()).watches.map(({ overtakenBy }) => overtakenBy)).toEqual([
      null,
    ]);
  });

  it('lists a condition once, with the report that meets it', () => {
    const offer = read(
      'a',
      '2026-11-10',
      'Daily',
      'The office said on Tuesday that it would return the soldiers if the militia released the guardsmen.',
    );
    const again = read(
      'b',
      '2026-11-11',
      'Post',
      'The office said on Tuesday that it would return the soldiers if the militia released the guardsmen.',
    );
    const met = read(
      'c',
      '2026-11-20',
      'Daily',
      'The militia released the guardsmen on Friday, the mediator said.',
    );
    const { relations, watches: all } = buildLedger([offer, again, met], new Map());
    const watches = all.filter(({ kind }) => kind === 'condition');
    expect(watches).toHaveLength(1);
    expect(watches[0]!.claim.split('.')[0]).toBe('a');
    expect(watches[0]!.overtakenBy?.split('.')[0]).toBe('c');
    expect(relations.find(({ by }) => by === 'rule:condition-decided')?.kind).toBe('answers');
  });
});

describe('buildLedger: two towns of one name', () => {
  const town = (reading: Reading, id: string, region: string, isNamed = true): Reading => {
    const { text } = reading.report;
    const place = {
      id,
      name: 'Springfield',
      kind: 'settlement' as const,
      admin1: region,
      country: 'US',
      lat: 0,
      lon: 0,
    };
    const start = text.indexOf(region);
    const span = { start, end: start + region.length, text: region };
    return {
      ...reading,
      stamp: {
        place: { ...place, precision: 'settlement', supports: [], runnerUp: null, why: '' },
        day: null,
      },
      places: isNamed
        ? [
            {
              ...place,
              id: `region:${region}`,
              name: region,
              kind: 'region',
              admin1: null,
              ...span,
              demonym: false,
              why: '',
              runnerUp: null,
            },
          ]
        : [],
    };
  };
  const tell = (id: string, dead: string, where: string, by: string) =>
    read(
      id,
      '2026-05-02',
      `Outlet ${id}`,
      `${dead} people were killed when a tornado hit ${where} on Saturday, ${by} said.`,
    );
  const illinois = town(
    tell('i', 'Five', 'Springfield, Illinois,', 'the fire department'),
    't:1',
    'Illinois',
  );
  const missouri = town(
    tell('m', 'Seven', 'Springfield, Missouri,', 'the county sheriff'),
    't:2',
    'Missouri',
  );
  const killed = (readings: Reading[]) => {
    const { series, disagreements } = buildLedger(readings, new Map());
    return [
      series.map(({ label, points }) => `${label}: ${points.map(({ figure }) => figure.low).join()}`),
      disagreements.length,
    ];
  };

  it('are never compared as one figure', () => {
    expect(killed([illinois, missouri])).toEqual([
      ['people killed (in Springfield, Illinois): 5', 'people killed (in Springfield, Missouri): 7'],
      0,
    ]);
  });

  it('are one where the reports name one, and nothing is read into a bare name', () => {
    const again = town(tell('n', 'Six', 'Springfield, Illinois,', 'the hospital'), 't:1', 'Illinois');
    expect(killed([illinois, again])).toEqual([['people killed: 5,6'], 1]);
    const bare = town(tell('o', 'Nine', 'Springfield', 'the hospital'), 't:2', 'Missouri', false);
    expect(killed([illinois, missouri, bare])[0]).toContain('people killed: 9');
  });
});

describe('buildLedger: what does and does not add up', () => {
  const whole = read(
    'a',
    '2026-05-12',
    'Courier',
    'The army said on Tuesday that it had suffered 4,700 casualties, including 600 dead.',
  );
  const parts = read(
    'b',
    '2026-05-12',
    'Post',
    'The hospital said on Tuesday that 600 people were killed and 4,100 people were injured.',
  );

  it('reckons a sum that another report gives, keeps it as reckoned, and sees no disagreement', () => {
    const ledger = buildLedger([whole, parts], new Map());
    const line = ledger.series.find(({ outcome }) => outcome === 'casualties')!;
    expect(
      line.points.map(({ figure, derivedFrom }) => [figure.low, figure.text, derivedFrom?.length ?? 0]),
    ).toEqual([
      [4700, '4,700', 0],
      [4700, '600 people were killed and 4,100', 2],
    ]);
    expect(ledger.disagreements).toEqual([]);
  });

  it('keeps a figure of 10^15 as said, but in no line', () => {
    const text = 'The office said on Tuesday that 1,000,000,000,000,000 people were killed in the flood.';
    const ledger = buildLedger([OFFICE, read('z', '2026-05-12', 'Post', text)], new Map());
    expect(ledger.claims.flatMap(({ figures }) => figures.map(({ low }) => low))).toContain(1e15);
    expect(ledger.series.flatMap(({ points }) => points.map(({ figure }) => figure.low))).not.toContain(1e15);
    expect(ledger.checks.map(({ kind }) => kind)).toEqual(['implausible']);
  });

  it('puts votes for and against in no line', () => {
    const [first, second] = [
      'Seven councillors voted for the wall and four voted against it on Tuesday.',
      'The wall got 812 votes on Wednesday.',
    ];
    const ledger = buildLedger(
      [read('v', '2026-05-12', 'Post', first), read('w', '2026-05-14', 'Echo', second)],
      new Map(),
    );
    const votes = ledger.claims.flatMap(({ figures }) =>
      figures.filter(({ outcome }) => outcome === 'votes'),
    );
    expect(votes.map(({ low }) => low)).toEqual([7, 4, 812]);
    const lines = ledger.series.filter(({ outcome }) => outcome === 'votes');
    expect(lines.flatMap(({ points }) => points.map(({ figure }) => figure.low))).toEqual([812]);
  });

  it('says so when a toll is lowered', () => {
    const lower = read(
      'f',
      '2026-05-14T10:00:00Z',
      'Courier',
      'Six people were killed in the flood, the River Emergency Office said on Thursday.',
    );
    const ledger = buildLedger([OFFICE_LATER, lower], new Map());
    expect(ledger.checks.map(({ says }) => says)).toEqual([
      'River Emergency Office lowered its figure for people killed from Nine to Six.',
    ]);
    expect(ledger.relations).toMatchObject([{ kind: 'revises', by: 'rule:same-party-new-figure' }]);
  });
});

describe('buildLedger: an outlet edits its report', () => {
  const edited = read(
    'z',
    '2026-05-12T10:00:00Z',
    'Courier',
    'Five people were killed in the flood, the River Emergency Office said on Tuesday.',
  );
  const kept = { ...NOTHING_KEPT, replacedBy: new Map([['a', 'z']]) };
  const same = read('z', '2026-05-12T10:00:00Z', 'Courier', OFFICE.report.text);

  it('keeps both wordings, and relates them', () => {
    const ledger = buildLedger([edited, OFFICE], new Map(), kept);
    expect(ledger.claims.map(({ report, replacedBy }) => [report, replacedBy])).toEqual([
      ['a', 'z'],
      ['z', null],
    ]);
    expect(ledger.relations).toMatchObject([
      {
        kind: 'revises',
        by: 'rule:edited-by-outlet',
        why: expect.stringContaining('“Four people were killed in the flood” became “Five people') as string,
      },
    ]);
    expect(pointsOf(ledger, 'people killed')).toHaveLength(2);
    expect(ledger.series[0]!.points[0]!.overtakenBy).toBe(ledger.claims[1]!.id);
    expect(ledger.disagreements).toEqual([]);
  });

  it('says once what did not change', () => {
    expect(buildLedger([same, OFFICE], new Map(), kept).claims).toHaveLength(1);
  });

  it('and what an editor decided about it holds on', () => {
    const made = { id: 1, reports: ['a'], by: 'J. Doe', at: '2026-05-14T09:00:00Z', why: 'I rang.' };
    const watch: Judgement = { ...made, act: 'watch', claim: OFFICE.claims[0]!.id, kind: 'status' };
    const { watches } = buildLedger([same, OFFICE], new Map(), { ...kept, judgements: [watch] });
    expect(watches).toMatchObject([{ claim: same.claims[0]!.id, by: 'J. Doe' }]);
  });
});

describe('buildLedger: a statement is withdrawn', () => {
  it('by the party itself, and its figure counts no more', () => {
    const takenBack = read(
      'w',
      '2026-05-14T10:00:00Z',
      'Courier',
      'The Talburg Hospital withdrew its statement that seven people were killed in the flood.',
    );
    const ledger = buildLedger([HOSPITAL, takenBack], new Map());
    expect(ledger.relations.map(({ kind, by, to }) => [kind, by, to.split('.')[0]])).toContainEqual([
      'withdraws',
      'rule:taken-back',
      'b',
    ]);
    expect(ledger.series[0]!.points.map(({ overtakenBy }) => overtakenBy?.split('.')[0])).toEqual(['w']);
    expect(ledger.series[0]!.range).toEqual({ low: null, high: null });
  });
});

describe('buildLedger: editors', () => {
  const plain = buildLedger([OFFICE, HOSPITAL], new Map());
  const [four, seven] = plain.claims.map(({ id }) => id) as [string, string];
  const judged = (...acts: object[]) =>
    buildLedger([OFFICE, HOSPITAL], new Map(), {
      ...NOTHING_KEPT,
      judgements: acts.map((act, at) => {
        const made = { id: at + 1, reports: ['a'], by: 'J. Doe', at: '2026-05-14T09:00:00Z', why: 'I rang.' };
        return { ...made, ...act } as Judgement;
      }),
    });

  it('reject a relation, which stays, withdrawn', () => {
    const ledger = judged({ act: 'reject', from: seven, to: four, kind: 'contradicts' });
    expect(ledger.relations).toMatchObject([{ kind: 'contradicts', withdrawnAt: '2026-05-14T09:00:00Z' }]);
  });

  it('add a relation, and take it back', () => {
    const added = { act: 'relate', from: seven, to: four, kind: 'overtakes' };
    const ledger = judged(added);
    expect(ledger.relations.at(-1)).toMatchObject({ by: 'J. Doe', why: 'I rang.', withdrawnAt: null });
    expect(ledger.series[0]!.points[0]!.overtakenBy).toBe(seven);
    const back = judged(added, { act: 'withdraw', judgement: 1, at: '2026-05-15T09:00:00Z' });
    expect(back.relations.at(-1)).toMatchObject({ by: 'J. Doe', withdrawnAt: '2026-05-15T09:00:00Z' });
    expect(back.series[0]!.points[0]!.overtakenBy).toBeNull();
  });

  it('add a watch', () => {
    expect(plain.watches).toEqual([]);
    const { watches } = judged({ act: 'watch', claim: four, kind: 'status' });
    expect(watches).toMatchObject([{ claim: four, by: 'J. Doe', overtakenBy: null }]);
  });
});

describe('buildLedger on any reports', () => {
  const all = [OFFICE, HOSPITAL, OFFICE_LATER, COPY, AGREES];

  it('does not hang on the order of the readings', () => {
    const expected = buildLedger(all, new Map());
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(buildLedger(shuffled, new Map())).toEqual(expected);
      }),
    );
  });

  it('keeps every claim, and points only at claims it keeps, with exact words', () => {
    const ledger = buildLedger(all, new Map());
    const ids = new Set(ledger.claims.map(({ id }) => id));
    expect(ids.size).toBe(all.flatMap(({ claims }) => claims).length);
    const points = ledger.series.flatMap((series) => series.points);
    const named = [
      ...points.map(({ claim }) => claim),
      ...ledger.relations.flatMap(({ from, to }) => [from, to]),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    for (const { says } of ledger.watches) {
      expect(isExact(says, all.find(({ report }) => report.id === says.report)!.report.text)).toBe(true);
    }
  });

  it('takes no readings', () => {
    expect(buildLedger([], new Map())).toEqual({
      origins: [],
      claims: [],
      parties: [],
      relations: [],
      series: [],
      disagreements: [],
      checks: [],
      watches: [],
    });
  });
});
