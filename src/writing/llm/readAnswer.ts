import { z } from 'zod';
import type { Draft } from '../../core/brief.js';
import { Problem } from '../../core/problems.js';
import { cleanText } from '../../core/text.js';

/** Longest answer read, in characters. */
const MOST_CHARACTERS = 50_000;

const sentence = z.string().transform((text) => cleanText(text).replace(/\s+/g, ' ').trim());
const Answer = z.object({
  headline: sentence.nullish(),
  paragraphs: z.array(z.array(sentence)).min(1),
});

/** The draft in a model's answer: one JSON object, alone, in a code fence, or with talk around it. Throws `model-failed`. */
export function readAnswer(answer: string): Draft {
  const start = answer.indexOf('{');
  const end = answer.lastIndexOf('}');
  if (start < 0 || end < start || answer.length > MOST_CHARACTERS)
    throw failed('no JSON object in the answer');
  let value: unknown;
  try {
    value = JSON.parse(answer.slice(start, end + 1));
  } catch (cause) {
    throw failed('broken JSON in the answer', cause);
  }
  const read = Answer.safeParse(value);
  if (!read.success) throw failed('the answer lacks headline or paragraphs', read.error);
  const paragraphs = read.data.paragraphs
    .map((sentences) => sentences.filter((text) => text !== ''))
    .filter((sentences) => sentences.length > 0);
  if (paragraphs.length === 0) throw failed('the answer has no sentences');
  return { headline: read.data.headline || null, paragraphs };
}

const failed = (detail: string, cause?: unknown) => new Problem('model-failed', { detail, cause });
