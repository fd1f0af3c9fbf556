import type { Claim, Reading } from '../src/core/reading.js';
import { spanOf } from '../src/core/spans.js';

/** A reading of a bare text; `credit` makes claims: [words of the content, speaker, kind]. */
export function readingOf(
  id: string,
  text: string,
  claims: [string, string, Claim['kind']][] = [],
  publishedAt: string | null = '2026-05-13',
): Reading {
  return {
    id,
    report: {
      id,
      headline: '',
      text,
      url: null,
      source: 'Valley Courier',
      language: 'en',
      publishedAt,
      credit: null,
    },
    stamp: { place: null, day: null },
    places: [],
    days: [],
    mentions: [],
    claims: claims.map(([words, name, kind], at) => ({
      id: `${id}.${at}`,
      content: [spanOf(text, text.indexOf(words), text.indexOf(words) + words.length)],
      speakers: [{ name, entity: null, start: text.indexOf(name), end: text.indexOf(name) + name.length }],
      cue: null,
      kind,
      certainty: 'asserted',
      hedges: [],
      negated: null,
      condition: null,
      figures: [],
      evidence: [],
      saidAt: null,
      confidence: 0.9,
    })),
  };
}

/** A report of a flood: a toll, a quotation, an offer on a condition, an estimate, a denial. */
export const FLOOD = `The river Ibar flooded Kraljevo on Tuesday, killing 12 people and injuring about 300, the district office said.

"We have blankets for everyone, but not enough dry beds," said Olivera Stamenka, who runs a shelter. Ivan Petrov, the mayor, has not asked the army for help.

The office offered to pay for repairs if the council agrees. Repairs may cost up to 4.5 million euros, an engineer said. The water company denied that any pump had failed.

The bridge in Grdica remains closed.`;

export const flood = readingOf('r1', FLOOD, [
  ['Repairs may cost up to 4.5 million euros', 'an engineer', 'estimate'],
]);
