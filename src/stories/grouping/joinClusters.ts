import type { Likenesses } from './compareReports.js';
import { popTop, pushItem } from './heap.js';

/** Two clusters are one story when the likeness between them reaches this. */
const THRESHOLD = 0.13;
/** 1 would be average linkage; a little less lets a large story take in a report that is like it as a whole. */
const LINKAGE = 0.8;
/** How much of the two reports' ground is taken off their likeness. */
const GROUND_PART = 1.3;

/** Reports that belong together from the start; `story` is set when that is settled, and two settled stories never meet. */
export interface Seed {
  members: readonly number[];
  story: string | null;
}

interface Cluster {
  members: number[];
  story: string | null;
  /** Sum of the grounds of its members. */
  ground: number;
  /** Sum of likenesses to each other cluster. */
  links: Map<number, number>;
  /** Counts its joins: a candidate made before the last one is stale. */
  joins: number;
}

interface Candidate {
  score: number;
  a: number;
  b: number;
  joins: number;
}

/**
 * Joins seeds into clusters, the likest two first, until none is like enough (agglomerative clustering on a sparse graph).
 * Every report's index stands in exactly one seed. Ties go to the lowest indexes, so the result hangs on the order of reports alone.
 */
export function joinClusters(likenesses: Likenesses, seeds: readonly Seed[]): Seed[] {
  const clusters = seeds.map((seed) => openCluster(seed, likenesses));
  linkClusters(clusters, likenesses);
  const queue: Candidate[] = [];
  const offer = (a: number, b: number) => {
    const [left, right] = [clusters[a]!, clusters[b]!];
    if (left.story !== null && right.story !== null) return;
    const score = scorePair(left, right, left.links.get(b) ?? 0);
    if (score >= THRESHOLD) pushItem(queue, { score, a, b, joins: left.joins + right.joins }, comesFirst);
  };
  for (const [a, { links }] of clusters.entries()) for (const b of links.keys()) if (a < b) offer(a, b);

  const gone = new Set<number>();
  for (let top = popTop(queue, comesFirst); top; top = popTop(queue, comesFirst)) {
    const { a, b, joins } = top;
    if (gone.has(a) || gone.has(b) || clusters[a]!.joins + clusters[b]!.joins !== joins) continue;
    absorb(clusters, a, b);
    gone.add(b);
    for (const other of clusters[a]!.links.keys()) offer(Math.min(a, other), Math.max(a, other));
  }
  return clusters.filter((_, index) => !gone.has(index)).map(({ members, story }) => ({ members, story }));
}

function openCluster({ members, story }: Seed, { grounds }: Likenesses): Cluster {
  const ground = members.reduce((sum, member) => sum + grounds[member]!, 0);
  return { members: [...members], story, ground, links: new Map(), joins: 0 };
}

function linkClusters(clusters: readonly Cluster[], { rows }: Likenesses): void {
  const clusterOf = new Map(
    clusters.flatMap(({ members }, index) => members.map((member) => [member, index] as const)),
  );
  for (const [report, row] of rows.entries()) {
    const from = clusterOf.get(report)!;
    const { links } = clusters[from]!;
    for (const [other, likeness] of row) {
      const to = clusterOf.get(other)!;
      if (to !== from) links.set(to, (links.get(to) ?? 0) + likeness);
    }
  }
}

/** Likeness of two clusters over the ground: summed over all pairs of their reports, divided by (pairs ^ linkage). */
function scorePair(a: Cluster, b: Cluster, link: number): number {
  const [sizeA, sizeB] = [a.members.length, b.members.length];
  const ground = (GROUND_PART / 2) * (a.ground * sizeB + b.ground * sizeA);
  return (link - ground) / (sizeA * sizeB) ** LINKAGE;
}

/** Takes cluster `b` into cluster `a`. */
function absorb(clusters: readonly Cluster[], a: number, b: number): void {
  const [into, from] = [clusters[a]!, clusters[b]!];
  into.members.push(...from.members);
  into.story ??= from.story;
  into.ground += from.ground;
  into.joins += from.joins + 1;
  for (const [other, link] of from.links) {
    if (other === a) continue;
    const sum = (into.links.get(other) ?? 0) + link;
    into.links.set(other, sum);
    clusters[other]!.links.delete(b);
    clusters[other]!.links.set(a, sum);
  }
  into.links.delete(b);
}

function comesFirst(x: Candidate, y: Candidate): boolean {
  return x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
