import { describe, expect, it } from 'vitest';
import { isRe3dTrained, re3dName } from './re3d.js';
import { isUnerTrained } from './unerEwt.js';

const nameIn = (span: string, type: string) => {
  const text = `Then ${span} left.`;
  const name = re3dName(text, { start: 5, end: 5 + span.length, type });
  return name && `${name.type} ${text.slice(name.start, name.end)}`;
};

describe('re3dName', () => {
  it.each([
    ['the Harbour Council', 'ORG', 'ORG Harbour Council'],
    ['the Ministry of Roads and Rail', 'ORG', 'ORG Ministry of Roads and Rail'],
    ['the Lirian Foreign Minister Ana de Roe', 'PER', 'PER Ana de Roe'],
    ['Lt. Gen. Omar al-Sarni', 'PER', 'PER Omar al-Sarni'],
    ['Port Sarn, Liria', 'LOC', 'LOC Port Sarn'],
    ['the 5th Fleet', 'ORG', null],
    ['U.S. 5th Fleet', 'ORG', 'ORG U.S. 5th Fleet'],
    ['the Foreign Secretary', 'PER', null],
    ['Foreign Secretary', 'PER', null],
    ['They', 'ORG', null],
    ['six men', 'ORG', null],
    ['KLR fighters', 'ORG', null],
    ['the coastal town of Sarn', 'LOC', null],
    [' ', 'LOC', null],
  ])('%s (%s) is %s', (span, type, name) => expect(nameIn(span, type)).toBe(name));
});

describe('parts that names are learned from', () => {
  it('are set by the id, and are never of the BBC', () => {
    expect([isUnerTrained('uner-ewt-dev-99'), isUnerTrained('uner-ewt-dev-100')]).toEqual([true, false]);
    expect(isRe3dTrained('re3d-7A', 'CENTCOM')).toBe(true);
    expect(isRe3dTrained('re3d-7B', 'CENTCOM')).toBe(false);
    expect(isRe3dTrained('re3d-7A', 'BBC Online')).toBe(false);
  });
});
