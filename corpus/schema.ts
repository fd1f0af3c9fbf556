import { z } from 'zod';
import {
  CERTAINTIES,
  CLAIM_KINDS,
  EVIDENCE_KINDS,
  MENTION_KINDS,
  OUTCOMES,
  ROUNDINGS,
  UNITS,
} from '../src/core/reading.js';

/**
 * Words of the report: the first time they stand at or after the claim's anchor, or the n-th time when `n` is given.
 * Written as words, not offsets, so that people can write and read the corpus; `resolve.ts` turns them into spans.
 */
const words = z.union([z.string().min(1), z.strictObject({ words: z.string().min(1), n: z.int().min(1) })]);
export type Words = z.infer<typeof words>;

const figure = z.strictObject({
  words,
  low: z.number().nullable(),
  high: z.number().nullable(),
  rounding: z.enum(ROUNDINGS),
  unit: z.enum(UNITS),
  counted: words.nullable(),
  outcome: z.enum(OUTCOMES),
});

const claim = z.strictObject({
  /** Where the claim's words begin to be looked for: the first words of its sentence, standing once in the text. */
  at: z.string().min(3),
  content: z.array(words).min(1),
  /** Outlet or relay first, the one credited last; empty when the report itself says it. `name`: the fullest name in the report. */
  speakers: z.array(z.strictObject({ words, name: z.string().min(1) })).default([]),
  cue: words.nullable().default(null),
  kind: z.enum(CLAIM_KINDS),
  certainty: z.enum(CERTAINTIES),
  hedges: z.array(words).default([]),
  negated: words.nullable().default(null),
  condition: words.nullable().default(null),
  figures: z.array(figure).default([]),
  evidence: z.array(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), words })).default([]),
  saidAt: z.iso.date().nullable().default(null),
});
export type WrittenClaim = z.infer<typeof claim>;

/** One report as it is written in `corpus/reports/*.jsonl`. */
export const writtenReport = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Kind of news: the first part of the file's name. */
  kind: z.string(),
  /** Reports of one topic tell one event; a topic is wholly in one split. */
  topic: z.string(),
  split: z.enum(['train', 'test']),
  outlet: z.string(),
  published: z.iso.date(),
  /** Headline, blank line, paragraphs parted by blank lines. */
  text: z.string().min(200),
  /** What the report is about; null when the text does not say. */
  stamp: z.strictObject({
    place: z.string().nullable(),
    country: z.string().nullable(),
    day: z.iso.date().nullable(),
  }),
  /** Every name in the text with its kind; all its occurrences are meant. */
  names: z.array(z.tuple([z.enum(MENTION_KINDS), z.string().min(1)])),
  claims: z.array(claim),
});
export type WrittenReport = z.infer<typeof writtenReport>;
