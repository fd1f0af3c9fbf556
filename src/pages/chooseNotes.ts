import type { SentenceVerdict } from '../core/brief.js';
import type { Range } from '../core/spans.js';
import { QUOTE_LIMIT } from './quotes.js';

/** Most notes under one sentence; the proof lists every support. */
const NOTES_PER_SENTENCE = 2;

/** Share of a sentence's telling words from which another origin counts as confirming it. */
const CONFIRMS = 0.6;

/** Words of a report that a note shows. */
export interface NoteWords extends Range {
  report: string;
}

/** The words that tell one sentence from another: numbers, and words of four letters or more, in lower case. */
function tellingWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => word.length > 3 || /\p{N}/u.test(word)) ?? []
  );
}

/**
 * The words to show beside a sentence: its best support, then one that carries what the first does not, or another origin that says
 * the same. Copies of an origin already shown add nothing. Neighbours in one report are joined while they stay a short extract.
 */
export function chooseNotes(
  { text: sentence, supports }: Pick<SentenceVerdict, 'text' | 'supports'>,
  textOf: (report: string) => string | undefined,
  originOf: (report: string) => string,
): NoteWords[] {
  const wanted = new Set(tellingWords(sentence));
  const carried = new Set<string>();
  const chosen: NoteWords[] = [];
  for (const support of supports) {
    const text = textOf(support.report);
    if (text === undefined) continue;
    const shared = new Set(
      tellingWords(text.slice(support.start, support.end)).filter((word) => wanted.has(word)),
    );
    const same = chosen.find(({ report }) => originOf(report) === originOf(support.report));
    const isCopy = same !== undefined && same.report !== support.report;
    const brings = [...shared].some((word) => !carried.has(word));
    const confirms = same === undefined && shared.size >= CONFIRMS * wanted.size;
    if (chosen.length > 0 && (isCopy || !(brings || confirms))) continue;
    for (const word of shared) carried.add(word);
    const joined = same && {
      start: Math.min(same.start, support.start),
      end: Math.max(same.end, support.end),
    };
    if (joined !== undefined && joined.end - joined.start <= QUOTE_LIMIT) Object.assign(same!, joined);
    else if (chosen.length < NOTES_PER_SENTENCE)
      chosen.push({ report: support.report, ...densest(text, support, wanted) });
  }
  return chosen;
}

/** The stretch of a span, at most a short extract long, that holds most of the wanted words; of equals the shortest, then the earliest. */
function densest(text: string, { start, end }: Range, wanted: ReadonlySet<string>): Range {
  if (end - start <= QUOTE_LIMIT) return { start, end };
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)]
    .map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      word: match[0].toLowerCase(),
    }))
    .filter(({ word }) => wanted.has(word));
  let best: Range = { start, end: start + QUOTE_LIMIT };
  let most = 0;
  for (const [at, first] of words.entries()) {
    const held = new Set<string>();
    for (let next = at; next < words.length && words[next]!.end - first.start <= QUOTE_LIMIT; next++) {
      const last = words[next]!;
      held.add(last.word);
      const better =
        held.size > most || (held.size === most && last.end - first.start < best.end - best.start);
      if (better) best = { start: first.start, end: last.end };
      most = Math.max(most, held.size);
    }
  }
  return best;
}
