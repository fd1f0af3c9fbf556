import type { Rarity, ReportVector } from '../../core/grouping.js';
import { stemWord } from '../../languages/en/stems.js';
import { WORD_SHARES } from '../../languages/en/stopwords.js';
import { hashText } from '../../tagging/hashing.js';
import { heaviest, scaleToUnit, weighTerms } from '../../tagging/vectors.js';
import { VIEWS } from './signReport.js';
import type { Signature, View } from './signReport.js';

/**
 * How many reports of mixed news the table of word shares stands for. With it, a word's rarity means something
 * even for the first report of all; among thousands it hardly counts.
 */
const BACKGROUND_REPORTS = 400;
/** Terms of a report that are kept: the rest weigh next to nothing. */
const VECTOR_TERMS = 256;
const views = Object.keys(VIEWS) as View[];

/** The number that stands for a term of a view, 32 bits without sign. */
function termOf(view: View, term: string): number {
  return hashText(`${view}:${term}`);
}

/** Every term of a signature, once. */
export function termsOf(signature: Signature): number[] {
  return [...new Set(views.flatMap((view) => [...signature[view].keys()].map((term) => termOf(view, term))))];
}

/** A signature as a vector of length 1: every view at length 1, times the root of its weight, side by side; the heaviest terms, heaviest first, to four digits. */
export function weighReport(signature: Signature, rarity: Rarity): ReportVector {
  const joined = new Map<number, number>();
  for (const view of views) {
    const scale = Math.sqrt(VIEWS[view]);
    for (const [term, weight] of weighTerms(signature[view], rarityIn(view, rarity))) {
      joined.set(termOf(view, term), weight * scale);
    }
  }
  const unit = scaleToUnit(heaviest(joined, VECTOR_TERMS));
  return new Map([...unit].map(([term, weight]) => [term, Math.round(weight * 1e4) / 1e4]));
}

/** Inverse document frequency over the reports and the background together; 0 for terms that all share. */
function rarityIn(view: View, { reports, counts }: Rarity): (term: string) => number {
  return (term) => {
    const seen = (counts.get(termOf(view, term)) ?? 0) + BACKGROUND_REPORTS * shareOf(view, term);
    return Math.log((reports + BACKGROUND_REPORTS) / Math.max(seen, 1));
  };
}

function shareOf(view: View, term: string): number {
  if (view === 'pairs' || view === 'numbers') return 0;
  return WORD_SHARES.get(view === 'names' ? stemWord(term) : term) ?? 0;
}
