import { detectAtom } from './formats/atom/detect.js';
import { detectHtml } from './formats/html/detect.js';
import { detectJsonFeed } from './formats/jsonfeed/detect.js';
import { detectJsonl } from './formats/jsonl/detect.js';
import { parseJsonl } from './formats/jsonl/parse.js';
import { detectNinjs } from './formats/ninjs/detect.js';
import { detectRss } from './formats/rss/detect.js';
import { detectText } from './formats/text/detect.js';
import { parseText } from './formats/text/parse.js';
import { detectWarc } from './formats/warc/detect.js';
import type { Format, Outcome } from './input.js';

/** A parser that is loaded with its libraries when its first document comes, not when the program starts. */
function whenNeeded<Given extends unknown[]>(
  load: () => Promise<(...given: Given) => AsyncGenerator<Outcome>>,
): (...given: Given) => AsyncGenerator<Outcome> {
  return async function* (...given) {
    yield* (await load())(...given);
  };
}

/** Every format, in the order in which they are asked: the most certain marks first, plain text last. */
export const FORMAT_LIST: readonly Format[] = [
  {
    name: 'warc',
    detect: detectWarc,
    parseStream: whenNeeded(() => import('./formats/warc/parse.js').then((format) => format.parseWarc)),
  },
  {
    name: 'rss',
    detect: detectRss,
    parsePart: whenNeeded(() => import('./formats/rss/parse.js').then((format) => format.parseRss)),
  },
  {
    name: 'atom',
    detect: detectAtom,
    parsePart: whenNeeded(() => import('./formats/atom/parse.js').then((format) => format.parseAtom)),
  },
  {
    name: 'jsonfeed',
    detect: detectJsonFeed,
    parsePart: whenNeeded(() => import('./formats/jsonfeed/parse.js').then((format) => format.parseJsonFeed)),
  },
  {
    name: 'ninjs',
    detect: detectNinjs,
    parsePart: whenNeeded(() => import('./formats/ninjs/parse.js').then((format) => format.parseNinjs)),
  },
  { name: 'jsonl', detect: detectJsonl, parseStream: parseJsonl },
  {
    name: 'html',
    detect: detectHtml,
    parsePart: whenNeeded(() => import('./formats/html/parse.js').then((format) => format.parseHtml)),
  },
  { name: 'text', detect: detectText, parsePart: parseText },
];
