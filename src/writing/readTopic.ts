import type { Claim, Reading } from '../core/reading.js';
import { STOP_WORDS } from '../languages/en/judging.js';
import { meaningStem } from '../languages/en/sameWords.js';

/** What a story is about, by its words. */
export interface Topic {
  /**
   * Share, 0..1, of a claim's telling words that are the story's: those of headlines count whole, those of first paragraphs and those that
   * several reports have half, those that come again in one report a quarter.
   */
  shareOf(claim: Pick<Claim, 'content'>): number;
}

/** Reads the topic of a story from its reports: pages carry much else. */
export function readTopic(readings: readonly Pick<Reading, 'report'>[]): Topic {
  const headlines = new Set(readings.flatMap(({ report }) => stemsOf(report.headline)));
  const leads = new Set(readings.flatMap(({ report }) => stemsOf(leadOf(report))));
  const bodies = readings.map(({ report }) => stemsOf(report.text.slice(report.headline.length)));
  const shared = again(bodies.flatMap((stems) => [...new Set(stems)]));
  const repeated = new Set(bodies.flatMap((stems) => [...again(stems)]));
  const worth = (stem: string) => {
    if (headlines.has(stem)) return 1;
    return leads.has(stem) || shared.has(stem) ? 0.5 : repeated.has(stem) ? 0.25 : 0;
  };
  return {
    shareOf({ content }) {
      const stems = [...new Set(content.flatMap(({ text }) => stemsOf(text)))];
      return stems.length === 0 ? 0 : stems.reduce((sum, stem) => sum + worth(stem), 0) / stems.length;
    },
  };
}

/** What a list has more than once. */
function again(stems: readonly string[]): Set<string> {
  const once = new Set<string>();
  return new Set(stems.filter((stem) => once.size === once.add(stem).size));
}

/** Longest first paragraph, in UTF-16 units: some texts have no paragraphs. */
const LEAD = 500;

function leadOf({ text, headline }: Reading['report']): string {
  const body = text.slice(headline.length).trim();
  return body.split('\n', 1)[0]!.slice(0, LEAD);
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)).map(meaningStem);
}
