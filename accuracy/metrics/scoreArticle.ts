import { harmonicMean, round } from './prf.js';

export interface ArticleScore {
  f1: number;
  p: number;
  r: number;
  /** Share of pages whose words are exactly those of the gold. */
  accuracy: number;
}

/** Words in a shingle, as the Zyte article extraction benchmark has it. */
const SHINGLE = 4;

/**
 * Article text by shingles of four words, as the Zyte benchmark (scrapinghub/article-extraction-benchmark) defines it:
 * precision and recall are means over the pages on which they are defined, F1 is their harmonic mean.
 */
export function scoreArticle(pages: readonly { gold: string; predicted: string }[]): ArticleScore {
  const precisions: number[] = [];
  const recalls: number[] = [];
  let same = 0;
  for (const page of pages) {
    const gold = wordsOf(page.gold);
    const predicted = wordsOf(page.predicted);
    const wanted = countShingles(gold);
    const given = countShingles(predicted);
    let shared = 0;
    for (const [shingle, count] of wanted) shared += Math.min(count, given.get(shingle) ?? 0);
    const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (given.size > 0) precisions.push(shared / total(given));
    if (wanted.size > 0) recalls.push(shared / total(wanted));
    if (gold.join(' ') === predicted.join(' ')) same++;
  }
  const p = mean(precisions);
  const r = mean(recalls);
  const accuracy = pages.length > 0 ? same / pages.length : 0;
  return { f1: round(harmonicMean(p, r)), p: round(p), r: round(r), accuracy: round(accuracy) };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Shingles with their counts; a text shorter than a shingle is one shingle. */
function countShingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
