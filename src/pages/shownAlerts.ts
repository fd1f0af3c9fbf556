import type { Day } from '../core/days.js';
import type { Alert } from '../core/ledger.js';
import type { ReportSpan } from '../core/spans.js';
import { heldRanges, maskHeld } from './mask.js';
import { quote } from './quotes.js';
import { outletOf } from './shownSources.js';
import type { StoryView } from './views.js';

/** A watch that was met or broken, with both quotations, masked. */
export interface ShownAlert {
  id: string;
  permalink: string;
  kind: Alert['kind'];
  /** UTC instant at which it was raised. */
  at: string;
  claim: string;
  words: string;
  source: string;
  since: Day | null;
  answeredBy: string;
  answer: string;
  answerSource: string;
  on: Day | null;
}

/** An alert as it may be shown, over the view of its story. */
export function showAlert({ at, ...alert }: Alert & { at: string }, view: StoryView): ShownAlert {
  const { reports, earlier, holds, story } = view;
  const byId = new Map([...reports, ...earlier].map((report) => [report.id, report]));
  const wordsOf = (span: ReportSpan) => {
    const report = byId.get(span.report);
    if (report === undefined) return maskHeld(span.text, holds);
    const shown = quote(report.text, span, heldRanges(report.text, holds, report.id));
    return shown.words + (shown.cutAfter && shown.after === '' ? ' …' : '');
  };
  const sourceOf = (span: ReportSpan) => {
    const report = byId.get(span.report);
    return report === undefined ? '' : maskHeld(outletOf(report), holds);
  };
  return {
    id: alert.id,
    permalink: story.permalink,
    kind: alert.kind,
    at,
    claim: alert.claim,
    words: wordsOf(alert.says),
    source: sourceOf(alert.says),
    since: alert.since,
    answeredBy: alert.answeredBy,
    answer: wordsOf(alert.answer),
    answerSource: sourceOf(alert.answer),
    on: alert.on,
  };
}
