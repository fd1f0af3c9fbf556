import type { Day } from '../core/days.js';
import { hashHex } from '../core/ids.js';
import type { LedgerClaim, RelationKind } from '../core/ledger.js';
import type { Certainty, ClaimKind } from '../core/reading.js';
import type { Range, Span } from '../core/spans.js';
import { maskAddress, maskHeld } from './mask.js';
import { quote, QUOTE_LIMIT } from './quotes.js';
import { firstSayings } from './restatements.js';
import { originOf, outletOf } from './shownSources.js';
import type { StoryView } from './views.js';
import { figureWords } from './words.js';

export interface ShownFigure {
  value: string;
  low: number | null;
  high: number | null;
  rounding: string;
  unit: string;
  outcome: string;
  counted: string | null;
}

export interface ShownClaim {
  /** The ledger's id. */
  id: string;
  /** Its anchor on the story's page: `c-` and 8 hex digits. */
  anchor: string;
  words: string;
  /** The one credited last; null for what the report itself says. */
  speaker: string | null;
  /** Anchor of the claim that first said the same; null when this one did. */
  restates: string | null;
  /** Through whom it came, outlet or relay first, without the one credited. */
  through: string[];
  kind: ClaimKind;
  certainty: Certainty;
  condition: string | null;
  evidence: { kind: string; words: string }[];
  figures: ShownFigure[];
  source: string;
  url: string | null;
  origin: string;
  /** The party in the story that its speaker is, under its fullest name. */
  party: string;
  /** The four times: when it happened, was said, was reported, and was learned of here. */
  happened: LedgerClaim['happened'];
  saidAt: Day | null;
  reportedOn: Day | null;
  learnedAt: string | null;
  /** True for words that the outlet has since taken out of its report. */
  edited: boolean;
  /** Reports that said it again. */
  alsoIn: { source: string; day: Day | null }[];
  /** "3 outlets, one origin: NIS", where all who tell it credit one speaker; null else. */
  oneOrigin: string | null;
  /** What a later claim did to this one; null while it stands. */
  changed: { kind: RelationKind; words: string; anchor: string; by: string; on: Day | null } | null;
}

/** One speaker with all that is credited to him, first said first. `name` is null for what the reports say themselves. */
export interface ShownSpeaker {
  name: string | null;
  claims: ShownClaim[];
}

/** The anchor of a claim on its story's page. */
export function claimAnchor(id: string): string {
  return `c-${hashHex(id, 8)}`;
}

/** All claims of the ledger, masked. `held`: held ranges by report. */
export function showClaims(view: StoryView, held: ReadonlyMap<string, readonly Range[]>): ShownClaim[] {
  const { ledger, reports, earlier, holds } = view;
  const mask = (text: string) => maskHeld(text, holds);
  const byId = new Map([...reports, ...earlier].map((report) => [report.id, report]));
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const changes = new Map(
    ledger.relations
      .filter(({ kind, withdrawnAt }) => withdrawnAt === null && kind !== 'restates')
      .map((relation) => [relation.to, relation]),
  );

  const firstOf = firstSayings(ledger);
  const repeats = new Map<string, LedgerClaim[]>();
  for (const claim of ledger.claims) {
    const first = firstOf(claim.id);
    if (first !== claim.id) repeats.set(first, [...(repeats.get(first) ?? []), claim]);
  }

  const wordsOf = (claim: LedgerClaim, spans: readonly Span[]): string => {
    const text = byId.get(claim.report)?.text;
    const parts =
      text === undefined
        ? spans.map((span) => mask(span.text))
        : spans.map((span) => {
            const shown = quote(text, span, held.get(claim.report) ?? []);
            return span.end - span.start > QUOTE_LIMIT ? `${shown.words} …` : shown.words;
          });
    return parts.join(' … ');
  };

  const changeOf = (id: string): ShownClaim['changed'] => {
    const relation = changes.get(id);
    const later = relation && claims.get(relation.from);
    if (relation === undefined || later === undefined) return null;
    const by = later.speakers.at(-1)?.name ?? later.source;
    return {
      kind: relation.kind,
      words: wordsOf(later, later.content),
      anchor: claimAnchor(firstOf(later.id)),
      by: by === null ? '' : mask(by),
      on: later.saidAt ?? later.reportedOn,
    };
  };

  const speakerOf = (claim: LedgerClaim) => {
    const name = claim.speakers.at(-1)?.name;
    return name === undefined ? null : mask(name);
  };

  const show = (claim: LedgerClaim): ShownClaim => {
    const report = byId.get(claim.report);
    return {
      id: claim.id,
      speaker: speakerOf(claim),
      restates: firstOf(claim.id) === claim.id ? null : claimAnchor(firstOf(claim.id)),
      anchor: claimAnchor(claim.id),
      words: wordsOf(claim, claim.content),
      through: claim.speakers.slice(0, -1).map(({ name }) => mask(name)),
      kind: claim.kind,
      certainty: claim.certainty,
      condition: claim.condition === null ? null : wordsOf(claim, [claim.condition]),
      evidence: claim.evidence.map((span) => ({ kind: span.kind, words: wordsOf(claim, [span]) })),
      figures: claim.figures.map((figure) => ({
        value: mask(figureWords(figure)),
        low: figure.low,
        high: figure.high,
        rounding: figure.rounding,
        unit: figure.unit,
        outcome: figure.outcome,
        counted: figure.counted === null ? null : wordsOf(claim, [figure.counted]),
      })),
      source: mask(report === undefined ? (claim.source ?? 'Unnamed outlet') : outletOf(report)),
      url: maskAddress(report?.url ?? null, holds),
      origin: originOf(view, claim.report),
      party: mask(claim.party),
      happened: claim.happened,
      saidAt: claim.saidAt,
      reportedOn: claim.reportedOn,
      learnedAt: claim.learnedAt,
      edited: claim.replacedBy !== null,
      alsoIn: (repeats.get(claim.id) ?? []).map(({ source, reportedOn }) => ({
        source: mask(source ?? 'Unnamed outlet'),
        day: reportedOn,
      })),
      oneOrigin: oneOriginOf(claim, repeats.get(claim.id) ?? []),
      changed: changeOf(claim.id),
    };
  };

  const oneOriginOf = (claim: LedgerClaim, again: readonly LedgerClaim[]): string | null => {
    const outlets = new Set([claim, ...again].map(({ source }) => source)).size;
    if (outlets < 2 || claim.speakers.length === 0) return null;
    return again.every(({ restsOn }) => restsOn === claim.restsOn)
      ? `${outlets} outlets, one origin: ${mask(claim.restsOn)}`
      : null;
  };

  return ledger.claims.map(show);
}

/** Claims by the speaker credited last, first heard first, the reports' own words at the end; what stands before what was changed; restatements stand with the first saying. */
export function groupBySpeaker(claims: readonly ShownClaim[]): ShownSpeaker[] {
  const groups = new Map<string, ShownSpeaker>();
  for (const claim of claims) {
    if (claim.restates !== null) continue;
    const key = claim.speaker?.toLowerCase().replace(/^the\s+/, '') ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: claim.speaker, claims: [claim] });
    else group.claims.push(claim);
  }
  const all = [...groups.values()];
  for (const { claims: said } of all)
    said.sort((a, b) => Number(a.changed !== null) - Number(b.changed !== null));
  return [...all.filter(({ name }) => name !== null), ...all.filter(({ name }) => name === null)];
}
