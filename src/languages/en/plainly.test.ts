import { expect, it } from 'vitest';
import { isPlainlyEnglish } from './plainly.js';

it('knows English news by its small words', () => {
  expect(
    isPlainlyEnglish(
      'The mayor said on Tuesday that the bridge would stay closed for a week and that nobody had been hurt when it gave way.',
    ),
  ).toBe(true);
});

it.each([
  [
    'Dutch',
    'De burgemeester zei dinsdag dat de brug een week dicht blijft en dat er niemand gewond was toen hij bezweek, en had het over de kosten.',
  ],
  [
    'German',
    'Der Bürgermeister sagte am Dienstag, die Brücke bleibe eine Woche lang gesperrt, und niemand sei verletzt worden, als sie einbrach, was an und für sich gut war.',
  ],
  [
    'Afrikaans',
    'Die burgemeester het Dinsdag gesê dat die brug vir n week gesluit bly en dat niemand beseer is toe dit ingegee het en was dit nie so nie.',
  ],
  [
    'names and numbers',
    'Ada Lira 12, Bo Aune 14, Cy Dune 9, Di Evans 7, El Fox 3, Fay Gale 1, Gus Hart 8, Hal Inn 4, Ida Jo 2, Kim Lo 6',
  ],
])('says nothing of %s', (_, text) => {
  expect(isPlainlyEnglish(text)).toBe(false);
});
