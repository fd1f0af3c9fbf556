import type { Verdict } from '../../core/brief.js';
import type { Range } from '../../core/spans.js';
import { VERSION } from '../config.js';

/** A text without markup, each run of blanks as one; `places[i]` is where its unit `i` stands in the text. */
interface Plain {
  text: string;
  places: number[];
}

/** Tags, the addresses of links, and the marks of Markdown around words. */
const MARKUP = /<[^<>]{1,200}>|\]\([^)\n]*\)|[*_~`[\]]/y;

function readPlain(marked: string): Plain {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < marked.length;) {
    MARKUP.lastIndex = at;
    const markup = MARKUP.exec(marked);
    if (markup !== null) {
      at += markup[0].length;
      continue;
    }
    const blank = /\s/.test(marked[at]!);
    if (!blank || !text.endsWith(' ')) {
      text += blank ? ' ' : marked[at]!;
      places.push(at);
    }
    at++;
  }
  return { text, places };
}

/** Where a range of the sentence stands in the draft, the sentence beginning at `from` of the plain draft. */
function placeOf(range: Range, sentence: Plain, draft: Plain, from: number): Range {
  const first = sentence.places.findIndex((place) => place >= range.start);
  const last = sentence.places.findLastIndex((place) => place < range.end);
  return { start: draft.places[from + first]!, end: draft.places[from + last]! + 1 };
}

/**
 * A verdict as SARIF 2.1.0 (OASIS), for continuous integration: one result a fault. A region counts UTF-16 code units of the draft; a
 * sentence that the draft does not have in these words, markup aside, has no region.
 */
export function viewSarif(verdict: Verdict, file: string, draft: string): string {
  const rules = [
    ...new Set(verdict.sentences.flatMap(({ faults }) => faults.map(({ rule }) => rule))),
  ].sort();
  const plain = readPlain(draft);
  let from = 0;
  const results = verdict.sentences.flatMap(({ text, faults }) => {
    const sentence = readPlain(text);
    const at = sentence.text === '' ? -1 : plain.text.indexOf(sentence.text, from);
    if (at >= 0) from = at + sentence.text.length;
    return faults.map((fault) => {
      const place = at < 0 ? null : placeOf(fault, sentence, plain, at);
      const region = place && {
        charOffset: place.start,
        charLength: place.end - place.start,
        ...lineOf(draft, place.start),
      };
      return {
        ruleId: fault.rule,
        level: 'error',
        message: { text: `${fault.because} In: ${text}` },
        locations: [
          { physicalLocation: { artifactLocation: { uri: file }, ...(region === null ? {} : { region }) } },
        ],
      };
    });
  });
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'newsledger', version: VERSION, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  });
}

function lineOf(draft: string, at: number): { startLine: number; startColumn: number } {
  const before = draft.slice(0, at);
  return { startLine: before.split('\n').length, startColumn: at - before.lastIndexOf('\n') };
}
