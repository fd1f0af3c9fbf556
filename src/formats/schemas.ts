import { z } from 'zod';
import {
  CERTAINTIES,
  CLAIM_KINDS,
  DAY_BASES,
  EVIDENCE_KINDS,
  MENTION_KINDS,
  OUTCOMES,
  PARTS_OF_DAY,
  PLACE_KINDS,
  PRECISIONS,
  ROUNDINGS,
  UNITS,
  type Reading,
} from '../core/reading.js';
import type { Draft, Verdict } from '../core/brief.js';
import type { StoryAssignment } from '../core/story.js';
import { importMappingSchema } from './importMapping.js';

/** Version of the formats in this file; a change that breaks a reader of them raises it. */
export const FORMAT_VERSION = 1;

const offset = z.int().nonnegative();
const span = z
  .object({ start: offset, end: offset, text: z.string() })
  .describe('Half-open UTF-16 range of report.text, with exactly the words it covers');
const day = z.iso.date().describe('Calendar day, ISO 8601');
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable()
  .describe('ISO 3166-1 alpha-2');

const placeFields = {
  id: z.string().describe('With the prefix of its gazetteer, such as geonames:538560'),
  name: z.string(),
  kind: z.enum(PLACE_KINDS),
  admin1: z.string().nullable().describe('Name of the first-level division'),
  country,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
};
const precision = z.enum(PRECISIONS);

const stampPlace = z.object({
  ...placeFields,
  precision,
  supports: z.array(span),
  runnerUp: z.object({ ...placeFields, precision }).nullable(),
  why: z.string(),
});

const stampDay = z.object({
  from: day,
  to: day,
  basis: z
    .enum(DAY_BASES)
    .describe('What it rests on: words of the text, the dateline, or only the day of publication'),
  supports: z.array(span),
  runnerUp: z.object({ from: day, to: day }).nullable(),
  base: z
    .object({ from: day, to: day, supports: z.array(span) })
    .nullable()
    .describe(
      'The day of the event that the newest development goes back to, when the text tells an earlier one',
    ),
  why: z.string(),
});

const figure = span
  .extend({
    low: z.number().nullable(),
    high: z.number().nullable(),
    rounding: z.enum(ROUNDINGS),
    unit: z.enum(UNITS),
    counted: span.nullable(),
    outcome: z.enum(OUTCOMES),
  })
  .describe('A number that belongs to the story; "at least N" has no high, "at most N" no low');

const claim = z.object({
  id: z.string(),
  content: z
    .array(span)
    .min(1)
    .describe('The words said, without cue and speaker; broken when the cue stands inside'),
  speakers: z
    .array(
      z.object({
        name: z.string().describe('Fullest name in the report'),
        entity: z.string().nullable(),
        start: offset,
        end: offset,
      }),
    )
    .describe('Outlet or relay first, the one credited last; empty when the report itself says it'),
  cue: span.nullable(),
  kind: z.enum(CLAIM_KINDS),
  certainty: z.enum(CERTAINTIES),
  hedges: z.array(span),
  negated: span.nullable(),
  condition: span.nullable(),
  figures: z.array(figure),
  evidence: z.array(span.extend({ kind: z.enum(EVIDENCE_KINDS) })),
  saidAt: day.nullable(),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How likely content, cue and speaker are read right, by how the claim was found'),
});

/** What `newsledger read --json` prints, one object a line. */
export const readingSchema: z.ZodType<Reading> = z.object({
  id: z.string().describe('The id given with the input, else the id of the report'),
  report: z.object({
    id: z.string(),
    headline: z.string(),
    text: z.string(),
    url: z.string().nullable(),
    source: z.string().nullable(),
    language: z.string().nullable(),
    publishedAt: z.string().nullable().describe('ISO 8601 day or UTC instant'),
    credit: z.string().nullable(),
  }),
  stamp: z.object({ place: stampPlace.nullable(), day: stampDay.nullable() }),
  places: z.array(
    span.extend({
      ...placeFields,
      demonym: z
        .boolean()
        .describe('A word for its people ("Russian"), which points to it without naming it'),
      why: z.string().describe('Why this place and not another of the name'),
      runnerUp: z.object(placeFields).nullable().describe('The next likely place of the name'),
    }),
  ),
  days: z.array(
    span.extend({
      from: day.nullable(),
      to: day.nullable(),
      edtf: z.string().describe('ISO 8601-2 level 1, as precise and as sure as the words are'),
      part: z.enum(PARTS_OF_DAY).nullable(),
    }),
  ),
  mentions: z.array(span.extend({ kind: z.enum(MENTION_KINDS), entity: z.string().nullable() })),
  claims: z.array(claim),
});

/** What `newsledger check --json` prints. Sentence offsets of faults lie in the sentence's own text. */
export const verdictSchema: z.ZodType<Verdict> = z.object({
  ok: z.boolean(),
  sentences: z.array(
    z.object({
      text: z.string(),
      supported: z.boolean(),
      score: z.number().min(0).max(1).describe('Higher is better supported'),
      faults: z.array(
        z.object({
          rule: z.string(),
          start: offset,
          end: offset,
          text: z.string(),
          found: z.string().nullable().describe('The nearest words of the sources'),
          because: z.string(),
        }),
      ),
      supports: z.array(
        z.object({
          report: z.string(),
          start: offset,
          end: offset,
          text: z.string(),
          covers: z.object({ start: offset, end: offset }).nullable(),
        }),
      ),
    }),
  ),
});

/** A line of the batch form of `check`: in. */
export const pairSchema = z.object({ id: z.string(), claim: z.string(), source: z.string() });

/** A line of the batch form of `check`: out. */
export const pairVerdictSchema = z.object({
  id: z.string(),
  supported: z.boolean(),
  score: z.number().min(0).max(1),
  faults: z.array(
    z.object({
      rule: z.string(),
      start: offset,
      end: offset,
      text: z.string(),
      found: z.string().nullable(),
      because: z.string(),
    }),
  ),
});
export type PairVerdict = z.infer<typeof pairVerdictSchema>;

/** A line that `newsledger group --json` prints. */
export const storyAssignmentSchema: z.ZodType<StoryAssignment> = z.object({
  id: z.string(),
  story: z.string(),
  origin: z.string().nullable().describe('The wire or first report it was copied from'),
});

/** A line of JSON-lines input. */
export const inputLineSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  published: z.string().nullish().describe('ISO 8601 day or instant'),
  url: z.string().nullish(),
  source: z.string().nullish(),
});
export type InputLine = z.infer<typeof inputLineSchema>;

/** A draft given to `check` as JSON. */
export const draftSchema: z.ZodType<Draft> = z.object({
  headline: z.string().nullable(),
  paragraphs: z.array(z.array(z.string())),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a published page carries as `proof.json`. */
export const proofSchema = z.object({
  format: z.literal('newsledger-proof/1'),
  headline: z.string().nullable().describe('When there is one, it is the first of the sentences'),
  checker: z.int().describe('Version of the checker that passed the sentences'),
  sentences: z.array(
    z.object({
      text: z.string(),
      supported: z.boolean(),
      supports: z.array(
        z.object({
          report: z.string(),
          start: offset,
          end: offset,
          sha256: sha256
            .nullable()
            .describe('Of the words from start to end of the report; null when they are withheld'),
        }),
      ),
    }),
  ),
  reports: z.array(
    z.object({
      id: z.string(),
      url: z.string().nullable(),
      sha256: sha256.describe('Of the whole text, UTF-8'),
    }),
  ),
});
export type Proof = z.infer<typeof proofSchema>;

/** The published formats by the name of their file in `docs/formats/`. */
export const PUBLISHED_FORMATS: Record<string, z.ZodType> = {
  reading: readingSchema,
  verdict: verdictSchema,
  'story-list': storyAssignmentSchema,
  input: inputLineSchema,
  draft: draftSchema,
  pair: pairSchema,
  'pair-verdict': pairVerdictSchema,
  proof: proofSchema,
  'import-mapping': importMappingSchema,
};
