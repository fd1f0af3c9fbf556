import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeClaim, makeReport } from '../../../test/fixtures/views.js';
import { countOrigins, sayOrigins } from './countOrigins.js';
import { parseOwners } from './owners.js';

const owners = parseOwners(
  '# a table\nDaily Bell\tNorth Press\nThe Evening Bell\tNorth Press\nbroken line\n',
);
const report = (id: string, source: string | null) => ({ id, source, headline: `Headline ${id}` });
const say = (reports: ReturnType<typeof report>[], copies: [string, string][]) =>
  sayOrigins(reports, countOrigins(reports, new Map(copies), owners, []), owners);

it('says how many outlets tell what one origin said', () => {
  const reports = [report('a', 'Daily Bell'), report('b', 'Courier'), report('c', 'Herald')];
  expect(say(reports, [['a', 'NIS'], ['b', 'NIS'], ['c', 'NIS']])).toBe('3 outlets, one origin: NIS'); // prettier-ignore
  expect(say(reports, [['b', 'a']])).toBe('3 outlets, 2 origins: Daily Bell, Herald');
});

it('counts the outlets of one owner as one house, and an outlet once', () => {
  const reports = [report('a', 'The Daily Bell'), report('b', 'Evening Bell'), report('c', null)];
  expect(say(reports, [])).toBe('2 outlets of 1 owner, 2 origins: North Press, Headline c');
  expect(say([report('a', 'Daily Bell'), report('b', 'Daily Bell')], [])).toBe(
    '1 outlet, one origin: Daily Bell',
  );
});

it('takes outlets without a name for as many, whatever their headlines', () => {
  const reports = ['a', 'b', 'c'].map((id) => ({ id, source: null, headline: 'Dam breaks' }));
  expect(countOrigins(reports, new Map([['c', 'b']]), owners, [])).toEqual([
    { name: 'Dam breaks', reports: ['a'] },
    { name: 'Dam breaks', reports: ['b', 'c'] },
  ]);
});

describe('reports that rest on one speaker', () => {
  const reports = ['Courier', 'Post', 'Herald'].map((outlet, at) =>
    makeReport(outlet, 'The dam', `Note ${at}.`, '2026-05-12'),
  );
  const [a, b, c] = reports as [(typeof reports)[0], (typeof reports)[0], (typeof reports)[0]];
  const said = (of: typeof a, speaker: string) => makeClaim(of, 'The dam', [speaker]);
  const names = (claims: ReturnType<typeof makeClaim>[]) =>
    countOrigins(reports, new Map(), owners, claims).map(
      ({ name, reports: told }) => `${name} ${told.length}`,
    );

  it('have one origin: the speaker', () => {
    const claims = [said(a, 'Talburg Council'), said(b, 'Talburg Council'), said(c, 'Talburg Council')];
    expect(names(claims)).toEqual(['Talburg Council 3']);
    expect(names(claims.slice(0, 2))).toEqual(['Talburg Council 2', 'Herald 1']);
  });

  it('have not where one of them credits somebody else too, or nobody has a name', () => {
    const both = [said(a, 'Talburg Council'), said(b, 'Talburg Council'), said(b, 'Hanna Reuss')];
    expect(names(both)).toEqual(['Courier 1', 'Post 1', 'Herald 1']);
    expect(names([said(a, 'officials'), said(b, 'officials')])).toEqual(['Courier 1', 'Post 1', 'Herald 1']);
  });
});

it('reads every line of the table that comes with the project', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../../data/owners.tsv'), 'utf8');
  const told = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(parseOwners(text).size).toBe(told.length);
  expect(parseOwners(text).get('daily mirror')).toBe('Reach');
});
