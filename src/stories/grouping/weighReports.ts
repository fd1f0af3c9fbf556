import { WORD_SHARES } from '../../languages/en/stopwords.js';
import { countDocuments, scaleToUnit, weighTerms } from '../../tagging/vectors.js';
import type { Vector } from '../../tagging/vectors.js';
import { VIEWS } from './signReport.js';
import type { Signature, View } from './signReport.js';

/**
 * How many reports of mixed news the table of word shares stands for. With it, a word's rarity means something
 * even when only two reports are compared; among thousands it hardly counts.
 */
const BACKGROUND_REPORTS = 50;

/** One vector of length 1 for each signature: every view at length 1, times the root of its weight, side by side. */
export function weighReports(signatures: readonly Signature[]): Vector[] {
  const views = Object.keys(VIEWS) as View[];
  const rarities = new Map(views.map((view) => [view, rarityOf(signatures, view)]));
  return signatures.map((signature) => {
    const joined = new Map<string, number>();
    for (const view of views) {
      const scale = Math.sqrt(VIEWS[view]);
      for (const [term, weight] of weighTerms(signature[view], rarities.get(view)!)) {
        joined.set(`${view}:${term}`, weight * scale);
      }
    }
    return scaleToUnit(joined);
  });
}

/** Inverse document frequency over the reports and the background together; 0 for terms that all share. */
function rarityOf(signatures: readonly Signature[], view: View): (term: string) => number {
  const documents = countDocuments(signatures.map((signature) => signature[view]));
  const total = signatures.length + BACKGROUND_REPORTS;
  const share = view === 'words' || view === 'lead' ? WORD_SHARES : null;
  return (term) => {
    const seen = (documents.get(term) ?? 0) + BACKGROUND_REPORTS * (share?.get(term) ?? 0);
    return Math.log(total / Math.max(seen, 1));
  };
}
