/**
 * The one catalogue of what can go wrong for a user. Each code has a plain sentence and the mend.
 * Rooms throw (or collect) a Problem; only `cli/` and `web/` print it, only `cli/` turns it into an exit code.
 */
export const PROBLEMS = {
  'input-missing': { says: 'no such file or folder', mend: 'check the path' },
  'input-denied': {
    says: 'no permission to read it',
    mend: 'give yourself read permission (chmod +r, for a folder also +x)',
  },
  'input-empty': { says: 'the file is empty', mend: 'leave it out, or fetch it again' },
  'input-too-large': {
    says: 'the file is larger than one document may be',
    mend: 'split it, or give it as JSON lines or WARC, which are read piece by piece',
  },
  'input-binary': {
    says: 'not text in any format known here',
    mend: 'give RSS, Atom, JSON Feed, HTML, WARC, plain text or JSON lines',
  },
  'input-unreadable': {
    says: 'reading stopped before the end',
    mend: 'check the disk or the connection and try again',
  },
  'gzip-broken': { says: 'the gzip data is damaged or cut off', mend: 'fetch the file again' },
  'format-unknown': {
    says: 'the format is not known',
    mend: 'give RSS, Atom, JSON Feed, HTML, WARC, plain text or JSON lines',
  },
  'json-malformed': { says: 'not valid JSON', mend: 'each line must be one JSON object' },
  'json-fields': { says: 'the object lacks a field or has one of a wrong type', mend: 'see docs/formats' },
  'feed-empty': { says: 'the feed has no items', mend: 'check the address of the feed' },
  'feed-malformed': { says: 'the feed is not well-formed', mend: 'ask its publisher to mend it' },
  'page-no-article': {
    says: 'no article text found on the page',
    mend: 'give the address of a single article',
  },
  'warc-truncated': {
    says: 'the WARC ends in the middle of a record',
    mend: 'the records before it were read; fetch the file again for the rest',
  },
  'warc-malformed': {
    says: 'not a valid WARC record',
    mend: 'make the file again with a WARC 1.0 or 1.1 writer',
  },
  'report-no-text': { says: 'the report has no text', mend: 'leave it out' },
  'date-malformed': { says: 'not a date', mend: 'write YYYY-MM-DD or an ISO 8601 time' },
  'fetch-failed': { says: 'the address could not be fetched', mend: 'check the address and the connection' },
  'fetch-blocked': {
    says: 'the address leads into a private network',
    mend: 'allow it with --allow-private if you mean it',
  },
  'fetch-robots': {
    says: 'the site asks robots not to fetch this',
    mend: 'ask the publisher, or save the page yourself and read the file',
  },
  'draft-empty': { says: 'the draft has no sentences', mend: 'write something to check' },
  'store-unreachable': { says: 'the store cannot be opened', mend: 'run `newsledger doctor`' },
  'store-newer': {
    says: 'the store was written by a newer Newsledger',
    mend: 'upgrade Newsledger, or give another --data folder',
  },
  'store-mismatch': {
    says: 'stored words differ from the report they came from',
    mend: 'restore the store from a backup; `newsledger doctor` names the rows',
  },
  'queue-unreachable': {
    says: 'the queue cannot be reached',
    mend: 'check that NATS runs with JetStream (-js) and that --nats is right',
  },
  'gazetteer-missing': { says: 'the gazetteer file is missing', mend: 'run `npm run build`' },
  'weights-broken': {
    says: 'a file of weights in models/ cannot be used',
    mend: 'take it from the release again, or run `npm run train`',
  },
  'story-missing': {
    says: 'there is no such story in the store',
    mend: 'give a permalink or an id as `newsledger ledger` lists them',
  },
  'claim-missing': {
    says: 'there is no such claim in the store',
    mend: 'give an id as `newsledger claims --json` prints them',
  },
  'judgement-invalid': {
    says: 'the judgement cannot be kept',
    mend: 'see `newsledger judge --help`',
  },
  'mapping-invalid': {
    says: 'the mapping does not fit',
    mend: 'see docs/formats/README.md, "Import", and mend the mapping',
  },
  'table-columns': {
    says: 'the table lacks a column that the mapping names',
    mend: 'mend the name in the mapping or in the first line of the table',
  },
  'table-row': {
    says: 'the row cannot be taken as a claim',
    mend: 'mend the row and import the file again; rows that are there already add nothing',
  },
  'option-invalid': { says: 'an option has a value that it cannot have', mend: 'see --help' },
  'output-failed': {
    says: 'the output could not be written',
    mend: 'check the folder, its permissions and the free disk',
  },
  'port-taken': { says: 'the port is taken', mend: 'give another with --port' },
  'model-failed': {
    says: 'the language model gave no usable answer',
    mend: 'check its address; the template writer was used instead',
  },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where a problem lies: `file` as the user named it (path, address or "-"), `line` 1-based, `detail` in the words of the failing part. */
export interface ProblemPlace {
  file?: string | undefined;
  line?: number | undefined;
  detail?: string | undefined;
  cause?: unknown;
}

/** An expected failure with a code of the catalogue. `message` reads "file:line: what (detail); mend". */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly detail: string | undefined;

  constructor(code: ProblemCode, place: ProblemPlace = {}) {
    const { says, mend } = PROBLEMS[code];
    const where =
      place.file === undefined ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `;
    super(`${where}${says}${place.detail ? ` (${place.detail})` : ''}; ${mend}`, { cause: place.cause });
    this.name = 'Problem';
    this.code = code;
    this.file = place.file;
    this.line = place.line;
    this.detail = place.detail;
  }
}
