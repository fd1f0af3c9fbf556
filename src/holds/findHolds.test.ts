import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hold, HoldClass } from '../core/hold.js';
import type { Claim, Reading } from '../core/reading.js';
import { isExact } from '../core/spans.js';
import { findHolds } from './findHolds.js';

let count = 0;
const read = (text: string, claims: Claim[] = []): Reading => ({
  id: `r${++count}`,
  report: { id: `r${count}`, headline: '', text, url: null, source: 'Gazette', language: 'en', publishedAt: null, credit: null },
  stamp: { place: null, day: null },
  places: [],
  days: [],
  mentions: [],
  claims,
}); // prettier-ignore

const withheld = (holds: readonly Hold[], kind: HoldClass) =>
  holds.filter((hold) => hold.class === kind).flatMap((hold) => hold.withheld.map(({ text }) => text));

describe('findHolds: prisoners of war', () => {
  const first = read(
    'The army released video of a captured soldier, Han Jun Seo, 20, who said he wanted to go home. He was born in Sariwon and his mother, Ok Sun Hui, lives there. His military ID number is KPA-209384.\n\nPresident Anton Berg said on Sunday that two soldiers had been captured.',
  );
  const second = read(
    'The prisoners, identified as Han and Yun Tae Ho, were taken to the capital, Berg said. The soldiers fought near Orlava.',
  );
  const holds = findHolds([first, second]);
  const words = withheld(holds, 'prisoner-of-war');

  it('withholds their names in every report, number, home and kin', () => {
    expect(words).toEqual(
      expect.arrayContaining(['Han Jun Seo', 'Han', 'Yun Tae Ho', 'Sariwon', 'Ok Sun Hui', 'KPA-209384']),
    );
  });

  it('leaves the office holder who speaks of them, and places', () => {
    expect(words.join(' ')).not.toMatch(/Berg|Orlava/);
  });

  it('gives the words that made the rule fire', () => {
    const supports = holds.flatMap((hold) => hold.supports.map(({ text }) => text));
    expect(supports).toEqual(expect.arrayContaining(['captured soldier,', 'prisoners, identified as']));
  });

  it('withholds quoted words of a prisoner', () => {
    const text = 'The war goes on. "I did not know it was a war," the captured soldier said.';
    const at = text.indexOf('I did');
    const speaker = text.indexOf('the captured');
    const claim = {
      id: 'c',
      content: [{ start: at, end: at + 28, text: text.slice(at, at + 28) }],
      speakers: [{ name: 'the captured soldier', entity: null, start: speaker, end: speaker + 20 }],
    } as unknown as Claim;
    expect(withheld(findHolds([read(text, [claim])]), 'prisoner-of-war')).toEqual([text.slice(at, at + 28)]);
  });

  it.each([
    'Troops captured the town of Orlava on Monday, General Ivo Petrak said.',
    'Defence Minister Rust Omar said prisoners of war would be exchanged by the army.',
    'The army showed the prisoners of war, Ivo Petrak said.',
    'A camera captured the thief, Tom Reed, on video.',
    'Anna Novak, who offered to return captured soldiers, spoke to the troops.',
  ])('holds nobody in: %s', (text) =>
    expect(withheld(findHolds([read(text)]), 'prisoner-of-war')).toEqual([]),
  );
});

describe('findHolds: other people at risk', () => {
  it.each<[HoldClass, string, string[]]>([
    ['minor', 'Jaden Small, 15, a pupil at Lincoln High School, was hurt. Mayor Eric Stone, 63, mourned.', ['Jaden Small', 'Lincoln High School']],
    ['minor', 'A 12-year-old girl named Ana Lopez was found. The flight left on May, 15, at noon.', ['Ana Lopez']],
    ['hostage', 'Ella Damar was held hostage for 471 days, the minister said.', ['Ella Damar']],
    ['sexual-violence', 'Jane Roe was raped in 2012, the court heard. Mark Poe denies raping her.', ['Jane Roe']],
    ['asylum-seeker', 'Ahmad Wali, an Afghan asylum seeker, was moved. Home Secretary Sue Gray defended the plan.', ['Ahmad Wali']],
    ['suspect', 'Marcus Hill was arrested. Tony Vance was arrested too; Vance was charged with murder.', ['Marcus Hill']],
    ['victim-unnamed', 'Ed Wynn was killed in the crash. Names will not be given until families are notified.', ['Ed Wynn']],
    ['suicide', 'The singer hanged himself in a hotel on Monday, his agent said.', ['hanged himself in a hotel on Monday']],
    ['position', 'Forty families are sheltering in the St. Mary Church basement.', ['St. Mary Church']],
    ['position', 'The battery stood at 50.4501, 30.5234 on Friday.', ['50.4501, 30.5234']],
    ['medical', 'John Poe was diagnosed with depression, his sister said.', ['was diagnosed with depression']],
  ])('%s: %s', (kind, text, words) => expect(withheld(findHolds([read(text)]), kind)).toEqual(words)); // prettier-ignore

  it.each<[HoldClass, string]>([
    ['suicide', 'The boy found the gun and accidentally shot himself, police said.'],
    ['minor', 'Quarterback Ben Rother (7) throws the ball. A 6-year-old was shot in Little Rock.'],
    ['suicide', 'A suicide bomber killed himself with a vest of explosives.'],
    ['minor', 'Tom Reed, 18, was hurt. Ann Poe, 151 metres up, waved.'],
    ['suspect', 'The police chief, Bob Stone, said a suspect was arrested.'],
    ['position', 'In 1944 families were sheltering in the St. Mary Church basement.'],
    ['hostage', 'Envoy Adam Boe met families of hostages in the capital.'],
  ])('%s: nothing in: %s', (kind, text) => expect(withheld(findHolds([read(text)]), kind)).toEqual([]));

  it('does not withhold a family name that others bear', () => {
    const words = withheld(
      findHolds([read('Jaden Small, 15, was hurt. His uncle Peter Small told the story. Jaden is safe.')]),
      'minor',
    );
    expect(words).toEqual(expect.arrayContaining(['Jaden Small', 'Jaden']));
    expect(words).not.toContain('Small');
  });
});

describe('findHolds on any text', () => {
  const piece = fc.constantFrom(
    'captured soldier ', 'Han Jun ', ', 12, ', 'prisoners of war ', '"', '\n\n', 'said ', 'was raped ', '😀', '. ', 'his mother, Ok ', 'suspect ',
  ); // prettier-ignore

  it('holds a name that goes on as figures', () => {
    expect(
      withheld(findHolds([read('They questioned the captured soldier Jun2.')]), 'prisoner-of-war'),
    ).toEqual(['Jun']);
  });

  it('gives exact spans and at least one withheld for each hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const reading = read(pieces.join(''));
        for (const hold of findHolds([reading])) {
          expect(hold.withheld.length).toBeGreaterThan(0);
          for (const span of [...hold.withheld, ...hold.supports]) {
            expect(span.report).toBe(reading.report.id);
            expect(isExact(span, reading.report.text)).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    'captured soldier Han Jun, ',
    'A ',
    'one of the ',
    'is hiding in ',
    'Han Jun and ',
    'suicide by ',
    '1',
  ])('stays fast on a long run of "%s"', (words) => {
    const started = Date.now();
    findHolds([read(words.repeat(Math.ceil(200_000 / words.length)))]);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
