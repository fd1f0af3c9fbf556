import { describe, expect, it } from 'vitest';
import { introducePeople } from './people.js';

describe('introducePeople', () => {
  it.each([
    ['', 'The boy died of a gunshot wound.', 'A boy died of a gunshot wound.'],
    ['', 'Police said that the two men had fought.', 'Police said that two men had fought.'],
    ['A girl, 6, was hurt.', 'The child was flown to Lima.', 'The child was flown to Lima.'],
    ['', 'The man who called the police left.', 'The man who called the police left.'],
    ['Police arrested a man.', 'The suspect is 22.', 'The suspect is 22.'],
    ['', 'The victims were taken to a hospital.', 'Victims were taken to a hospital.'],
    ['A one-year-old died.', 'The child was ill.', 'The child was ill.'],
    ['', 'A man said the man was hurt.', 'A man said the man was hurt.'],
  ])('after “%s”: %s', (before, sentence, expected) => {
    expect(introducePeople(before, sentence)).toBe(expected);
  });

  it('refuses others when nobody has come before', () => {
    expect(introducePeople('', 'The other victims were not hurt.')).toBeNull();
    expect(introducePeople('One victim died.', 'The other victims were not hurt.')).not.toBeNull();
    expect(introducePeople('Detectives came.', 'Six more men were hurt.')).toBeNull();
  });

  it('says of nobody new what did not happen to him', () => {
    expect(introducePeople('', 'The girl had not been shot.')).toBeNull();
  });
});
