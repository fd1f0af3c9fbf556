/** Reports that tell one event, and the story of earlier days that they go on with, if any. */
export interface OpenCluster {
  settled: string | null;
  reports: readonly string[];
}

/**
 * The story of each report: report id to story id. A cluster that goes on with a settled story is that story; else it stays
 * the story that most of its reports were in `before`, so that a permalink lives as long as what it showed; a new one takes
 * the id of its first report. Two clusters never get one story, unless nothing else is free.
 */
export function nameStories(
  clusters: readonly OpenCluster[],
  before: ReadonlyMap<string, string>,
): Map<string, string> {
  const names = new Map<OpenCluster, string>();
  const taken = new Set<string>();
  const name = (cluster: OpenCluster, story: string) => {
    names.set(cluster, story);
    taken.add(story);
  };
  for (const cluster of clusters) if (cluster.settled !== null) name(cluster, cluster.settled);
  const votes = clusters
    .flatMap((cluster) =>
      [...countStories(cluster, before)].map(([story, count]) => ({ cluster, story, count })),
    )
    .sort((a, b) => b.count - a.count || (a.story < b.story ? -1 : 1));
  for (const { cluster, story } of votes) {
    if (!names.has(cluster) && !taken.has(story)) name(cluster, story);
  }
  for (const cluster of clusters) {
    if (names.has(cluster) || cluster.reports.length === 0) continue;
    name(cluster, cluster.reports.find((report) => !taken.has(report)) ?? cluster.reports[0]!);
  }
  return new Map(
    clusters.flatMap((cluster) => cluster.reports.map((report) => [report, names.get(cluster)!])),
  );
}

function countStories({ reports }: OpenCluster, before: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const report of reports) {
    const story = before.get(report);
    if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return counts;
}
