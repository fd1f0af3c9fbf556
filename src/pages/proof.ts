import type { Support } from '../core/brief.js';
import { hashHex } from '../core/ids.js';
import { overlaps } from '../core/spans.js';

import { heldRanges, maskHeld } from './mask.js';
import { QUOTE_LIMIT } from './quotes.js';
import { showStory } from './shownStory.js';
import type { StoryView } from './views.js';

/**
 * What lets others repeat the check: each sentence with the characters of the reports it rests on, and each report's address and SHA-256.
 * Words longer than a short extract, and words held back, are given by their offsets and, unless held, their SHA-256 alone.
 */
export function renderProof(view: StoryView): string {
  const { brief, reports, holds } = view;
  const shown = showStory(view);
  const held = new Map(reports.map((report) => [report.id, heldRanges(report.text, holds, report.id)]));
  const supportOf = ({ report, start, end, text, covers }: Support) => {
    const secret = (held.get(report) ?? []).some((range) => overlaps(range, { start, end }));
    return {
      report,
      start,
      end,
      text: secret || text.length > QUOTE_LIMIT ? null : text,
      sha256: secret ? null : hashHex(text),
      withheld: secret,
      covers,
    };
  };
  const verdicts =
    brief === null ? [] : [...(brief.headline === null ? [] : [brief.headline]), ...brief.paragraphs.flat()];
  const sources = shown.sources.flatMap(({ name, reports: members }) =>
    members.map((member) => ({ ...member, origin: name })),
  );
  return `${JSON.stringify(
    {
      format: 'newsledger-proof/1',
      story: view.story.permalink,
      headline: brief?.headline ? maskHeld(brief.headline.text, holds) : null,
      madeAt: view.renderedAt,
      writer: view.writer,
      reader: view.readerVersion,
      checker: view.checkerVersion,
      offsets: 'half-open, UTF-16 code units, into the report text whose SHA-256 (UTF-8) is given',
      sentences: verdicts.map((verdict) => ({
        text: maskHeld(verdict.text, holds),
        supported: verdict.supported,
        score: verdict.score,
        supports: verdict.supports.map(supportOf),
      })),
      reports: reports.map((report) => {
        const source = sources.find(({ id }) => id === report.id);
        return {
          id: report.id,
          source: source?.source ?? null,
          url: source?.url ?? null,
          origin: source?.origin ?? null,
          publishedAt: report.publishedAt,
          sha256: hashHex(report.text),
          characters: report.text.length,
        };
      }),
    },
    null,
    2,
  )}\n`;
}
