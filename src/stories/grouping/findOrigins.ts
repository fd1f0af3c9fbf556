import type { Reading } from '../../core/reading.js';
import { containment, pairSketches, resemblance, shingleWords, sketchSet } from '../../tagging/shingles.js';
import { splitWords } from '../../tagging/words.js';
import { orderReadings } from '../../core/order.js';
import { plainOutlet } from '../../languages/en/plainOutlet.js';

/** Near-copies: this much of all 3-word runs shared, or this much of the shorter text standing in the longer one. */
const LEAST_RESEMBLANCE = 0.35;
const LEAST_CONTAINMENT = 0.6;
const SHINGLE_WORDS = 3;
/** Texts shorter than this are too short to tell a copy from the same few words. */
const LEAST_SHINGLES = 20;
/** 48 bands of 2: two texts of resemblance 0.3 meet with probability 0.99. */
const SKETCH_LENGTH = 96;
const BAND_ROWS = 2;

/**
 * Where copied reports come from: report id to the report id of their origin, or to the name of the wire they credit when
 * the wire's own report is not among the readings. Reports that are their own origin are absent.
 */
export function findOrigins(readings: readonly Reading[]): Map<string, string> {
  const ordered = orderReadings(readings);
  const origins = new Map<string, string>();
  for (const members of copyClusters(ordered)) {
    const cluster = members.map((member) => ordered[member]!);
    const origin = originOf(cluster);
    for (const { report } of cluster) if (report.id !== origin) origins.set(report.id, origin);
  }
  return origins;
}

/** Clusters of near-copies, each with at least two reports or one that credits a wire; indexes in order. */
function copyClusters(ordered: readonly Reading[]): number[][] {
  const shingles = ordered.map(({ report }) =>
    shingleWords(splitWords(report.text.toLowerCase()), SHINGLE_WORDS),
  );
  const root = ordered.map((_, index) => index);
  const find = (index: number): number => {
    let top = index;
    while (root[top] !== top) top = root[top]!;
    return top;
  };
  const sketches = shingles.map((set) => sketchSet(set, SKETCH_LENGTH));
  for (const [a, b] of pairSketches(sketches, BAND_ROWS)) {
    const [left, right] = [shingles[a]!, shingles[b]!];
    if (Math.min(left.size, right.size) < LEAST_SHINGLES) continue;
    if (resemblance(left, right) < LEAST_RESEMBLANCE && containment(left, right) < LEAST_CONTAINMENT)
      continue;
    const [top, other] = [find(a), find(b)].sort((x, y) => x - y) as [number, number];
    root[other] = top;
  }
  const clusters = new Map<number, number[]>();
  for (const index of ordered.keys()) {
    const top = find(index);
    clusters.set(top, [...(clusters.get(top) ?? []), index]);
  }
  return [...clusters.values()];
}

/** The report, or else the wire, that a cluster of copies was taken from. The cluster is in order of time. */
function originOf(cluster: readonly Reading[]): string {
  const wire = cluster.map(({ report }) => report.credit).find((credit) => credit !== null) ?? null;
  if (wire === null) return cluster[0]!.report.id;
  const own = cluster.find(({ report }) => namesWire(report.source, wire));
  return own?.report.id ?? wire;
}

function namesWire(source: string | null, wire: string): boolean {
  return source !== null && plainOutlet(source) === plainOutlet(wire);
}
