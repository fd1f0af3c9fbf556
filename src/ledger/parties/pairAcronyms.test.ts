import { expect, it } from 'vitest';
import type { NameUse } from './nameUses.js';
import { pairAcronyms } from './pairAcronyms.js';

const use = (name: string, aliases: string[] = []) =>
  ({ name, plain: name.toLowerCase(), aliases }) as unknown as NameUse;
const pairs = (uses: NameUse[]) => pairAcronyms(uses).map(({ short, name }) => `${short.name} = ${name}`);

it('pairs a short name with the full one whose initials it is, its own or an alias', () => {
  expect(pairs([use('NIS'), use('National Intelligence Service'), use('WHO')])).toEqual([
    'NIS = National Intelligence Service',
  ]);
  expect(pairs([use('the health body', ['World Health Organization']), use('WHO')])).toEqual([
    'WHO = World Health Organization',
  ]);
});

it('pairs nothing where two names in full have the initials', () => {
  expect(pairs([use('NIS'), use('National Intelligence Service'), use('Northern Ice Society')])).toEqual([]);
});

it('looks at each name a few times, however many there are', () => {
  const looksAt = (count: number): number => {
    let looks = 0;
    const uses = Array.from({ length: count }, (_, at) => {
      const letters = [...at.toString(26).padStart(4, '0')].map((digit) => parseInt(digit, 26) + 65);
      const full = letters.map((code) => `${String.fromCharCode(code)}house`).join(' ');
      const name = at % 2 === 0 ? full : String.fromCharCode(...letters);
      return {
        ...use(name),
        get name() {
          looks++;
          return name;
        },
      };
    });
    pairAcronyms(uses);
    return looks;
  };
  expect(looksAt(2000)).toBeLessThan(3 * looksAt(1000));
});
