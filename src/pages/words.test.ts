import { describe, expect, it } from 'vitest';
import type { Figure } from '../core/reading.js';
import {
  countryName,
  daysWords,
  figureWords,
  fullPlaceWords,
  instantWords,
  placeWords,
  shortDay,
} from './words.js';

const figure = (more: Partial<Figure>): Figure => ({
  start: 0,
  end: 5,
  text: 'words',
  low: 300,
  high: 300,
  rounding: 'exact',
  unit: 'count',
  counted: null,
  outcome: 'killed',
  ...more,
});

describe('words', () => {
  it('writes days and runs of days', () => {
    expect(daysWords('2025-01-13', '2025-01-13')).toBe('Monday 13 January 2025');
    expect(daysWords('2025-01-10', '2025-01-13')).toBe('10 to 13 January 2025');
    expect(daysWords('2025-01-30', '2025-02-02')).toBe('30 January to 2 February 2025');
    expect(daysWords('2024-12-30', '2025-01-02')).toBe('30 December 2024 to 2 January 2025');
    expect(shortDay('2025-06-01')).toBe('1 June');
    expect(shortDay('2024-09-01', '2025')).toBe('1 Sep 2024');
    expect(instantWords('2025-01-13T14:05:59Z')).toBe('13 January 2025, 14:05 UTC');
    expect(instantWords('2025-01-13')).toBe('13 January 2025');
  });

  it('names places as papers do', () => {
    const kursk = { name: 'Kursk', kind: 'settlement', admin1: 'Kursk Oblast', country: 'RU' } as const;
    expect(placeWords(kursk)).toBe('Kursk, Russia');
    expect(fullPlaceWords(kursk)).toBe('Kursk, Kursk Oblast, Russia');
    expect(placeWords({ name: 'Runcorn', kind: 'settlement', admin1: 'England', country: 'GB' })).toBe(
      'Runcorn, England',
    );
    expect(placeWords({ name: 'Nigeria', kind: 'country', admin1: null, country: 'NG' })).toBe('Nigeria');
    expect(placeWords({ name: 'Black Sea', kind: 'sea', admin1: null, country: null })).toBe('Black Sea');
    expect(countryName('ZZ')).toBe('Unknown Region');
    expect(countryName('x')).toBeNull();
  });

  it('bounds figures as their sources do', () => {
    expect(figureWords(figure({}))).toBe('300');
    expect(figureWords(figure({ rounding: 'about' }))).toBe('about 300');
    expect(figureWords(figure({ rounding: 'at least', low: 12, high: null }))).toBe('at least 12');
    expect(figureWords(figure({ rounding: 'at most', low: null, high: 4000 }))).toBe('at most 4,000');
    expect(figureWords(figure({ low: 150, high: 200 }))).toBe('150 to 200');
    expect(figureWords(figure({ unit: 'percent', low: 40.5, high: 40.5 }))).toBe('40.5%');
    expect(figureWords(figure({ unit: 'money', text: '€2m' }))).toBe('€2m');
    expect(figureWords(figure({ low: null, high: null }))).toBe('words');
  });
});
