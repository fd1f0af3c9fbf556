import type { Reading } from '../../src/core/reading.js';
import type { Range } from '../../src/core/spans.js';
import { alignText } from '../codePoints.js';
import { SPEECH_FORMS } from '../../src/languages/en/saying.js';
import { type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import {
  type Attribution,
  type AttributionDocument,
  ROLES,
  scoreAttribution,
} from '../metrics/scoreAttribution.js';

interface Item {
  id: string;
  text: string;
  date: string;
  publisher: string;
  attributions: Partial<Record<keyof Attribution, [number, number][]>>[];
}

/** Who said what, in reports and commentary of an election year (PolNeAR). */
export const polnear: GoldSet = {
  folder: 'polnear',
  rooms: ['attribution'],
  async measure(lines, { read }) {
    const items = lines as Item[];
    const readings = await read(
      items.map(({ id, text, date, publisher }) => ({ id, text, published: date, source: publisher })),
    );
    const documents = items.map((item) => {
      const { text, at } = alignText(item.text);
      const rangesOf = (pairs: readonly [number, number][] = []) =>
        pairs.map(([start, end]) => ({ start: at(start), end: at(end) }));
      const gold = item.attributions.map(({ source, cue, content }) => ({
        source: rangesOf(source),
        cue: rangesOf(cue),
        content: rangesOf(content),
      }));
      const reading = readings.get(item.id);
      return { id: item.id, text, gold, predicted: reading ? attributionsOf(text, reading) : [] };
    });
    const simple = documents.map(({ text, gold }) => ({ text, gold, predicted: splitAtSaid(text) }));
    const rows = (suffix: string, keep: (document: AttributionDocument) => AttributionDocument) => [
      rowOf(`polnear${suffix}`, OURS, documents.map(keep)),
      rowOf(`polnear${suffix}`, 'sentences cut at "said"', simple.map(keep)),
    ];
    return {
      results: [...rows('', (document) => document), ...rows(', cues of saying only', onlySaying)],
      examples: documents.flatMap(({ id, ...document }) => compare(id, document)),
    };
  },
};

/**
 * Claims that have a cue or a speaker; the source is the one credited, the last of the chain. As PolNeAR has it, claims under one cue are
 * one attribution, and so is what its speaker goes on to say without another; the colon after the name of a turn is its cue.
 */
function attributionsOf(text: string, { claims }: Reading): Attribution[] {
  const attributions: Attribution[] = [];
  for (const { cue, speakers, content } of claims) {
    const source = speakers.slice(-1);
    if (cue === null && source.length === 0) continue;
    const at = attributions.findLastIndex((known) =>
      cue ? known.cue[0]?.start === cue.start : known.source[0]?.start === source[0]!.start,
    );
    const known = attributions[at];
    if (known) attributions[at] = { ...known, content: [...known.content, ...content] };
    else attributions.push({ source, cue: cue ? [cue] : colonAfter(text, source[0]!.end), content });
  }
  return attributions;
}

const colonAfter = (text: string, at: number): Range[] =>
  text[at] === ':' ? [{ start: at, end: at + 1 }] : [];

/** The attributions whose cue is a verb of speech (`SPEECH_FORMS`) or "according to", of the gold and of the prediction alike. */
function onlySaying({ text, gold, predicted }: AttributionDocument): AttributionDocument {
  const isSaying = ({ cue }: Attribution) =>
    cue.some(({ start, end }) =>
      (
        text
          .slice(start, end)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []
      ).some((word) => word === 'according' || SPEECH_FORMS.has(word)),
    );
  return { text, gold: gold.filter(isSaying), predicted: predicted.filter(isSaying) };
}

/** In each sentence with "said" or "says": what stands before it said what stands after it. */
function splitAtSaid(text: string): Attribution[] {
  return [...text.matchAll(/[^.!?\n]+/g)].flatMap(({ 0: sentence, index }) => {
    const cue = /\b(?:said|says)\b/.exec(sentence);
    if (cue === null) return [];
    const start = index + cue.index;
    const end = start + cue[0].length;
    return [
      {
        source: [{ start: index, end: start }],
        cue: [{ start, end }],
        content: [{ start: end, end: index + sentence.length }],
      },
    ];
  });
}

function rowOf(set: string, by: string, documents: readonly AttributionDocument[]): Result {
  const { source, cue, content, whole } = scoreAttribution(documents);
  const scores = {
    source: source.partial.f1,
    cue: cue.partial.f1,
    content: content.partial.f1,
    'content exact': content.exact.f1,
    'whole F1': whole.f1,
    'whole P': whole.p,
    'whole R': whole.r,
  };
  return { room: 'attribution', set, by, n: documents.length, scores };
}

function compare(id: string, { text, gold, predicted }: AttributionDocument): Example[] {
  const words = (ranges: readonly Range[]) =>
    ranges.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ') || '∅';
  const show = (attribution: Attribution) => ROLES.map((role) => words(attribution[role])).join(' | ');
  const spanOf = (attribution: Attribution) => ROLES.flatMap((role) => attribution[role]);
  const isUsable = (a: Attribution, b: Attribution) =>
    scoreAttribution([{ text, gold: [a], predicted: [b] }]).whole.f1 === 1;
  const nearest = (to: Attribution, among: readonly Attribution[]) => {
    const cues = to.cue.length > 0 ? to.cue : spanOf(to);
    return among.find(({ cue }) =>
      cue.some((one) => cues.some((other) => one.start < other.end && other.start < one.end)),
    );
  };
  const missed = gold.flatMap((right) => {
    const ours = nearest(right, predicted);
    if (ours && isUsable(right, ours)) return [];
    return [{ what: ours ? 'different' : 'missed', gold: show(right), ours: ours ? show(ours) : '–' }];
  });
  const extra = predicted
    .filter((ours) => !nearest(ours, gold))
    .map((ours) => ({ what: 'not in the gold', gold: '–', ours: show(ours) }));
  return [...missed, ...extra].map((difference) => ({ room: 'attribution', id, ...difference }));
}
