import { type Links, NO_TIES, type StoryTies } from '../../core/grouping.js';
import { joinClusters, type Link, type Node } from './joinClusters.js';
import { STORY_REPORTS } from './linkReport.js';
import { nameStories } from './nameStories.js';

/**
 * Puts the open reports of one day into stories: report id to story id. `links` holds what each of them is like, in the order of publication, `sizes` how
 * many reports of other days the stories in the links have, `before` the story that each open report was in so far, `ties` what
 * editors decided.
 * Reports that no chain of links joins to these may be left out:
 * the rest comes out the same.
 */
export function groupDay(
  links: ReadonlyMap<string, Links>,
  sizes: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, string>,
  ties: StoryTies = NO_TIES,
): Map<string, string> {
  const reports = new Map<string, Node>();
  const stories = new Map<string, Node>();
  const ordered = [...links.keys()].sort();
  for (const id of ordered) {
    const story = before.get(id) ?? null;
    reports.set(id, { id, size: 1, ground: links.get(id)!.ground, settled: false, story });
  }
  const settledStory = (id: string, ground: number): Node => {
    let node = stories.get(id);
    if (!node) {
      const size = Math.min(sizes.get(id) ?? 1, STORY_REPORTS);
      stories.set(id, (node = { id, size, ground, settled: true, story: id }));
    }
    return node;
  };
  const edges: Link[] = [];
  for (const id of ordered) {
    const near = links.get(id)!;
    for (const [other, likeness] of near.reports) {
      edges.push({ a: reports.get(id)!, b: reports.get(other)!, likeness });
    }
    for (const [story, { likeness, ground }] of near.stories) {
      edges.push({ a: reports.get(id)!, b: settledStory(story, ground), likeness });
    }
  }
  const places = new Map([...links.keys()].map((id, place) => [id, place]));
  const together = ties.together.map(({ story, reports: tied }) => {
    const open = tied.flatMap((id) => reports.get(id) ?? []);
    return open.length === 0 || open.length === tied.length ? open : [...open, settledStory(story, 0)];
  });
  const nodes = [...reports.values(), ...stories.values()];
  const clusters = joinClusters(nodes, edges, { together, apart: ties.apart }).map((nodes) => ({
    settled: nodes.find(({ settled }) => settled)?.id ?? null,
    reports: nodes
      .filter(({ settled }) => !settled)
      .map(({ id }) => id)
      .sort((a, b) => places.get(a)! - places.get(b)!),
  }));
  return nameStories(clusters, before);
}
