import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SAMPLES_FOLDER } from '../src/cli/config.js';
import { parseAll } from '../src/cli/inputs.js';
import { Problem } from '../src/core/problems.js';
import { reportId } from '../src/core/ids.js';
import type { Report } from '../src/core/report.js';
import { composeText } from '../src/core/text.js';

export interface Page {
  url: string;
  html: string;
}

/** The sample reports, in the order of their files. */
export async function readSamples(): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const item of parseAll([SAMPLES_FOLDER], { published: null, allowPrivate: false })) {
    if (item instanceof Problem) throw item;
    reports.push(item.report);
  }
  return reports;
}

/** `count` reports put together from paragraphs of the samples, always the same ones: eight paragraphs each, a new text each. */
export function makeReports(samples: readonly Report[], count: number): Report[] {
  const paragraphs = samples.flatMap(({ text, headline }) =>
    text.slice(headline.length).trim().split('\n\n'),
  );
  let state = 1;
  // The generator of Numerical Recipes: enough to mix, the same on every machine.
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, number) => {
    const base = samples[number % samples.length]!;
    const body = Array.from({ length: 8 }, () => paragraphs[next(paragraphs.length)]!);
    const headline = `${base.headline} (${number + 1})`;
    const text = composeText(headline, body.join('\n\n'));
    return { ...base, id: reportId({ source: base.source, url: null, text }), text, headline, url: null };
  });
}

/** The sample pages, or those of the article-extraction set in a data folder; empty when it has none. */
export function readPages(data: string | null): Page[] {
  if (data === null) {
    const folder = join(SAMPLES_FOLDER, 'pages');
    return readdirSync(folder).map((name) => ({
      url: `https://sample.example/${name}`,
      html: readFileSync(join(folder, name), 'utf8'),
    }));
  }
  const folder = join(data, 'article-extraction/html');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html.gz'))
    .sort()
    .map((name) => ({
      url: `https://page.example/${name}`,
      html: gunzipSync(readFileSync(join(folder, name))).toString('utf8'),
    }));
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
