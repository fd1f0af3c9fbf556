import { Problem } from '../../../core/problems.js';
import type { Context, Outcome } from '../../input.js';
import { absoluteUrl } from '../../makeReport.js';
import { readWarcRecords, type WarcRecord } from './records.js';
import { readResponse } from './response.js';

/** Types that may hold reports. A response of plain text is more often robots.txt than a report: left out. */
const RESPONSE_TYPES = /html|xml|json/i;
const RESOURCE_TYPES = /html|xml|json|^text\/plain/i;

interface Payload {
  bytes: Uint8Array;
  contentType: string | null;
}

function payloadOf({ headers, block }: WarcRecord): Payload | null {
  const type = headers.get('warc-type');
  if (block === null || block.length === 0) return null;
  if (type === 'response') {
    const response = readResponse(block);
    if (response === null || response.status < 200 || response.status > 299 || response.body.length === 0)
      return null;
    const contentType = response.headers.get('content-type') ?? null;
    return contentType === null || RESPONSE_TYPES.test(contentType)
      ? { bytes: response.body, contentType }
      : null;
  }
  if (type !== 'resource' && type !== 'conversion') return null;
  const contentType = headers.get('content-type') ?? null;
  return RESOURCE_TYPES.test(contentType ?? '') ? { bytes: block, contentType } : null;
}

const locate = (problem: Problem, file: string, uri: string | undefined) =>
  new Problem(problem.code, {
    file,
    line: problem.line,
    detail: [uri, problem.detail].filter(Boolean).join(': '),
    cause: problem,
  });

/** Reports from the pages and feeds of a WARC: 2xx responses, resources and conversions. Other records are passed over. */
export async function* parseWarc(
  bytes: AsyncIterable<Uint8Array>,
  context: Context,
  readPart: (bytes: Uint8Array, context: Context) => AsyncIterable<Outcome>,
): AsyncGenerator<Outcome> {
  try {
    for await (const record of readWarcRecords(bytes)) {
      const uri = record.headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
      try {
        if (record.block === null) throw new Problem('input-too-large');
        const payload = payloadOf(record);
        if (payload === null) continue;
        const inner = { ...context, url: absoluteUrl(uri, null), contentType: payload.contentType };
        for await (const outcome of readPart(payload.bytes, inner))
          yield outcome instanceof Problem ? locate(outcome, context.name, uri) : outcome;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        yield locate(error, context.name, uri);
      }
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // Cut gzip data mean a cut WARC; what was whole has been read.
    const cut = error.code === 'gzip-broken' && /end of file/.test(error.detail ?? '');
    const code = cut ? 'warc-truncated' : error.code;
    yield new Problem(code, { file: context.name, detail: error.detail, cause: error });
  }
}
