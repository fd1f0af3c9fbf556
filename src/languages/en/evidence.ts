import type { EvidenceKind } from '../../core/reading.js';

const table: [EvidenceKind, string][] = [
  [
    'document',
    'document documents report reports memo memos letter letters diary diaries notebook notebooks papers paperwork filing filings affidavit transcript transcripts cable cables record records file files email emails passport passports',
  ],
  ['video', 'video videos footage clip clips film livestream dashcam'],
  ['photo', 'photo photos photograph photographs picture pictures image images screenshot screenshots'],
  ['audio', 'audio recording recordings tape tapes intercept intercepts voicemail'],
  ['satellite', 'satellite'],
  ['interview', 'interview interviews'],
  ['briefing', 'briefing briefings hearing'],
  ['questioning', 'questioning interrogation interrogations'],
  ['witness', 'witness witnesses eyewitness eyewitnesses survivors'],
  ['data', 'data figures statistics survey surveys poll polls study studies census analysis research'],
];

/** Nouns for what a claim rests on; lower case. */
export const EVIDENCE_NOUNS: ReadonlyMap<string, EvidenceKind> = new Map(
  table.flatMap(([kind, list]) => list.split(' ').map((noun): [string, EvidenceKind] => [noun, kind])),
);

/** Kinds that are things rather than people: as subject of "show" they are evidence and no speaker. */
export const INANIMATE_EVIDENCE: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'document',
  'video',
  'photo',
  'audio',
  'satellite',
  'data',
]);
