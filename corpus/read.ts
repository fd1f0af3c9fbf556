import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ResolvedReport, resolveReport } from './resolve.js';
import { writtenReport } from './schema.js';

export const CORPUS_FOLDER = resolve(import.meta.dirname, 'reports');

/** All reports of the corpus, by file, then by line; with what is wrong, each with its file and line. */
export function readCorpus(folder = CORPUS_FOLDER): { reports: ResolvedReport[]; problems: string[] } {
  const reports: ResolvedReport[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  const splits = new Map<string, string>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    lines.forEach((line, at) => {
      if (line.trim() === '') return;
      const tell = (what: string) => problems.push(`${name}:${at + 1}: ${what}`);
      try {
        const written = writtenReport.parse(JSON.parse(line));
        if (seen.has(written.id)) tell(`the id ${written.id} stands twice`);
        seen.add(written.id);
        const split = splits.get(written.topic) ?? written.split;
        if (split !== written.split) tell(`topic ${written.topic} is in both splits`);
        splits.set(written.topic, split);
        const words = written.text.split(/\s+/).length;
        if (words < 100 || words > 450) tell(`${words} words; 120 to 400 are wanted`);
        const { resolved, problems: found } = resolveReport(written);
        for (const problem of found) tell(`${written.id}: ${problem}`);
        reports.push(resolved);
      } catch (error) {
        tell((error as Error).message.replace(/\s+/g, ' ').slice(0, 300));
      }
    });
  }
  return { reports, problems };
}
