import { describe, expect, it } from 'vitest';
import { edtfOf } from './edtf.js';

describe('edtfOf', () => {
  it.each([
    ['2025-01-13', '2025-01-13', '2025-01-13'],
    ['2025-01-12', '2025-01-13', '2025-01-12/2025-01-13'],
    ['2025-01-01', '2025-01-31', '2025-01'],
    ['2024-02-01', '2024-02-29', '2024-02'],
    ['2024-05-01', '2024-06-30', '2024-05/2024-06'],
    ['2019-06-01', '2019-08-31', '2019-22'],
    ['2019-12-01', '2020-02-29', '2019-24'],
    ['2019-01-01', '2019-12-31', '2019'],
    ['1990-01-01', '1999-12-31', '199X'],
    ['1939-01-01', '1945-12-31', '1939/1945'],
  ])('gives %s to %s as the unit that it is', (from, to, edtf) => {
    expect(edtfOf({ from, to }, false)).toBe(edtf);
  });

  it('marks what the words leave uncertain or open', () => {
    const late1990s = { from: '1997-01-01', to: '1999-12-31' };
    expect(edtfOf(late1990s, true)).toBe('1997/1999~');
    expect(edtfOf(late1990s, true, 'to')).toBe('1997~/..');
    const august = { from: '2024-08-01', to: '2024-08-31' };
    expect(edtfOf(august, false, 'to')).toBe('2024-08/..');
    expect(edtfOf(august, false, 'from')).toBe('../2024-08');
  });
});
