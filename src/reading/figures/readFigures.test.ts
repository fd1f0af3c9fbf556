import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact, overlaps } from '../../core/spans.js';
import { treeOf } from '../../../test/englishModels.js';
import { readDays } from '../days/readDays.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { readFigures } from './readFigures.js';

function figuresOf(text: string) {
  const sentences = wordSentences(text);
  return readFigures(text, sentences, readDays(text, '2025-01-13', sentences), treeOf);
}

/** "[words] low..high rounding unit {counted} outcome", leaving out what is usual. */
function read(text: string): string[] {
  return figuresOf(text).map(({ text: words, low, high, rounding, unit, counted, outcome }) => {
    const value = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
    return [words, value, rounding, unit, counted?.text ?? '-', outcome].join(' | ');
  });
}

describe('readFigures', () => {
  it('takes a small letter between two numbers for no unit', () => {
    expect(figuresOf('They lost 3 v 2 there.').map(({ unit }) => unit)).not.toContain('measure');
    expect(figuresOf('It is 5 feet 4 in the picture.').map(({ text }) => text)).not.toContain('5 feet 4 in');
  });

  it('tells what is counted in the words of the report, days among them', () => {
    const text = "Attendance at Tuesday's game rose 40%.";
    const [price] = figuresOf(text);
    expect(price?.counted?.text).toBe('Attendance');
    expect(isExact(price!.counted!, text)).toBe(true);
  });

  it.each([
    [
      'South Korea has seen over 34, 000 North Korean defectors since the late 1990s.',
      ['over 34, 000 | 34000.. | at least | count | North Korean defectors | defected'],
    ],
    [
      'Around 300 North Korean soldiers have died and 2, 700 have been injured.',
      [
        'Around 300 | 300 | about | count | North Korean soldiers | killed',
        '2, 700 | 2700 | exact | count | North Korean soldiers | injured',
      ],
    ],
    [
      '300 killed and 2,700 injured',
      ['300 | 300 | exact | count | - | killed', '2,700 | 2700 | exact | count | - | injured'],
    ],
    [
      'A blast tore through the market, killing 12 people and injuring at least 30 others.',
      [
        '12 | 12 | exact | count | people | killed',
        'at least 30 | 30.. | at least | count | people | injured',
      ],
    ],
    [
      'The meeting lasted four hours and ten minutes.',
      ['four hours and ten minutes | 4.1667 | exact | measure | - | other'],
    ],
    [
      'The meeting lasted two to three hours and ten minutes.',
      ['two to three hours and ten minutes | 2.1667..3.1667 | exact | measure | - | other'],
    ],
    [
      'The meeting lasted four hours and ten to fifteen minutes.',
      ['four hours and ten to fifteen minutes | 4.1667..4.25 | exact | measure | - | other'],
    ],
    [
      'They expect to spend a quarter of a million dollars.',
      ['a quarter of a million dollars | 250000 | exact | money | - | money'],
    ],
    ['They offered her eight million.', ['eight million | 8000000 | exact | money | - | money']],
    [
      'Italy will pay 27 million euros for fuel.',
      ['27 million euros | 27000000 | exact | money | fuel | money'],
    ],
    [
      'He has 740 firefighters and 190 vehicles.',
      [
        '740 | 740 | exact | count | firefighters | deployed',
        '190 | 190 | exact | count | vehicles | deployed',
      ],
    ],
    ['A four-storey building burned.', ['four | 4 | exact | count | storey | other']],
    ['A boy of about eight waved.', []],
    ['They must answer within a week.', []],
    [
      'Thirty people, among them at least 15 children, were missing.',
      [
        'Thirty | 30 | exact | count | people | missing',
        'at least 15 | 15.. | at least | count | children | missing',
      ],
    ],
    [
      'Police found the two lorries on which 92 migrants died.',
      ['two | 2 | exact | count | lorries | other', '92 | 92 | exact | count | migrants | killed'],
    ],
    [
      'They will hold out for two, perhaps three weeks.',
      ['two, perhaps three weeks | 2..3 | exact | measure | - | other'],
    ],
    [
      'Five people, including two children, were killed.',
      ['Five | 5 | exact | count | people | killed', 'two | 2 | exact | count | children | killed'],
    ],
    [
      'Two gunmen killed 12 worshippers.',
      ['Two | 2 | exact | count | gunmen | other', '12 | 12 | exact | count | worshippers | killed'],
    ],
    ['12 people were shot and killed.', ['12 | 12 | exact | count | people | killed']],
    ['There were 3,000 casualties.', ['3,000 | 3000 | exact | count | casualties | casualties']],
    ['300 of the villagers were displaced.', ['300 | 300 | exact | count | villagers | displaced']],
    [
      'No more than 3 prisoners of war were freed.',
      ['No more than 3 | ..3 | at most | count | prisoners | captured'],
    ],
    [
      'Shells destroyed six homes, three barns and two bridges.',
      [
        'six | 6 | exact | count | homes | destroyed',
        'three | 3 | exact | count | barns | destroyed',
        'two | 2 | exact | count | bridges | destroyed',
      ],
    ],
    [
      'Three women and two children were shot dead.',
      ['Three | 3 | exact | count | women | killed', 'two | 2 | exact | count | children | killed'],
    ],
    [
      'They control three of the five key bridges.',
      ['three | 3 | exact | count | key bridges | other', 'five | 5 | exact | count | key bridges | other'],
    ],
    ['Police fired four shots.', ['four | 4 | exact | count | shots | other']],
  ])('gives what is counted and its outcome: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    [
      'Talks with the Northern Column in Rivera about two soldiers ended.',
      ['two | 2 | exact | count | soldiers | other'],
    ],
    ['They know about 30 fires.', ['30 | 30 | exact | count | fires | other']],
    ['The meeting in Rivera drew about 40 people.', ['about 40 | 40 | about | count | people | other']],
    [
      'The wall will cost 4.6 million New Zealand dollars.',
      ['4.6 million New Zealand dollars | 4600000 | exact | money | - | money'],
    ],
    [
      'The repair costs 90 million Serbian dinars.',
      ['90 million Serbian dinars | 90000000 | exact | money | - | money'],
    ],
    [
      'It raised its estimate of fighters killed to between 130 and 150.',
      ['between 130 and 150 | 130..150 | exact | count | fighters | killed'],
    ],
    ['The agency cut the number of missing to 14.', ['14 | 14 | exact | count | - | missing']],
    ['The number of people displaced rose to 400.', ['400 | 400 | exact | count | people | displaced']],
    [
      'At least five fighters and two guardsmen were killed.',
      [
        'At least five | 5.. | at least | count | fighters | killed',
        'two | 2 | exact | count | guardsmen | killed',
      ],
    ],
    ['Three were hurt and one had an injured jaw.', ['Three | 3 | exact | count | - | injured']],
    [
      'The raid had driven about 2,400 from their homes.',
      ['about 2,400 | 2400 | about | count | - | displaced'],
    ],
    ['Most of the patients are children under six.', []],
    [
      'Residents within two kilometres of the plant must leave.',
      ['within two kilometres | ..2 | at most | measure | - | other'],
    ],
    ['The ship carried 12 tonnes of grain.', ['12 tonnes | 12 | exact | measure | grain | other']],
    [
      'Shares rose 6.8% to $41.17.',
      ['6.8% | 6.8 | exact | percent | Shares | share', '$41.17 | 41.17 | exact | money | - | money'],
    ],
    ['It needs K450 000 now.', ['K450 000 | 450000 | exact | money | - | money']],
    ['They got N1.8 million for it.', ['N1.8 million | 1800000 | exact | money | - | money']],
    ['They paid 6 pesewas.', ['6 pesewas | 0.06 | exact | money | - | money']],
    ['It has drained 1.9 crore litres.', ['1.9 crore litres | 19000000 | exact | measure | - | other']],
    ['It sank to minus six degrees.', ['minus six degrees | -6 | exact | measure | - | other']],
    ['It will fail on one unit in 300.', ['one unit in 300 | 0.333 | exact | percent | unit | share']],
    ['Two-thirds of the parcels are small.', ['Two-thirds | 66.7 | exact | percent | parcels | share']],
    ['The office raised its count of the dead to 17.', ['17 | 17 | exact | count | - | killed']],
    ['Fines fell by a third.', ['a third | 33.3 | exact | percent | Fines | share']],
    ['It must answer within 60 days.', ['within 60 days | ..60 | at most | measure | - | other']],
    [
      'They waited less than half an hour.',
      ['less than half an hour | ..0.5 | at most | measure | - | other'],
    ],
    ['They live within two miles of it.', ['within two miles | ..2 | at most | measure | - | other']],
    ['Turnout was 63,1%.', ['63,1% | 63.1 | exact | percent | Turnout | share']],
    [
      'Exports fell to 71 from 104.',
      ['71 | 71 | exact | count | Exports | other', '104 | 104 | exact | count | Exports | other'],
    ],
    ['They put the price of petrol at 80%.', ['80% | 80 | exact | percent | price | share']],
    ['She inherits a debt of $11.6 million.', ['$11.6 million | 11600000 | exact | money | debt | money']],
    ['The mill has lost $3m.', ['$3m | 3000000 | exact | money | - | money']],
    [
      'We weighed 40 eggs. Nineteen were light.',
      ['40 | 40 | exact | count | eggs | other', 'Nineteen | 19 | exact | count | eggs | other'],
    ],
    [
      'It saw five people; two of them died.',
      ['five | 5 | exact | count | people | other', 'two | 2 | exact | count | people | killed'],
    ],
    [
      'A bag costs 17 soles here and they paid 31.',
      ['17 soles | 17 | exact | money | - | money', '31 | 31 | exact | money | - | money'],
    ],
    ['He was shot at least seven times.', ['at least seven | 7.. | at least | count | - | other']],
    [
      'Fifty-one people, among them 15 children, were missing.',
      ['Fifty-one | 51 | exact | count | people | missing', '15 | 15 | exact | count | children | missing'],
    ],
    [
      'The bodies of 24 people have been pulled from the ruins.',
      ['24 | 24 | exact | count | people | killed'],
    ],
    ['The fire killed 34 tonnes of fish.', ['34 tonnes | 34 | exact | measure | fish | killed']],
    [
      'It blamed a 60 percent jump in pulp costs.',
      ['60 percent | 60 | exact | percent | pulp costs | share'],
    ],
    [
      'Six workers were killed and 25 others injured.',
      ['Six | 6 | exact | count | workers | killed', '25 | 25 | exact | count | workers | injured'],
    ],
    ['Six inmates were killed.', ['Six | 6 | exact | count | inmates | killed']],
    ['It employs 2,100 people.', ['2,100 | 2100 | exact | count | people | other']],
    ['It spread over two years.', ['two years | 2 | exact | measure | - | other']],
    ['They overturned the two-year doping ban.', ['two-year | 2 | exact | measure | doping ban | other']],
    ['It showed the cell to 60 invited guests.', ['60 | 60 | exact | count | invited guests | other']],
    ['Maybe two hundred women came.', ['Maybe two hundred | 200 | about | count | women | other']],
    ['Police took 14 demonstrators into custody.', ['14 | 14 | exact | count | demonstrators | arrested']],
    [
      'The flood has left 4,000 people without shelter.',
      ['4,000 | 4000 | exact | count | people | homeless'],
    ],
    [
      'The fighting has forced 40,000 people out of their homes.',
      ['40,000 | 40000 | exact | count | people | displaced'],
    ],
    [
      'Hailstones of up to seven centimetres wrecked 2,300 cars.',
      [
        'up to seven centimetres | ..7 | at most | measure | Hailstones | other',
        '2,300 | 2300 | exact | count | cars | destroyed',
      ],
    ],
    [
      'Nine players have left and four have been injured.',
      ['Nine | 9 | exact | count | players | other', 'four | 4 | exact | count | players | injured'],
    ],
    [
      'The plane was carrying 52 people, of whom 38 died.',
      ['52 | 52 | exact | count | people | other', '38 | 38 | exact | count | people | killed'],
    ],
    [
      'Of 112 passengers, 31 were hurt.',
      ['112 | 112 | exact | count | passengers | other', '31 | 31 | exact | count | passengers | injured'],
    ],
    [
      'The hospital received 33 wounded, including eight women.',
      ['33 | 33 | exact | count | - | injured', 'eight | 8 | exact | count | women | injured'],
    ],
    [
      'The blaze killed 11 refugees, four of them children.',
      ['11 | 11 | exact | count | refugees | killed', 'four | 4 | exact | count | children | killed'],
    ],
    ['It says five of the dead were found in the town.', ['five | 5 | exact | count | - | killed']],
    [
      'They hold three prisoners; two prisoners were killed.',
      ['three | 3 | exact | count | prisoners | captured', 'two | 2 | exact | count | prisoners | killed'],
    ],
    ['Killed so far: 12.', ['12 | 12 | exact | count | - | killed']],
    [
      'The bill passed with 212 in favour and 150 against.',
      ['212 | 212 | exact | count | - | votes', '150 | 150 | exact | count | - | votes'],
    ],
    ['The mayor won re-election with 54 percent.', ['54 percent | 54 | exact | percent | - | votes']],
    ['Turnout in the election reached 54 percent.', ['54 percent | 54 | exact | percent | Turnout | share']],
    ['Only one in 10 buses ran.', ['one in 10 | 10 | exact | percent | buses | share']],
    ['It took two and a half hours.', ['two and a half hours | 2.5 | exact | measure | - | other']],
    ['The wall is 4½ metres high.', ['4½ metres | 4.5 | exact | measure | - | other']],
    [
      'The rate was cut by a quarter of a point.',
      ['a quarter of a point | 0.25 | exact | measure | - | other'],
    ],
    ['1,5 tonnes of cocaine were found.', ['1,5 tonnes | 1.5 | exact | measure | cocaine | other']],
    ['They had to wait four more years.', ['four more years | 4 | exact | measure | - | other']],
    ['Up to 50 Nordic monitors came.', ['Up to 50 | ..50 | at most | count | Nordic monitors | other']],
    [
      'The quota is to fall by 15 % to 12,000 tonnes.',
      ['15 % | 15 | exact | percent | quota | share', '12,000 tonnes | 12000 | exact | measure | - | other'],
    ],
    [
      'Divers found 22 bodies, raising the toll to 28.',
      ['22 | 22 | exact | count | bodies | killed', '28 | 28 | exact | count | - | killed'],
    ],
    ['It lies nine kilometres downstream.', ['nine kilometres | 9 | exact | measure | - | other']],
    [
      'Four were taken to hospital. One has died.',
      ['Four | 4 | exact | count | - | hospitalised', 'One | 1 | exact | count | - | killed'],
    ],
    [
      'The terms were between five and eleven years.',
      ['between five and eleven years | 5..11 | exact | measure | - | other'],
    ],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives a count spoken of again the outcome of the one before, when there is but one', () => {
    const again = 'It had put the number at about 120.';
    expect(read(`The office said 140 people had been killed. ${again}`).at(-1)).toBe(
      'about 120 | 120 | about | count | people | killed',
    );
    expect(read(`It said 140 had been killed and 12 hurt. ${again}`).at(-1)).toBe(
      'about 120 | 120 | about | count | - | other',
    );
  });

  it('gives both figures of a change', () => {
    expect(read('The death toll rose from 12 to 40 on Monday.')).toEqual([
      '12 | 12 | exact | count | - | killed',
      '40 | 40 | exact | count | - | killed',
    ]);
  });

  it.each([
    ['between 10 and 20 people', '10..20', 'exact'],
    ['10-20 soldiers', '10..20', 'exact'],
    ['10 to 20 soldiers', '10..20', 'exact'],
    ['10 to 20 million people', '10000000..20000000', 'exact'],
    ['at least a dozen people', '12..', 'at least'],
    ['more than 1.2 million people', '1200000..', 'at least'],
    ['up to 500 jobs', '..500', 'at most'],
    ['fewer than 12 seats', '..12', 'at most'],
    ['nearly 400 homes', '..400', 'at most'],
    ['some 300 troops', '300', 'about'],
    ['dozens of houses', '24..99', 'about'],
    ['hundreds of people', '200..999', 'about'],
    ['several hundred protesters', '200..999', 'about'],
    ['two dozen people', '24', 'exact'],
    ['a couple of men', '2', 'exact'],
    ['two hundred and fifty men', '250', 'exact'],
  ])('bounds %s', (text, value, rounding) => {
    expect(read(text).map((line) => line.split(' | ').slice(1, 3))).toEqual([[value, rounding]]);
  });

  it.each([
    ['over 40% of the seized territory', ['over 40% | 40.. | at least | percent | seized territory | share']],
    ['3 percentage points', ['3 percentage points | 3 | exact | measure | - | other']],
    ['one in five children', ['one in five | 20 | exact | percent | children | share']],
    ['half of the voters', ['half | 50 | exact | percent | voters | share']],
    ['$3bn', ['$3bn | 3000000000 | exact | money | - | money']],
    ['€40,000 in cash', ['€40,000 | 40000 | exact | money | cash | money']],
    [
      '10 to 20 million dollars',
      ['10 to 20 million dollars | 10000000..20000000 | exact | money | - | money'],
    ],
    ['nearly 400 hectares', ['nearly 400 hectares | ..400 | at most | measure | - | other']],
    ['12 tonnes of grain', ['12 tonnes | 12 | exact | measure | grain | other']],
    ['He was sentenced to 12 years in prison.', ['12 years | 12 | exact | measure | - | other']],
  ])('gives the unit of %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives votes one by one', () => {
    const outcomes = figuresOf('The council voted 7-2 for the plan, after a 12-vote majority in June.').map(
      ({ low, outcome }) => [low, outcome],
    );
    expect(outcomes).toEqual([
      [7, 'votes'],
      [2, 'votes'],
      [12, 'votes'],
    ]);
  });

  it.each([
    'A 12-year-old boy and John Smith, 34, of Ohio met; the others were aged 40 and 41.',
    'Boy, 11, shot at',
    'On 12 May 2024, at 6 p.m. and 9:30, in 2019',
    'Route 5, 5 Main Street, No. 5, Article 5 and Section 12',
    'The mother of four met Ann and Bo, both 19, of Ohio.',
    'Covid-19, an F-16, MH17 and the G7',
    'They won 3-1 and came 3rd; call 252-972-1411.',
    'It happened in the 1200 block of Oak Street.',
    'He left three hours ago, two weeks after the vote, on a four-day week.',
    'It closes a day early in the first half of June.',
    'No one was hurt; one of the men left one day.',
    'The Falcon 9 rocket stood by.',
  ])('is no figure: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps a date apart from the count after it', () => {
    expect(read('on May 12, 200 people died')).toEqual(['200 | 200 | exact | count | people | killed']);
  });

  it('gives exact spans in order, for any text', () => {
    const word = fc.constantFrom(
      ...[
        'at',
        'least',
        '12',
        '34, 000',
        'people',
        'killed',
        '%',
        '$',
        'million',
        'two',
        'dozen',
        '-',
        'and',
        'to',
        'between',
        '😀',
        '\n',
        '.',
        'of',
        'the',
        'é',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const text = words.join(' ');
        const figures = figuresOf(text);
        for (const [index, figure] of figures.entries()) {
          expect(isExact(figure, text)).toBe(true);
          expect(figure.text).toBe(figure.text.trim());
          expect(figure.low === null && figure.high === null).toBe(false);
          if (figure.low !== null && figure.high !== null)
            expect(figure.low).toBeLessThanOrEqual(figure.high);
          if (figure.counted) expect(isExact(figure.counted, text)).toBe(true);
          const next = figures[index + 1];
          if (next) expect(overlaps(figure, next)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '1,000,',
    'twenty one ',
    '1-',
    'about ',
    '($',
    'two and ',
    '12, 000 ',
    'talks with Abe ',
    'talks about 2 ',
  ])('stays quick on a long run of %j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    const sentences = wordSentences(text);
    readFigures(text, sentences, [], treeOf);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
