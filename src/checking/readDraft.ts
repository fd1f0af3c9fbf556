import type { Draft } from '../core/brief.js';
import { Problem } from '../core/problems.js';
import { cleanText } from '../core/text.js';
import { blocksOfHtml, hasTooManyTags, MAX_TAGS, parseDom } from '../intake/blocks.js';
import { readSentences } from '../reading/sentences/readSentences.js';

export const DRAFT_FORMATS = ['text', 'markdown', 'html', 'json'] as const;
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

/**
 * A draft from text, Markdown, HTML or JSON (`{headline?, paragraphs: string[][] | string[]}`, `{headline?, sentences: string[]}` or
 * `{headline?, text}`). Throws `draft-empty` when no sentence is left, `json-malformed` and `json-fields` for bad JSON.
 */
export function readDraft(raw: string, format: DraftFormat): Draft {
  const text = cleanText(raw);
  const draft = READERS[format](text);
  const paragraphs = draft.paragraphs
    .map((sentences) => sentences.map((sentence) => sentence.trim()).filter(Boolean))
    .filter((sentences) => sentences.length > 0);
  if (paragraphs.length === 0 && draft.headline === null) throw new Problem('draft-empty');
  return { headline: draft.headline, paragraphs };
}

const READERS: Readonly<Record<DraftFormat, (text: string) => Draft>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  json: readJson,
};

/** The first heading of the first rank is the headline; every other block is a paragraph. */
function readHtml(html: string): Draft {
  if (hasTooManyTags(html)) throw new Problem('input-too-large', { detail: `more than ${MAX_TAGS} tags` });
  const blocks = blocksOfHtml(html).map(({ text }) => oneLine(text));
  const title = oneLine(parseDom(html).querySelector('h1')?.textContent ?? '');
  const at = title === '' ? -1 : blocks.indexOf(title);
  const body = blocks.filter((_, index) => index !== at);
  return { headline: title === '' ? null : title, paragraphs: body.map(splitSentences) };
}

function readText(text: string): Draft {
  return { headline: null, paragraphs: splitBlocks(text).map(splitSentences) };
}

const splitBlocks = (text: string) =>
  text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter(Boolean);

function splitSentences(block: string): string[] {
  const line = block.replace(/\s+/g, ' ');
  return readSentences(line).map(({ start, end }) => line.slice(start, end));
}

/** The first heading is the headline; later ones are sentences to be checked like any other. */
function readMarkdown(text: string): Draft {
  let headline: string | null = null;
  const paragraphs: string[][] = [];
  const body = text.replace(/^---\n[\s\S]*?\n---(?:\n|$)/, '').replace(/^(?:```|~~~)[^\n]*$/gm, '');
  const spaced = body
    .replace(/^(#{1,6}[ \t].*)$/gm, '\n$1\n')
    .replace(/^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+/gm, '\n');
  for (const block of splitBlocks(spaced)) {
    const heading = /^#{1,6}[ \t]+(.*)$/.exec(block) ?? /^([^\n]+)\n(?:=+|-+)$/.exec(block);
    const plain = stripInline(
      heading ? heading[1]!.replace(/[ \t]#+$/, '') : block.replace(/^>[ \t]?/gm, ''),
    );
    if (plain === '' || /^[-*_# ]+$/.test(plain)) continue;
    if (heading && headline === null) headline = plain;
    else paragraphs.push(heading ? [plain] : splitSentences(plain));
  }
  return { headline, paragraphs };
}

function stripInline(text: string): string {
  return text
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, '$1')
    .replace(/\[\^[^\]\n]*\]/g, '')
    .replace(/<[^<>\n]{1,200}>/g, '')
    .replace(/(\*\*|__|~~|`)/g, '')
    .replace(/(^|[\s(“"‘'])[*_]([^*_\n]+)[*_](?=$|[\s.,;:!?)”"’'])/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .trim();
}

function readJson(text: string): Draft {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('json-malformed', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fields('an object is needed');
  const { headline = null, paragraphs, sentences, text: body } = value as Record<string, unknown>;
  if (headline !== null && typeof headline !== 'string') throw fields('headline');
  const title = headline === null || headline.trim() === '' ? null : oneLine(headline);
  if (Array.isArray(paragraphs)) return { headline: title, paragraphs: paragraphs.map(readParagraph) };
  if (isStrings(sentences)) return { headline: title, paragraphs: [sentences.map(oneLine)] };
  if (typeof body === 'string') return { headline: title, paragraphs: readText(body).paragraphs };
  throw fields('paragraphs, sentences or text');
}

function readParagraph(paragraph: unknown): string[] {
  if (typeof paragraph === 'string') return splitSentences(paragraph);
  if (isStrings(paragraph)) return paragraph.map(oneLine);
  throw fields('paragraphs');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const fields = (detail: string) => new Problem('json-fields', { detail });
