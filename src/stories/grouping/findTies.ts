import type { StoryTies } from '../../core/grouping.js';
import { type Judgement, withdrawnAt } from '../../core/judgement.js';

/** True for a judgement that says which reports tell one event, or takes such a one back. */
export function isOfStories({ act }: Judgement): boolean {
  return act === 'merge-stories' || act === 'split-story' || act === 'withdraw';
}

/**
 * What editors' judgements ask of grouping. `standing` gives for each report they name the wording that stands now, `stories` the
 * story of that. A judgement that a later one has undone asks nothing: the reports it joined are in two stories, those it parted in one.
 */
export function findTies(
  judgements: readonly Judgement[],
  standing: ReadonlyMap<string, string>,
  stories: ReadonlyMap<string, string>,
): StoryTies {
  const together: StoryTies['together'][number][] = [];
  const apart: StoryTies['apart'][number][] = [];
  for (const judgement of judgements) {
    const { act } = judgement;
    if ((act !== 'merge-stories' && act !== 'split-story') || withdrawnAt(judgement, judgements) !== null)
      continue;
    const [anchor, ...moved] = judgement.reports.map((report) => standing.get(report) ?? report);
    for (const [story, reports] of byStory(act === 'merge-stories' ? [anchor!, ...moved] : moved, stories)) {
      if (reports.length > 1) together.push({ story, reports });
      const other = stories.get(anchor!);
      if (act === 'split-story' && other !== undefined && other !== story) apart.push([other, story]);
    }
  }
  return { together, apart };
}

function byStory(reports: readonly string[], stories: ReadonlyMap<string, string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const report of new Set(reports)) {
    const story = stories.get(report);
    if (story !== undefined) groups.set(story, [...(groups.get(story) ?? []), report]);
  }
  return groups;
}
