import { z } from 'zod';
import { OUTCOMES } from '../core/reading.js';

const column = z.string().describe('Name of a column, as in the first line of the table');

/** The mapping of `newsledger import --map`: which column of a desk's table holds what. */
export const importMappingSchema = z
  .strictObject({
    columns: z
      .strictObject({
        words: column.optional().describe('What was said; without it the figures are the claim'),
        speaker: column.optional().describe('Who is credited'),
        through: column.optional().describe('Through whom it came'),
        outlet: column.optional(),
        url: column.optional(),
        headline: column.optional(),
        reported: column.optional().describe('Day of the source'),
        said: column.optional(),
        place: column.optional().describe('"Lira" or "Lira, Uganda"'),
        event: column.optional().describe("The desk's name of the event: rows that share it are one story"),
        kind: column.optional(),
        certainty: column.optional(),
      })
      .default({}),
    figures: z
      .array(
        z.strictObject({
          outcome: z.enum(OUTCOMES),
          value: column.optional().describe('"12", "10-15", "at least 12", "300+", "~300"'),
          low: column.optional(),
          high: column.optional(),
          counted: column.optional().describe('Words for what is counted'),
        }),
      )
      .default([]),
  })
  .refine(
    ({ columns, figures }) =>
      columns.words !== undefined || figures.some(({ value, low, high }) => value ?? low ?? high),
    'it names no column for words and none for a figure: there is nothing to claim',
  );
export type ImportMapping = z.infer<typeof importMappingSchema>;
