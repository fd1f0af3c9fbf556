import { popTop, pushItem } from './heap.js';

/** Two clusters are one story when the likeness between them reaches this. */
const THRESHOLD = 0.15;
/** 1 would be average linkage; less lets a large story take in a report that is like it as a whole. Only the larger side counts for less: two large stories are helped no more than one and a report. */
const LINKAGE = 0.7;
/** A cluster of more reports is helped no more than one of so many. */
const LARGEST = 30;
/** No two clusters meet unless some report of the one is so like a report of the other: no mean is above its greatest. */
export const LEAST_TIE = THRESHOLD / LARGEST ** (1 - LINKAGE);

/** A report (of size 1), or a story that is settled, by its id. */
export interface Node {
  id: string;
  size: number;
  /** Mean ground of its reports, taken off every likeness. */
  ground: number;
  settled: boolean;
  /** The story it is in so far; null for a report that is in none. */
  story: string | null;
}

/** Nodes that are one cluster whatever their likeness, and stories that never become one. */
export interface NodeTies {
  together: readonly (readonly Node[])[];
  apart: readonly (readonly [string, string])[];
}

export interface Link {
  a: Node;
  b: Node;
  /** Sum of the likenesses between the reports of both. */
  likeness: number;
}

interface Cluster {
  members: Node[];
  size: number;
  settled: boolean;
  /** The stories that its members were in. */
  stories: Set<string>;
  /** Sum of the grounds of its reports. */
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
 * Joins nodes into clusters, the likest two first, until none is like enough (agglomerative clustering on a sparse graph).
 * Two settled stories never meet. The result is the same whatever the order of nodes and links: ties go to the lower ids,
 * and parts of the graph that no link joins do not touch each other.
 */
export function joinClusters(nodes: readonly Node[], links: readonly Link[], ties: NodeTies): Node[][] {
  const ordered = [...nodes].sort(compareNodes);
  const clusters = ordered.map(openCluster);
  const indexOf = new Map(ordered.map((node, index) => [node, index]));
  for (const { a, b, likeness } of links) {
    const [from, to] = [indexOf.get(a)!, indexOf.get(b)!];
    clusters[from]!.links.set(to, likeness);
    clusters[to]!.links.set(from, likeness);
  }
  const queue: Candidate[] = [];
  const offer = (a: number, b: number) => {
    const [left, right] = [clusters[a]!, clusters[b]!];
    if ((left.settled && right.settled) || areParted(left, right, ties)) return;
    const score = scorePair(left, right, left.links.get(b) ?? 0);
    if (score >= THRESHOLD) pushItem(queue, { score, a, b, joins: left.joins + right.joins }, comesFirst);
  };
  /** Clusters that ceased, with the one that took each. */
  const gone = new Map<number, number>();
  const homeOf = (node: Node): number => {
    let home = indexOf.get(node)!;
    while (gone.has(home)) home = gone.get(home)!;
    return home;
  };
  for (const tied of ties.together) {
    const [first, ...others] = [...new Set(tied.map(homeOf))].sort((a, b) => a - b);
    for (const other of others) {
      absorb(clusters, first!, other);
      gone.set(other, first!);
    }
  }
  for (const [a, { links: near }] of clusters.entries()) {
    if (!gone.has(a)) for (const b of near.keys()) if (a < b) offer(a, b);
  }

  for (let top = popTop(queue, comesFirst); top; top = popTop(queue, comesFirst)) {
    const { a, b, joins } = top;
    if (gone.has(a) || gone.has(b) || clusters[a]!.joins + clusters[b]!.joins !== joins) continue;
    absorb(clusters, a, b);
    gone.set(b, a);
    for (const other of clusters[a]!.links.keys()) offer(Math.min(a, other), Math.max(a, other));
  }
  return clusters.filter((_, index) => !gone.has(index)).map(({ members }) => members);
}

function compareNodes(x: Node, y: Node): number {
  return x.settled !== y.settled ? (x.settled ? -1 : 1) : x.id < y.id ? -1 : 1;
}

function openCluster(node: Node): Cluster {
  const { size, ground, settled, story } = node;
  const stories = new Set(story === null ? [] : [story]);
  return { members: [node], size, settled, stories, ground: ground * size, links: new Map(), joins: 0 };
}

/** Likeness of two clusters over the ground: the mean over all pairs of their reports, times (the larger size ^ (1 - linkage)). */
function scorePair(a: Cluster, b: Cluster, link: number): number {
  const ground = (a.ground * b.size + b.ground * a.size) / 2;
  const help = Math.min(Math.max(a.size, b.size), LARGEST) ** (1 - LINKAGE);
  return ((link - ground) / (a.size * b.size)) * help;
}

function areParted(a: Cluster, b: Cluster, { apart }: NodeTies): boolean {
  return apart.some(
    ([one, other]) =>
      (a.stories.has(one) && b.stories.has(other)) || (a.stories.has(other) && b.stories.has(one)),
  );
}

/** Takes cluster `b` into cluster `a`. */
function absorb(clusters: readonly Cluster[], a: number, b: number): void {
  const [into, from] = [clusters[a]!, clusters[b]!];
  into.members.push(...from.members);
  into.size += from.size;
  into.settled ||= from.settled;
  for (const story of from.stories) into.stories.add(story);
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
