import { detectAtom } from './formats/atom/detect.js';
import { parseAtom } from './formats/atom/parse.js';
import { detectHtml } from './formats/html/detect.js';
import { parseHtml } from './formats/html/parse.js';
import { detectJsonFeed } from './formats/jsonfeed/detect.js';
import { parseJsonFeed } from './formats/jsonfeed/parse.js';
import { detectJsonl } from './formats/jsonl/detect.js';
import { parseJsonl } from './formats/jsonl/parse.js';
import { detectNinjs } from './formats/ninjs/detect.js';
import { parseNinjs } from './formats/ninjs/parse.js';
import { detectRss } from './formats/rss/detect.js';
import { parseRss } from './formats/rss/parse.js';
import { detectText } from './formats/text/detect.js';
import { parseText } from './formats/text/parse.js';
import { detectWarc } from './formats/warc/detect.js';
import { parseWarc } from './formats/warc/parse.js';
import type { Format } from './input.js';

/** Every format, in the order in which they are asked: the most certain marks first, plain text last. */
export const FORMAT_LIST: readonly Format[] = [
  { name: 'warc', detect: detectWarc, parseStream: parseWarc },
  { name: 'rss', detect: detectRss, parsePart: parseRss },
  { name: 'atom', detect: detectAtom, parsePart: parseAtom },
  { name: 'jsonfeed', detect: detectJsonFeed, parsePart: parseJsonFeed },
  { name: 'ninjs', detect: detectNinjs, parsePart: parseNinjs },
  { name: 'jsonl', detect: detectJsonl, parseStream: parseJsonl },
  { name: 'html', detect: detectHtml, parsePart: parseHtml },
  { name: 'text', detect: detectText, parsePart: parseText },
];
