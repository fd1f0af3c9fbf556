import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { Problem } from '../../src/core/problems.js';
import { parseInput } from '../../src/intake/parseInput.js';
import { type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { scoreArticle } from '../metrics/scoreArticle.js';

interface Page {
  id: string;
  url: string;
  /** File of the page, gzipped, in the set's folder. */
  html: string;
  text: string;
}

/** The article's text from pages of the Zyte benchmark, through the intake. */
export const articleExtraction: GoldSet = {
  folder: 'article-extraction',
  rooms: ['article text'],
  async measure(lines, { folder, step }) {
    const pages = lines as Page[];
    const texts: Record<string, string[]> = { [OURS]: [], Readability: [], 'all <p> elements': [] };
    for (const page of pages) {
      const bytes = gunzipSync(readFileSync(join(folder, page.html)));
      texts[OURS]!.push(await extractBody(bytes, page.url));
      texts['Readability']!.push(extractWithReadability(bytes.toString('utf8')));
      texts['all <p> elements']!.push(joinParagraphs(bytes.toString('utf8')));
      step();
    }
    const results = Object.entries(texts).map(([by, bodies]): Result => {
      const { f1, p, r } = scoreArticle(
        pages.map(({ text }, at) => ({ gold: text, predicted: bodies[at]! })),
      );
      const scores = { 'body F1': f1, precision: p, recall: r };
      return { room: 'article text', set: 'zyte', by, n: pages.length, scores };
    });
    return { results, examples: pages.flatMap((page, at) => compare(page, texts[OURS]![at]!)) };
  },
};

/** The body without the headline; empty when the intake finds no article. */
async function extractBody(bytes: Uint8Array, url: string): Promise<string> {
  const open = async function* () {
    yield bytes;
  };
  const input = { name: url, url, contentType: 'text/html', open };
  for await (const parsed of parseInput(input, { published: null, fetchedAt: null })) {
    if (!(parsed instanceof Problem)) return parsed.report.text.slice(parsed.report.headline.length).trim();
  }
  return '';
}

function extractWithReadability(html: string): string {
  const { document } = parseHTML(html);
  const content = new Readability(document as unknown as Document).parse()?.content ?? '';
  // Text content alone would glue the last word of a block to the first of the next.
  const broken = content.replace(/<\/(?:p|div|h[1-6]|li|blockquote|td|figcaption|section)>|<br\b/gi, '\n$&');
  return parseHTML(`<html><body>${broken}</body></html>`).document.body.textContent;
}

function joinParagraphs(html: string): string {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('p')].map((paragraph) => paragraph.textContent).join('\n\n');
}

/** Pages off by more than a tenth, with the first words that differ. */
function compare({ id, text: gold, url }: Page, ours: string): Example[] {
  const { f1 } = scoreArticle([{ gold, predicted: ours }]);
  if (f1 > 0.9) return [];
  const words = (text: string) => text.split(/\s+/);
  const [a, b] = [words(gold), words(ours)];
  const differs = a.findIndex((word, index) => word !== b[index]);
  const at = differs < 0 ? a.length : differs;
  const shown = (all: string[]) => all.slice(Math.max(0, at - 3), at + 12).join(' ');
  const what = `F1 ${(f1 * 100).toFixed(0)}, the same for ${at} words`;
  return [{ room: 'article text', id: id.slice(0, 8), what, gold: shown(a), ours: shown(b), context: url }];
}
