import { createHmac, timingSafeEqual } from 'node:crypto';
import { FLAG_NOTE_LIMIT, FLAG_REASONS } from '../pages/flagForm.js';
import type { FlagReason } from '../pages/flagForm.js';

/** A reader's flag, as it was sent. `sentence` 0 is the headline. */
export interface Flag {
  permalink: string;
  sentence: number;
  reason: FlagReason;
  note: string;
}

/** The token that a story's form carries: it shows that the sender has had the page. 32 hex digits. */
export function flagToken(secret: string, permalink: string): string {
  return createHmac('sha256', secret).update(`flag:${permalink}`).digest('hex').slice(0, 32);
}

/** True for requests that the site's own page sent: `Sec-Fetch-Site` where the browser gives it, else the host of `Origin`. */
export function isSameSite(headers: Headers, host: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Reads a form's fields into a flag, or says in one sentence what is wrong with it. */
export function readFlag(fields: URLSearchParams, secret: string): Flag | string {
  const permalink = fields.get('story') ?? '';
  const given = Buffer.from(fields.get('token') ?? '');
  const due = Buffer.from(flagToken(secret, permalink));
  if (given.length !== due.length || !timingSafeEqual(given, due)) {
    return 'The form was too old or did not come from this site. Open the story again and send it from there.';
  }
  const sentence = fields.get('sentence') ?? '';
  if (!/^\d{1,3}$/.test(sentence)) return 'The form does not say which sentence is meant.';
  const reason = fields.get('reason') ?? '';
  if (!Object.hasOwn(FLAG_REASONS, reason)) return 'The form does not say what is wrong.';
  const note = (fields.get('note') ?? '').replace(/\r\n?/g, '\n').trim();
  if (note.length > FLAG_NOTE_LIMIT) return `The note is longer than ${FLAG_NOTE_LIMIT} characters.`;
  return { permalink, sentence: Number(sentence), reason: reason as FlagReason, note };
}
