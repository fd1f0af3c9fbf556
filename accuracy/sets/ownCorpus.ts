import { readCorpus } from '../../corpus/read.js';
import type { ResolvedReport } from '../../corpus/resolve.js';
import type { Claim } from '../../src/core/reading.js';
import type { InputLine } from '../../src/formats/schemas.js';
import { contextOf, type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { type ClaimDocument, isWhole, scoreClaims } from '../metrics/scoreClaims.js';

/** The project's own corpus, its test topics: whole claims, and figures with what they count. */
export const ownCorpus: GoldSet = {
  folder: 'corpus',
  own: true,
  rooms: ['claims', 'confidence'],
  lines: () => readCorpus().reports.filter(({ written }) => written.split === 'test'),
  async measure(lines, { read }) {
    const reports = lines as ResolvedReport[];
    const readings = await read(reports.map(asInput));
    const documents = reports.map(({ written, claims }) => ({
      id: written.id,
      text: written.text,
      gold: claims,
      predicted: readings.get(written.id)?.claims ?? [],
    }));
    // The baseline keeps the claims and calls each what most are: what the fields are worth beyond that.
    const plain = documents.map(({ predicted, ...document }) => ({
      ...document,
      predicted: predicted.map(asUsual),
    }));
    return {
      results: [rowOf(OURS, documents), rowOf('all asserted statements', plain), ...calibrate(documents)],
      examples: documents.flatMap((document) => compare(document.id, document)),
    };
  },
};

/** A report of the corpus as a line of input. Its text begins with the headline and a blank line, as a reading's does. */
export function asInput({ written: { id, text, published, outlet } }: ResolvedReport): InputLine {
  const end = text.indexOf('\n\n');
  return { id, title: text.slice(0, end), text: text.slice(end + 2), published, source: outlet };
}

const asUsual = (claim: Claim): Claim => ({
  ...claim,
  kind: 'statement',
  certainty: 'asserted',
  figures: [],
});

function rowOf(by: string, documents: readonly ClaimDocument[]): Result {
  const { whole, content, speaker, certainty, kind, figures } = scoreClaims(documents);
  const scores = {
    'whole F1': whole.f1,
    'content F1': content.f1,
    speaker,
    certainty,
    kind,
    'figures F1': figures.f1,
  };
  return { room: 'claims', set: 'own corpus, test topics', by, n: documents.length, scores };
}

/** Bands of confidence, each from its bound up to the next. */
const BANDS = [0, 0.5, 0.8] as const;

/** How often claims are right, whole, and how often their confidence says so. */
function calibrate(documents: readonly ClaimDocument[]): Result[] {
  const right = new Set(
    scoreClaims(documents).pairs.flatMap(([gold, ours]) => (isWhole(gold, ours) ? [ours] : [])),
  );
  const all = documents.flatMap(({ predicted }) => predicted);
  const row = (by: string, claims: readonly Claim[]): Result => {
    const mean = (valueOf: (claim: Claim) => number) =>
      claims.length === 0 ? null : claims.reduce((sum, claim) => sum + valueOf(claim), 0) / claims.length;
    const scores = {
      'said to be right': mean(({ confidence }) => confidence),
      right: mean((claim) => Number(right.has(claim))),
    };
    return { room: 'confidence', set: 'own corpus, test topics', by, n: claims.length, scores };
  };
  const bands = BANDS.map((least, at) => {
    const most = BANDS[at + 1] ?? Infinity;
    const name = most === Infinity ? `${least} and more` : `${least} to ${most}`;
    return row(
      name,
      all.filter(({ confidence }) => confidence >= least && confidence < most),
    );
  });
  return [row(OURS, all), ...bands];
}

function compare(id: string, document: ClaimDocument): Example[] {
  const { pairs } = scoreClaims([document]);
  const example = (what: string, gold: string, ours: string, claim: Claim): Example => ({
    room: 'claims',
    id,
    what,
    gold,
    ours,
    context: contextOf(document.text, claim.content[0]!),
  });
  const paired = new Set(pairs.flat());
  return [
    ...pairs.filter(([g, p]) => g.kind !== p.kind).map(([g, p]) => example('kind', g.kind, p.kind, g)),
    ...pairs
      .filter(([g, p]) => g.certainty !== p.certainty)
      .map(([g, p]) => example('certainty', g.certainty, p.certainty, g)),
    ...document.gold
      .filter((claim) => !paired.has(claim))
      .map((claim) => example('missed', claim.speakers.at(-1)?.name ?? 'the report', 'nothing', claim)),
    ...document.predicted
      .filter((claim) => !paired.has(claim))
      .map((claim) =>
        example('not in the gold', 'nothing', claim.speakers.at(-1)?.name ?? 'the report', claim),
      ),
  ];
}
