import type { Claim, Mention } from '../src/core/reading.js';
import { claimId } from '../src/core/ids.js';
import { type Span, spanOf } from '../src/core/spans.js';
import type { Words, WrittenClaim, WrittenReport } from './schema.js';

/** A report of the corpus with its annotation as spans, in the form of a reading's fields. */
export interface ResolvedReport {
  written: WrittenReport;
  claims: Claim[];
  mentions: Mention[];
}

/** A claim's words lie within this distance of its anchor. */
const REACH = 2_500;

/** Turns the written words into spans. Problems are told, one sentence each; a claim with one is left out. */
export function resolveReport(written: WrittenReport): { resolved: ResolvedReport; problems: string[] } {
  const problems: string[] = [];
  const claims: Claim[] = [];
  for (const claim of written.claims) {
    try {
      claims.push(resolveClaim(written, claim));
    } catch (error) {
      problems.push(`claim at "${claim.at}": ${(error as Error).message}`);
    }
  }
  const mentions = written.names.flatMap(([kind, name]) => {
    const found = findName(written.text, name);
    if (found.length === 0) problems.push(`name "${name}" does not stand in the text`);
    return found.map((span): Mention => ({ ...span, kind, entity: null }));
  });
  return { resolved: { written, claims, mentions: dropInner(mentions) }, problems };
}

function resolveClaim(report: WrittenReport, claim: WrittenClaim): Claim {
  const { text } = report;
  const anchor = text.indexOf(claim.at);
  if (anchor < 0) throw new Error('the anchor does not stand in the text');
  if (text.indexOf(claim.at, anchor + 1) >= 0)
    throw new Error('the anchor stands more than once; make it longer');
  const find = (words: Words, what: string, from = anchor): Span => findWords(text, words, from, what);
  const findIf = (words: Words | null, what: string): Span | null =>
    words === null ? null : find(words, what);

  const content: Span[] = [];
  for (const part of claim.content) content.push(find(part, 'content', content.at(-1)?.end ?? anchor));
  const inContent = (words: Words, what: string): Span => {
    const span = find(words, what, content[0]!.start);
    if (span.start >= content.at(-1)!.end)
      throw new Error(`${what} "${span.text}" does not stand in the content`);
    return span;
  };
  return {
    id: claimId(report.id, content),
    content,
    speakers: claim.speakers.map(({ words, name }) => {
      const { start, end } = find(words, 'speaker');
      return { name, entity: null, start, end };
    }),
    cue: findIf(claim.cue, 'cue'),
    kind: claim.kind,
    certainty: claim.certainty,
    hedges: claim.hedges.map((words) => find(words, 'hedge')),
    negated: findIf(claim.negated, 'negated'),
    condition: findIf(claim.condition, 'condition'),
    figures: claim.figures
      .map((figure) => ({
        ...figure,
        ...inContent(figure.words, 'figure'),
        counted: findIf(figure.counted, 'counted'),
      }))
      .map(({ words: _words, ...figure }) => figure),
    evidence: claim.evidence.map(({ kind, words }) => ({ kind, ...find(words, 'evidence') })),
    saidAt: claim.saidAt,
    confidence: 1,
  };
}

function findWords(text: string, wanted: Words, from: number, what: string): Span {
  const { words, n } = typeof wanted === 'string' ? { words: wanted, n: 1 } : wanted;
  let at = from - 1;
  for (let time = 0; time < n; time++) {
    at = nextWhole(text, words, at + 1);
    if (at < 0 || at > from + REACH)
      throw new Error(`${what} "${words}"${n > 1 ? ` (${n})` : ''} does not stand after the anchor`);
  }
  return spanOf(text, at, at + words.length);
}

/** The next place where the words stand whole: no letter or digit joined to either end. */
function nextWhole(text: string, words: string, from: number): number {
  const joined = (a: string | undefined, b: string | undefined) =>
    /[\p{L}\p{N}]/u.test(a ?? '') && /[\p{L}\p{N}]/u.test(b ?? '');
  let at = text.indexOf(words, from);
  while (at >= 0 && (joined(text[at - 1], words[0]) || joined(words.at(-1), text[at + words.length])))
    at = text.indexOf(words, at + 1);
  return at;
}

function findName(text: string, name: string): Span[] {
  const spans: Span[] = [];
  for (let at = nextWhole(text, name, 0); at >= 0; at = nextWhole(text, name, at + name.length))
    spans.push(spanOf(text, at, at + name.length));
  return spans;
}

/** Of names that lie inside longer ones, only the longer is meant. */
function dropInner(mentions: readonly Mention[]): Mention[] {
  return mentions
    .filter(
      (inner) =>
        !mentions.some(
          (outer) =>
            outer !== inner &&
            outer.start <= inner.start &&
            inner.end <= outer.end &&
            outer.end - outer.start > inner.end - inner.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}
