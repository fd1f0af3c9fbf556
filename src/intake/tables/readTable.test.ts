import { describe, expect, it } from 'vitest';
import { Problem } from '../../core/problems.js';
import { isExact } from '../../core/spans.js';
import { type ImportMapping, importMappingSchema } from '../../formats/importMapping.js';
import { parseCsv } from './parseCsv.js';
import { readTable, type TableRow } from './readTable.js';

const MAPPING: ImportMapping = importMappingSchema.parse({
  columns: {
    words: 'Claim',
    speaker: 'Credited to',
    outlet: 'Source',
    url: 'Link',
    reported: 'Date',
    place: 'Town',
    event: 'Incident',
  },
  figures: [{ outcome: 'killed', value: 'Deaths' }],
});
const HEAD = 'Incident,Claim,Credited to,Source,Link,Date,Town,Deaths,Our notes';
const read = (text: string, mapping = MAPPING) => [
  ...readTable(text, mapping, { file: 'table.csv', fetchedAt: '2026-05-20T00:00:00Z' }),
];

describe('parseCsv', () => {
  it('takes quotes, line ends in cells, semicolons, a byte order mark, and counts lines', () => {
    expect(parseCsv('\uFEFFa;b\r\n"x;\n""y""";2\r\n\r\n3;4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;\n"y"', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });
});

describe('readTable', () => {
  const row =
    'F1,"The dam, he said, broke",Mayor Ada Holt,Courier,https://courier.example/dam,2026-05-12,"Lira, Uganda",10-15,call back';

  it('refuses a table without rows, and a mapping that names nothing to claim', () => {
    expect(() => read(`${HEAD}\n`)).toThrow(/the file is empty \(no row under its first line\)/);
    const nothing = importMappingSchema.safeParse({ columns: { outlet: 'Source' } });
    expect(nothing.error?.message).toContain('nothing to claim');
  });

  it('makes a report of a row, with every cell in its text, and a claim that points into it', () => {
    const [taken] = read(`${HEAD}\n${row}`) as TableRow[];
    const { report, claim, place, event } = taken!;
    expect(report).toMatchObject({
      source: 'Courier',
      url: 'https://courier.example/dam',
      publishedAt: '2026-05-12',
    });
    expect(report.text).toContain('Our notes: call back');
    expect([claim.content[0]!.text, claim.speakers[0]!.name, place!.text, event]).toEqual([
      'The dam, he said, broke',
      'Mayor Ada Holt',
      'Lira, Uganda',
      'F1',
    ]);
    expect(claim.figures).toMatchObject([{ outcome: 'killed', low: 10, high: 15, text: '10-15' }]);
    for (const span of [...claim.content, ...claim.figures, place!])
      expect(isExact(span, report.text)).toBe(true);
  });

  it.each([
    ['1,200', 1200, 1200, 'exact'],
    ['at least 12', 12, null, 'at least'],
    ['300+', 300, null, 'at least'],
    ['up to 40', null, 40, 'at most'],
    ['~300', 300, 300, 'about'],
  ])('reads the number %s', (cell, low, high, rounding) => {
    const [taken] = read(`${HEAD}\nF1,x,,,,,,"${cell}",`) as TableRow[];
    expect(taken!.claim.figures[0]).toMatchObject({ low, high, rounding });
  });

  it('names the columns that the table lacks, with those it has', () => {
    expect(() => read(`Incident,Claim\nF1,x`)).toThrow(
      /^table\.csv:1: the table lacks a column that the mapping names \(no column "Credited to".*; there are "Incident", "Claim"\); mend/,
    );
  });

  it.each([
    ['F1,x,,,,,,many,', '"many" under "Deaths" is no number'],
    ['F1,x,,,,12th of never,,3,', '"12th of never" is no date'],
    ['F1,x,,,not an address,,,3,', '"not an address" is no address'],
    ['F1,x', '2 cells under 9 columns'],
    ['F1,,,,,,,,', 'neither words nor a figure'],
  ])('names a row that it cannot take by its line, and goes on: %s', (bad, why) => {
    const items = read(`${HEAD}\n${bad}\n${row}`);
    expect(items).toHaveLength(2);
    expect(items[0]).toBeInstanceOf(Problem);
    expect((items[0] as Problem).message).toContain('table.csv:2: ');
    expect((items[0] as Problem).message).toContain(why);
  });

  it('takes no empty table', () => {
    expect(() => read(HEAD)).toThrow(/empty/);
  });
});
