import { overlaps, spanOf, type Range } from '../../core/spans.js';
import type { Attribution } from '../speakers/attribution.js';
import type { Floor } from '../speakers/standIns.js';
import type { Placed } from './clauses.js';
import type { ClaimDraft } from './draftClaim.js';
import { readKind } from './readKind.js';
import { readStance } from './readStance.js';

/** A quotation that was opened in an earlier sentence belongs to the cue that follows it: the content then begins with the quotation. */
export function reachBack(
  text: string,
  draft: ClaimDraft,
  { content }: Attribution,
  { clause, quotes }: Placed,
): void {
  const head = draft.content[0]!;
  if (!clause.quoted[content[0]!.from]) return;
  const quote = quotes.find(
    ({ inner }) => inner.start < clause.start && inner.start <= head.start && head.end <= inner.end,
  );
  if (quote) draft.content[0] = trimQuote(text, quote.inner.start, head.end);
}

/**
 * A sentence that is all quotation and has no cue: it goes on with the quotation of the claim before it in the paragraph,
 * else it is a claim of the last speaker. Null when the quotation goes on to a cue of its own, or nobody has spoken.
 */
export function continueQuote(
  text: string,
  at: number,
  placed: readonly Placed[],
  drafts: readonly ClaimDraft[],
  floor: Floor,
): ClaimDraft | null {
  const { clause, quote, paragraph } = placed[at]!;
  if (!quote || cueFollows(placed, at)) return null;
  const span = trimQuote(
    text,
    Math.max(clause.start, quote.inner.start),
    Math.min(clause.end, quote.inner.end),
  );
  const all = { from: 0, to: clause.words.length };
  const stance = readStance(text, clause, [all], null);
  const kind = readKind(clause, [all], null, stance);
  const before = drafts
    .slice(-NEAR)
    .findLast(
      ({ sentence, content }) =>
        at - sentence === 1 && placed[sentence]!.quotes.some((other) => overlaps(other, content.at(-1)!)),
    );
  const last = before?.content.at(-1);
  const same = before && last && placed[before.sentence]!.paragraph === paragraph;
  const sentence = at;
  if (same) {
    if ((stance.certainty === 'denied') !== (before.certainty === 'denied'))
      return { ...before, content: [span], kind, ...stance, evidence: [], sentence };
    if (quote.start <= last.start)
      before.content[before.content.length - 1] = spanOf(text, last.start, span.end);
    else before.content.push(span);
    before.sentence = at;
    return null;
  }
  if (!floor.last || span.end <= span.start) return null;
  const speakers = [floor.last];
  return { traits: ['quote'], content: [span], speakers, cue: null, kind, ...stance, evidence: [], sentence };
}

/** How many of the last claims may be the one that a quotation goes on with. */
const NEAR = 8;

/** True when the quotation ends in a later sentence that has words outside of it. */
function cueFollows(placed: readonly Placed[], at: number): boolean {
  const { quote } = placed[at]!;
  for (let next = at + 1; next < placed.length && placed[next]!.clause.start < quote!.end; next++) {
    if (!placed[next]!.quote) return true;
  }
  return false;
}

function trimQuote(text: string, start: number, end: number): Range & { text: string } {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”'‘’]/.test(text[from]!)) from++;
  while (to > from && /[\s"“”'‘’.,;:]/.test(text[to - 1]!)) to--;
  return spanOf(text, from, to);
}
