import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact } from '../../core/spans.js';
import type { Claim } from '../../core/reading.js';
import { readDays } from '../days/readDays.js';
import { readFigures } from '../figures/readFigures.js';
import { findNameParts, readMentions } from '../mentions/readMentions.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { readClaims } from './readClaims.js';
import { models, treeOf } from '../../../test/englishModels.js';

function prepare(text: string) {
  const sentences = wordSentences(text);
  const days = readDays(text, '2025-01-13', sentences);
  const figures = readFigures(text, sentences, days, treeOf);
  const mentions = readMentions(text, sentences, findNameParts(sentences, new Map()));
  return { sentences, days, figures, mentions };
}

function read(text: string): Claim[] {
  return readClaims(text, {
    report: 'r1',
    headline: null,
    ...prepare(text),
    treeOf,
    chanceOf: models.chanceOf,
  });
}
const words = (claim: Claim) => claim.content.map((part) => part.text).join(' … ');
const who = (claim: Claim) => claim.speakers.map((speaker) => speaker.name).join(' > ');
const lines = (text: string) =>
  read(text).map((claim) => `${who(claim) || '-'} | ${claim.cue?.text ?? '-'} | ${words(claim)}`);

describe('claims within claims', () => {
  it.each([
    [
      'a hint about what others may wish is one claim',
      'One of the soldiers may prefer staying in Ukraine, as hinted in a video released by the Ukrainian government.',
      ['Ukrainian government | as hinted in | One of the soldiers may prefer staying in Ukraine'],
    ],
    [
      'what supports something is no speaker',
      'Giles Thornbeck, a clerk, said the ledger was supported by 47 transfers.',
      ['Giles Thornbeck | said | the ledger was supported by 47 transfers'],
    ],
    [
      'a will that someone tells of leaves the telling in place',
      'Ada Tipene said the union was willing to talk about pay.',
      [
        'Ada Tipene | said | the union was willing to talk about pay',
        'union | was willing | to talk about pay',
      ],
    ],
    [
      'what a newsreader tells is told by the report',
      'ANCHOR: Three boats sank overnight in the bay of Tolle. The harbour office said that nobody had been on board.',
      [
        '- | - | Three boats sank overnight in the bay of Tolle',
        'harbour office | said | nobody had been on board',
      ],
    ],
    [
      'a day is no speaker',
      'Results are expected by Friday, according to the agency.',
      ['agency | according to | Results are expected by Friday'],
    ],
    [
      'the inner words leave the outer cue out',
      'The Northern Column has not asked for the return of its two soldiers, the agency told lawmakers on Thursday.',
      ['agency > Northern Column | has not asked | the return of its two soldiers'],
    ],
    [
      'an offer holds its condition, with the name set off in it',
      'Zelenskyy has offered to return the soldiers if their leader, Kim Jong Un, agrees to swap them for prisoners.',
      [
        'Zelenskyy | has offered | to return the soldiers if their leader, Kim Jong Un, agrees to swap them for prisoners',
      ],
    ],
    [
      'an article begins the subject',
      'Last week the Column denied that any of its men had been captured.',
      ['Column | denied | any of its men had been captured'],
    ],
    ['repeated', 'The office repeated that it would free them.', ['office | repeated | it would free them']],
    [
      'quotations within are whole',
      'Tarantel called the figures "inventions".',
      ['Tarantel | called | the figures "inventions"'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('a lack of something is no denial', () => {
    const [claim] = read('Moon noted that the toll is due to their lack of preparation.');
    expect([claim?.certainty, claim?.negated]).toEqual(['asserted', null]);
  });
});

describe('who said what', () => {
  it.each([
    [
      'before',
      'Mayor Jane Roe said on Monday that the dam will hold.',
      'Jane Roe | said | the dam will hold',
    ],
    ['after', 'The dam will hold, Mayor Jane Roe said.', 'Jane Roe | said | The dam will hold'],
    ['turned round', '"It will hold," said Jane Roe, a retired engineer.', 'Jane Roe | said | It will hold'],
    [
      'turned round, with a role',
      '"It was fast," said passenger Maria Cruz.',
      'Maria Cruz | said | It was fast',
    ],
    [
      'over a relative clause',
      'An official who asked not to be named said the dam broke.',
      'An official | said | the dam broke',
    ],
    ['in the middle', 'The dam, the mayor said, will hold.', 'mayor | said | The dam … will hold'],
    [
      'in the middle of a quotation',
      '“The dam,” the mayor said, “will hold.”',
      'mayor | said | The dam … will hold',
    ],
    [
      'over an apposition',
      'Tom Hill, who lost his home, said he would rebuild.',
      'Tom Hill | said | he would rebuild',
    ],
    [
      'according to',
      'The bridge was closed, according to the police.',
      'police | according to | The bridge was closed',
    ],
    [
      'according to, in front',
      'According to police, 12 people died.',
      'police | According to | 12 people died',
    ],
    [
      'by an adjective',
      'Officials are confident that the dam will hold.',
      'Officials | are confident | the dam will hold',
    ],
    [
      'by a noun',
      'There are concerns in Seoul that the toll could rise.',
      'Seoul | concerns | the toll could rise',
    ],
    [
      'by a noun that is carried',
      'Aid groups have raised concerns that food is running out.',
      'Aid groups | have raised concerns | food is running out',
    ],
    ['told', 'The minister told reporters that he would resign.', 'minister | told | he would resign'],
    ['told by', 'He was told by doctors that he would recover.', 'doctors | was told by | he would recover'],
    [
      'nobody',
      'The army is believed to have lost 40 tanks.',
      '- | is believed | The army … to have lost 40 tanks',
    ],
    [
      'warned of',
      'The ministry warned of a new wave of attacks.',
      'ministry | warned | a new wave of attacks',
    ],
    [
      'an order',
      'The mayor ordered the evacuation of 300 residents.',
      'mayor | ordered | the evacuation of 300 residents',
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it('takes the sentences of one quotation together, before and after the cue', () => {
    expect(lines('"We will go. We want bread," Jane Roe said. "We are ready."')).toEqual([
      'Jane Roe | said | We will go. We want bread … We are ready',
    ]);
  });

  it.each([
    [
      'a plural far from its verb',
      'Observers in the country say the dam will hold.',
      'Observers in the country | say | the dam will hold',
    ],
    [
      'a number put on something',
      'The union put the cost at $9 million.',
      'union | put | the cost at $9 million',
    ],
    [
      'a particle that makes a verb of saying',
      'The minister spoke of a hard day.',
      'minister | spoke | a hard day',
    ],
    [
      'what is understood',
      'The club has offered £5 million, it is understood.',
      '- | is understood | The club has offered £5 million',
    ],
    [
      'a survey that finds',
      'A survey of six chains found the eggs were smaller.',
      'A survey of six chains | found | the eggs were smaller',
    ],
    [
      'what one knows of oneself',
      'The mayor said he believed the dam would hold.',
      'mayor | said | he believed the dam would hold',
    ],
  ])('takes for a cue: %s', (_, text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it.each([
    ['what is put somewhere', 'The union put the banner at the gate of the mill.', 'put'],
    ['a wish not to be named', 'The driver, who begged me not to print his name, said he saw it.', 'begged'],
    ['what may yet be said', 'Schools will reopen when the army says it is safe.', 'says'],
    ['a noun', 'The report shocked the claims office.', 'claims'],
  ])('takes for no cue: %s', (_, text, cue) => {
    expect(lines(text).filter((line) => line.includes(`| ${cue} |`))).toEqual([]);
  });

  it('parts what is said from what is denied under one cue', () => {
    expect(lines('The mayor said four men were sought but no arrests had been made.')).toEqual([
      'mayor | said | four men were sought',
      'mayor | said | no arrests had been made',
    ]);
    expect(lines('"We will go," Jane Roe said. "We will not stop."')).toEqual([
      'Jane Roe | said | We will go',
      'Jane Roe | said | We will not stop',
    ]);
  });

  it('credits a quotation without a cue to the last speaker', () => {
    expect(lines('"We will go," Jane Roe said.\n\n"We are ready."').at(-1)).toBe(
      'Jane Roe | - | We are ready',
    );
  });

  it('takes a number with a dash for no dateline', () => {
    expect(lines('A 5-year-old boy was shot in Lima, police said.')).toEqual([
      'police | said | A 5-year-old boy was shot in Lima',
    ]);
  });

  it('leaves the dateline out', () => {
    expect(lines('KYIV, Ukraine (AP) — The dam broke on Monday, officials said.')).toEqual([
      'officials | said | The dam broke on Monday',
    ]);
  });

  it('names whom a relay cites', () => {
    expect(lines('Local media, citing the hospital, reported that five children had died.')).toEqual([
      'Local media > hospital | reported | five children had died',
    ]);
  });

  it('reads transcripts', () => {
    expect(lines('JANE ROE: I will not resign. The mayor told me that he will.')).toEqual([
      'JANE ROE | - | I will not resign',
      'mayor | told | he will',
    ]);
    expect(lines('Q: Will it hold?\n\nA: It will hold.')).toEqual(['A | - | It will hold']);
  });

  it('names the one who answers in an interview', () => {
    expect(
      lines(
        'We spoke to Jane Roe, who looks after the dam for Ollin Corp.\n\nQ: Will it hold?\n\nA: The dam will hold for twenty years.\n\nQ: And the road?\n\nA: The road is open.',
      ),
    ).toEqual(['Jane Roe | - | The dam will hold for twenty years', 'Jane Roe | - | The road is open']);
  });

  it('names pronouns by whom they stand for', () => {
    expect(lines('Mayor Jane Roe said the dam will hold. She added that 12 homes were lost.').at(-1)).toBe(
      'Jane Roe | added | 12 homes were lost',
    );
  });

  it('puts the relay first and the one credited last', () => {
    expect(lines('Two deputies briefed by the ministry told the agency Belta that 12 people died.')).toEqual([
      'Belta > Two deputies > ministry | told | 12 people died',
    ]);
    expect(lines('Belta reported that Gen. Anna Petrova said the road is open.')).toEqual([
      'Belta > Anna Petrova | said | the road is open',
    ]);
  });

  it('parts two speakers of one sentence', () => {
    expect(lines("Critics say the plan won't work, but supporters argue that it will save money.")).toEqual([
      "Critics | say | the plan won't work",
      'supporters | argue | it will save money',
    ]);
  });
});

describe('what a claim is', () => {
  const only = (text: string): Claim => {
    const claims = read(text);
    expect(claims).toHaveLength(1);
    return claims[0]!;
  };

  it('an offer on a condition', () => {
    const claim = only('Roe has offered to return the men if their leader, Kim, agrees to swap them.');
    expect([claim.kind, claim.certainty, words(claim)]).toEqual([
      'offer',
      'conditional',
      'to return the men if their leader, Kim, agrees to swap them',
    ]);
    expect(claim.condition?.text).toBe('if their leader, Kim, agrees to swap them');
  });

  it('a condition before the speaker', () => {
    expect(only('If that changes, officials are ready to talk.').condition?.text).toBe('If that changes');
  });

  it('a denied status', () => {
    const claim = only("The soldiers in the camp haven't slept there, according to the police.");
    expect([claim.kind, claim.certainty, claim.negated?.text]).toEqual(['status', 'denied', "haven't"]);
  });

  it('a denied statement after a participle that could be its verb', () => {
    const claim = only(
      "Two soldiers captured near Sarn while fighting haven't shown any interest, police said.",
    );
    expect([claim.certainty, claim.negated?.text]).toEqual(['denied', "haven't"]);
  });

  it('a denial', () => {
    const claim = only('The governor has denied that any soldiers were captured.');
    expect([claim.kind, claim.certainty, claim.negated?.text]).toEqual(['denial', 'denied', 'denied']);
  });

  it('a negation inside a clause of its own does not deny the whole', () => {
    const claim = only('The mayor said the town is calm because nobody was hurt.');
    expect([claim.certainty, claim.negated]).toEqual(['asserted', null]);
  });

  it('an estimate with its figures', () => {
    const claim = only('The agency believes around 300 soldiers have died and 2,700 have been injured.');
    expect([claim.kind, claim.certainty]).toEqual(['estimate', 'hedged']);
    expect(claim.hedges.map((hedge) => hedge.text)).toEqual(['believes']);
    expect(claim.figures.map(({ text, outcome }) => [text, outcome])).toEqual([
      ['around 300', 'killed'],
      ['2,700', 'injured'],
    ]);
  });

  it('May is a month and may is a hedge', () => {
    expect(only('Officials said the dam may break.').hedges.map((hedge) => hedge.text)).toEqual(['may']);
    expect(only('Officials said the dam broke in May last year.').certainty).toBe('asserted');
  });

  it('rests on a document, which does not speak', () => {
    const claim = read('Documents found on dead soldiers indicate they were hungry.')[0]!;
    expect([claim.speakers, claim.evidence.map(({ kind, text }) => [kind, text])]).toEqual([
      [],
      [['document', 'Documents found on dead soldiers']],
    ]);
  });

  it('a hint in a video is hedged, its maker the speaker', () => {
    const claim = read(
      'One of them may stay, as hinted in a video released by the Ukrainian government.',
    )[0]!;
    expect(who(claim)).toBe('Ukrainian government');
    expect(claim.certainty).toBe('hedged');
    expect(claim.hedges.map((hedge) => hedge.text)).toEqual(['as hinted', 'may']);
    expect(claim.evidence.map(({ kind }) => kind)).toEqual(['video']);
  });

  it('knows when it was said', () => {
    expect(only('The mayor said on Sunday that the dam will hold.').saidAt).toBe('2025-01-12');
    expect(only('The mayor said the dam broke on Sunday.').saidAt).toBeNull();
  });

  it('the report itself may say it', () => {
    expect(lines('At least 40 houses burned down. The sky was blue and the birds sang.')).toEqual([
      '- | - | At least 40 houses burned down',
    ]);
  });

  it.each([
    ['what will be done', 'The review will be made public.', true],
    ['what has been done', 'The school has opened an inquiry.', true],
    ['what was not done', 'No trial date was set.', true],
    ['what befell a thing', 'The roof fell in.', true],
    ['no question', 'Has the school opened an inquiry?', false],
    ['not what a thing is by its nature', 'The roof was a marvel.', false],
    ['not what the writer did', 'I have walked the upper road.', false],
  ])('the report itself tells %s', (_what, text, isTold) => {
    expect(lines(text)).toEqual(isTold ? [`- | - | ${text.replace(/[.?]$/, '')}`] : []);
  });

  it('parts what it says at a semicolon and at the next item of a list', () => {
    expect(
      lines('Thirty-nine people died; seven have not been found. Our reporter Amir Desai is at the mill.'),
    ).toEqual(['- | - | Thirty-nine people died', '- | - | seven have not been found']);
    expect(lines('* 12 houses were destroyed\n* 40 people were injured')).toEqual([
      '- | - | 12 houses were destroyed',
      '- | - | 40 people were injured',
    ]);
  });

  it('goes on about the speaker when the subject stays', () => {
    const claims = read("The agency confirmed they were involved. They haven't received any requests.");
    expect(claims.map((claim) => [who(claim), claim.kind, claim.certainty])).toEqual([
      ['agency', 'statement', 'asserted'],
      ['agency', 'status', 'denied'],
    ]);
  });
});

describe('claims under one cue', () => {
  it.each([
    [
      'each "that" begins one',
      'Jane Roe said that the dam would hold and that the road was open.',
      ['Jane Roe | said | the dam would hold', 'Jane Roe | said | the road was open'],
    ],
    [
      'a "that" of a noun begins none',
      'Jane Roe said the dam and that old road would hold.',
      ['Jane Roe | said | the dam and that old road would hold'],
    ],
    [
      '"though" sets a second against the first',
      'The police say there is no inquiry, though they are not ruling one out.',
      ['police | say | there is no inquiry', 'police | say | they are not ruling one out'],
    ],
    [
      'what goes on after the cue with a subject of its own',
      'The dam cost 380 million dollars, the mayor said, and a third of the water seeps away.',
      ['mayor | said | The dam cost 380 million dollars', 'mayor | said | a third of the water seeps away'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('where a cue is set apart from its words', () => {
  it.each([
    [
      'from its subject by a participle',
      'A volunteer, asking not to be named, said the figure refers to households.',
      'A volunteer | said | the figure refers to households',
    ],
    [
      'behind them, with its own tail',
      'The strike has been called for two weeks, the union Seps said in a notice sent to employers on Monday.',
      'Seps | said | The strike has been called for two weeks',
    ],
    [
      'behind a bidding',
      'Pull the other one, said Kelly Dodd, who bought three anyway.',
      'Kelly Dodd | said | Pull the other one',
    ],
    [
      'behind a colon',
      'A nurse disagreed: relatives were sent to buy their own drips, she said.',
      'she | said | relatives were sent to buy their own drips',
    ],
    [
      'without a comma',
      'According to his lawyer he was swept from the bridge.',
      'his lawyer | According to | he was swept from the bridge',
    ],
    [
      'with a verb that the end of a quotation makes one',
      '"It was never on the table," the mayor corrected.',
      'mayor | corrected | It was never on the table',
    ],
    ['turned round with such a verb', '"It will hold," laughed Moon.', 'Moon | laughed | It will hold'],
    [
      'before an afterthought',
      'The police ordered residents to leave — the third order in a week.',
      'police | ordered | residents to leave',
    ],
    [
      'over what two dashes set off',
      'The judge said that 240 households — a tenth of the town — had opted out.',
      'judge | said | 240 households — a tenth of the town — had opted out',
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toContain(expected);
  });
});

describe('what is taken back', () => {
  it.each([
    [
      'The health ministry withdrew its statement that seven people had died.',
      'health ministry | withdrew its statement | seven people had died',
    ],
    [
      'The firm retracted its claim that the alarms worked.',
      'firm | retracted its claim | the alarms worked',
    ],
    [
      'The hospital on Friday took back a statement saying that 12 men were hurt.',
      'hospital | took back a statement saying | 12 men were hurt',
    ],
    ['The ministry retracted the figure of 40 dead.', 'ministry | retracted | the figure of 40 dead'],
    [
      'The army has not withdrawn its claim that the bridge fell.',
      'army | has not withdrawn its claim | the bridge fell',
    ],
  ])('is told with the words that take it back: %s', (text, line) => {
    expect(lines(text)).toEqual([line]);
    expect(read(text)[0]!.certainty).toBe('denied');
  });

  it.each(['The army withdrew its troops after a report on the talks.', 'The firm withdrew from the deal.'])(
    'is no statement where something else is withdrawn: %s',
    (text) => expect(lines(text)).toEqual([`- | - | ${text.slice(0, -1)}`]),
  );
});

describe('cues', () => {
  it.each([
    ['after a shortened name', 'Ollin Corp. said Monday it will pay.', 'Ollin Corp | said | it will pay'],
    [
      'with a quantifier in the verb',
      'The towns have each promised two boats.',
      'towns | have each promised | two boats',
    ],
    [
      'with an aside behind it',
      'The agency said, however, that the dam will hold.',
      'agency | said | the dam will hold',
    ],
    [
      'before a bound',
      'Investigators believe at least five athletes were supplied.',
      'Investigators | believe | at least five athletes were supplied',
    ],
    [
      'before a list',
      'The union wants 7 per cent, and a cap of eight pupils.',
      'union | wants | 7 per cent, and a cap of eight pupils',
    ],
    [
      'of hearsay without an infinitive',
      'Scores of people were feared trapped on Tuesday.',
      '- | were feared | Scores of people … trapped on Tuesday',
    ],
    [
      'between a title and a name',
      'What is missing, explains registrar Joost de Regt, is a signature.',
      'Joost de Regt | explains | What is missing … is a signature',
    ],
    [
      'of a verb that only a clause makes one',
      'The skipper radioed that he was taking water.',
      'skipper | radioed | he was taking water',
    ],
    ['of counting', 'The police counted 71 collisions.', 'police | counted | 71 collisions'],
    [
      'that is an adverb',
      'The fans reportedly broke two windows.',
      '- | reportedly | The fans … broke two windows',
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });
});

describe('confidence', () => {
  const confidenceOf = (text: string) => read(text).map(({ confidence }) => confidence);

  it('is higher for what a plain cue gives than for what stands beside it', () => {
    const [said, beside] = confidenceOf(
      'Growers say they were luckier; about 85 per cent of the crop was in before the storm.',
    );
    expect(said).toBeGreaterThan(0.75);
    expect(beside).toBeLessThan(0.5);
  });

  it('leaves out what is unlikely, unless it has a figure or tells how things stand', () => {
    const text = 'The mayor said the dam will hold. Two boats sank. The road remains closed.';
    const context = { report: 'r1', headline: null, ...prepare(text), treeOf };
    const found = readClaims(text, { ...context, chanceOf: () => 0.1 });
    expect(found.map(words)).toEqual(['Two boats sank', 'The road remains closed']);
  });
});

describe('spans of claims', () => {
  it('are exact and part no word, in any text', () => {
    const piece = fc.constantFrom(
      'said',
      'Moon',
      'the dam',
      ' ',
      ' ',
      ' ',
      ',',
      '.',
      '"',
      '“',
      '”',
      "'s",
      "n't",
      'don"t',
      'that',
      'if',
      'who',
      'according to',
      'by',
      '12',
      '-',
      '—',
      ':',
      '\n\n',
      'é',
      'e\u0301',
      '😀',
      'has',
      'denied',
      'she',
      'Mr. ',
      '(',
      ')',
      'as',
      'may',
      'want',
      'to',
      '’',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { content, cue, hedges, condition } of read(text)) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [
            ...content,
            ...hedges,
            ...(cue ? [cue] : []),
            ...(condition ? [condition] : []),
          ]) {
            expect(isExact(span, text)).toBe(true);
            const edges = [span.start, span.end].map((at) => text.slice(Math.max(0, at - 1), at + 1));
            for (const edge of edges) expect(edge).not.toMatch(/^(?:\p{L}[\p{L}\p{M}]|\p{N}{2})$/u);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
