import { describe, expect, it } from 'vitest';
import { viewSarif } from './sarif.js';

interface Log {
  runs: {
    results: {
      locations: {
        physicalLocation: { region?: { charOffset: number; charLength: number; startLine: number } };
      }[];
    }[];
  }[];
}

/** The words of the draft that the one fault points to, and their line; null where it points nowhere. */
function pointedAt(draft: string, text: string, words: string): [string, number] | null {
  const start = text.indexOf(words);
  const fault = { rule: 'name', start, end: start + words.length, text: words, found: null, because: '' };
  const verdict = {
    ok: false,
    sentences: [{ text, supported: false, score: 0, faults: [fault], supports: [] }],
  };
  const log = JSON.parse(viewSarif(verdict, 'draft', draft)) as Log;
  const { region } = log.runs[0]!.results[0]!.locations[0]!.physicalLocation;
  return region
    ? [draft.slice(region.charOffset, region.charOffset + region.charLength), region.startLine]
    : null;
}

describe('viewSarif', () => {
  it.each([
    ['A plain draft.\nAnn Roe left the town.', 'Ann Roe', ['Ann Roe', 2]],
    ['The mayor, [Ann\nRoe](https://a.example/x), **left** the town.', 'Ann Roe', ['Ann\nRoe', 1]],
    ['<p>Ann <b>Roe</b>\n  left the town.</p>', 'left', ['left', 2]],
    ['<p>Ann&nbsp;Roe left the town.</p>', 'left', null],
  ] as const)('points into “%s”', (draft, words, place) => {
    const text = draft.startsWith('The') ? 'The mayor, Ann Roe, left the town.' : 'Ann Roe left the town.';
    expect(pointedAt(draft, text, words)).toEqual(place);
  });
});
