import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { countOrigins, parseOwners, sayOrigins } from './countOrigins.js';

const owners = parseOwners(
  '# a table\nDaily Bell\tNorth Press\nThe Evening Bell\tNorth Press\nbroken line\n',
);
const report = (id: string, source: string | null) => ({ id, source, headline: `Headline ${id}` });
const say = (reports: ReturnType<typeof report>[], origins: [string, string][]) =>
  sayOrigins(countOrigins(reports, new Map(origins), owners));

it('says how many outlets tell what one origin said', () => {
  const reports = [report('a', 'Daily Bell'), report('b', 'Courier'), report('c', 'Herald')];
  expect(say(reports, [['a', 'NIS'], ['b', 'NIS'], ['c', 'NIS']])).toBe('3 outlets, one origin: NIS'); // prettier-ignore
  expect(say(reports, [['b', 'a']])).toBe('3 outlets, 2 origins: Daily Bell, Herald');
});

it('counts the outlets of one owner as one house', () => {
  const reports = [report('a', 'The Daily Bell'), report('b', 'Evening Bell'), report('c', null)];
  expect(say(reports, [['b', 'a']])).toBe('2 outlets of 1 owner, 2 origins: The Daily Bell, Headline c');
});

it('reads every line of the table that comes with the project', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../../data/owners.tsv'), 'utf8');
  const told = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(parseOwners(text).size).toBe(told.length);
  expect(parseOwners(text).get('daily mirror')).toBe('Reach');
});
