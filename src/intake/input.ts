import type { Problem } from '../core/problems.js';
import type { FormatName, Report, Rights } from '../core/report.js';

/** A report together with what only its input knows. */
export interface ParsedReport {
  report: Report;
  /** The id that the caller gave in JSON lines; null elsewhere. */
  echoId: string | null;
  /** Line of the input it stood on, 1-based; null where lines mean nothing. */
  line: number | null;
}

export interface ParseOptions {
  /** Day for texts that carry none. */
  published: string | null;
  /** UTC instant of taking in; null for readings that are not stored. */
  fetchedAt: string | null;
}

/** What every parser knows of the input it reads a part of. */
export interface Context {
  name: string;
  url: string | null;
  contentType: string | null;
  rights: Rights;
  options: ParseOptions;
}

/** A whole document in memory: decoded text, and the bytes it came from. */
export interface Part extends Context {
  bytes: Uint8Array;
  text: string;
}

/** What detection looks at: the first bytes, decoded, and the two hints. */
export interface Head {
  bytes: Uint8Array;
  text: string;
  /** Lower case, without the dot and without ".gz"; empty when there is none. */
  extension: string;
  contentType: string | null;
}

export type Outcome = ParsedReport | Problem;

/** A format reads either whole documents or a stream of parts; `readPart` hands a document inside it (WARC) to its own format. */
export type Format =
  | { name: FormatName; detect: (head: Head) => boolean; parsePart: (part: Part) => AsyncIterable<Outcome> }
  | {
      name: FormatName;
      detect: (head: Head) => boolean;
      parseStream: (
        bytes: AsyncIterable<Uint8Array>,
        context: Context,
        readPart: (bytes: Uint8Array, context: Context) => AsyncIterable<Outcome>,
      ) => AsyncIterable<Outcome>;
    };

/** Rights of which nothing is known. */
export const NO_RIGHTS: Rights = { robots: null, tdmReserved: null, licence: null };
