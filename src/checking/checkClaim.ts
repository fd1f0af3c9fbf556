import type { SentenceVerdict } from '../core/brief.js';
import type { Candidates } from '../ports/gazetteer.js';
import { cleanText } from '../core/text.js';
import { hashHex } from '../core/ids.js';
import { readSentences } from '../reading/sentences/readSentences.js';
import { checkSentence } from './checkSentence.js';
import { indexSources, type Sources } from './sources.js';

/**
 * Judges a claim of one or more sentences against one source text. The verdict is that of its weakest sentence;
 * `text` and the faults' ranges are of the whole claim. Support ranges lie in `cleanText(source)`.
 */
export function checkClaim(
  claim: string,
  source: string,
  candidates: Candidates = new Map(),
): SentenceVerdict {
  const sources = indexText(source);
  const parts = readSentences(claim);
  let weakest: SentenceVerdict | null = null;
  for (const { start, end } of parts) {
    const verdict = checkSentence(claim.slice(start, end), sources, candidates);
    if (weakest !== null && weakest.score <= verdict.score) continue;
    const shift = <T extends { start: number; end: number }>(range: T): T => ({
      ...range,
      start: range.start + start,
      end: range.end + start,
    });
    weakest = {
      ...verdict,
      text: claim,
      faults: verdict.faults.map(shift),
      supports: verdict.supports.map((support) => ({
        ...support,
        covers: support.covers && shift(support.covers),
      })),
    };
  }
  return weakest ?? { text: claim, supported: false, score: 0, faults: [], supports: [] };
}

/** A text that nobody has read as sources: the rules then go by its words alone. */
export function indexText(source: string): Sources {
  const text = cleanText(source);
  const id = `t${hashHex(text, 16)}`;
  const report = {
    id,
    headline: '',
    text,
    url: null,
    source: null,
    language: null,
    publishedAt: null,
    credit: null,
  };
  const stamp = { place: null, day: null };
  return indexSources([{ id, report, stamp, places: [], days: [], mentions: [], claims: [] }]);
}
