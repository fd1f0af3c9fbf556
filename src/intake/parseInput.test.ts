import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../core/problems.js';
import { MAX_BYTES } from './bytes.js';
import {
  type InputSource,
  parseInput,
  parsePairs,
  type ParsedReport,
  type ParseOptions,
} from './parseInput.js';

const OPTIONS = { published: null, fetchedAt: null };

function inputOf(content: string | Uint8Array, extra: Partial<InputSource> = {}): InputSource {
  const open = async function* () {
    yield typeof content === 'string' ? Buffer.from(content) : content;
  };
  return { name: 'in', url: null, contentType: null, open, ...extra };
}

async function readAllOf(
  input: InputSource,
  options: ParseOptions = OPTIONS,
): Promise<(ParsedReport | Problem)[]> {
  const outcomes = [];
  for await (const outcome of parseInput(input, options)) outcomes.push(outcome);
  return outcomes;
}

/** Codes of Problems, headlines (or first words) of reports. */
async function summarise(content: string | Uint8Array, extra: Partial<InputSource> = {}): Promise<string[]> {
  const outcomes = await readAllOf(inputOf(content, extra));
  return outcomes.map((o) =>
    o instanceof Problem ? o.code : o.report.headline || o.report.text.slice(0, 20),
  );
}

async function onlyReport(content: string | Uint8Array, extra: Partial<InputSource> = {}) {
  const [outcome, ...rest] = await readAllOf(inputOf(content, extra));
  expect(rest).toEqual([]);
  if (outcome === undefined || outcome instanceof Problem) throw outcome ?? new Error('nothing');
  return outcome.report;
}

const PAGE = `<html><head><title>Old mill burns</title></head><body><article><h1>Old mill burns</h1><p>${'The old mill at Tarn burned down on Sunday, the fire service said. '.repeat(4)}</p></article></body></html>`;

describe('parseInput on a text with page furniture', () => {
  const text = [
    'Lorry strikes bridge at Venn',
    '',
    'Venn, NorlandTue Feb 4 2025',
    'Advertisement',
    'A lorry struck the bridge at Venn on Monday evening. Nobody was hurt, police said.',
    'The road stays closed until Thursday.',
    'https://news.example/lorry-strikes-bridge',
    '',
    'actions',
  ].join('\n');

  it('keeps headline, place-and-date line and paragraphs, and nothing else', async () => {
    const report = await onlyReport(text);
    expect(report.text).toBe(
      'Lorry strikes bridge at Venn\n\nVenn, NorlandTue Feb 4 2025\n\nA lorry struck the bridge at Venn on Monday evening. Nobody was hurt, police said.\n\nThe road stays closed until Thursday.',
    );
    expect(report.headline).toBe('Lorry strikes bridge at Venn');
    expect(report.publishedAt).toBe('2025-02-04');
    expect(report.url).toBe('https://news.example/lorry-strikes-bridge');
    expect(report.source).toBe('news.example');
    expect(report.language).toBe('en');
  });

  it('takes the day from the options only where the text has none', async () => {
    const options = { published: '2024-12-31', fetchedAt: '2025-02-05T00:00:00Z' };
    const [dated] = await readAllOf(inputOf(text), options);
    const [undated] = await readAllOf(inputOf('A text without any date in it.'), options);
    expect(dated).toMatchObject({ report: { publishedAt: '2025-02-04', fetchedAt: '2025-02-05T00:00:00Z' } });
    expect(undated).toMatchObject({ report: { publishedAt: '2024-12-31', language: null } });
  });

  it('joins wrapped lines and parts the others', async () => {
    const wrapped =
      'The council of Venn voted on Tuesday to close the swimming pool that\nhas stood in the park since 1931, and to build a new one beside the\nstation.';
    expect((await onlyReport(wrapped)).text).toBe(wrapped.replace(/\n/g, ' '));
    expect((await onlyReport('One line.\nAnother line.')).text).toBe('One line.\n\nAnother line.');
  });
});

describe('parseInput on damaged and hostile input', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['nothing', '', ['input-empty']],
    ['white space', ' \n\t\n', ['input-empty']],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), ['input-binary']],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'), ['input-binary']],
    ['a zip archive', Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), ['input-binary']],
    ['a PDF', '%PDF-1.7\n1 0 obj', ['input-binary']],
    ['other JSON', '{\n  "a": 1\n}', ['format-unknown']],
    ['other XML', '<?xml version="1.0"?><opml><body/></opml>', ['format-unknown']],
    ['a feed without items', '<rss version="2.0"><channel><title>T</title></channel></rss>', ['feed-empty']],
    ['a JSON feed cut off', '{"version":"https://jsonfeed.org/version/1","items":[{', ['feed-malformed']],
    ['markup instead of a feed', '<rss version="2.0"><<<>>>', ['feed-malformed']],
    [
      'a page of links',
      `<html><body>${'<p><a href="/x">Another page here</a></p>'.repeat(30)}</body></html>`,
      ['page-no-article'],
    ],
    ['20,000 nested elements', `<html><body>${'<div>'.repeat(20_000)}text`, ['page-no-article']],
    ['a million angles', `<html><body>${'<'.repeat(1_000_000)}`, ['page-no-article']],
    ['gzip cut off', gzipSync(Buffer.from(PAGE)).subarray(0, 60), ['gzip-broken']],
    ['gzip of garbage', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255]), ['gzip-broken']],
    ['a gzip bomb', gzipSync(Buffer.alloc(MAX_BYTES + 1, 'word ')), ['input-too-large']],
    ['a lone surrogate', '\ud83d! Text.', ['\ufffd! Text.']],
  ])('%s', async (_name, content, expected) => {
    expect(await summarise(content)).toEqual(expected);
  });

  it('reads the whole items of a feed that is cut off, then says so', async () => {
    const feed =
      '<rss version="2.0"><channel><title>T</title><item><title>First</title></item><item><title>Sec';
    expect(await summarise(feed)).toEqual(['First', 'feed-malformed']);
  });

  it('never expands entities that a document declares', async () => {
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY e "EXPANDED">]>
      <rss version="2.0"><channel><title>T</title><item><title>Item &e; &f;</title></item></channel></rss>`;
    expect((await onlyReport(feed)).text).toBe('Item &e; &f;');
  });

  it('stops an endless text at the limit', async () => {
    let given = 0;
    const open = async function* () {
      for (;;) {
        given += 1_000_000;
        yield Buffer.alloc(1_000_000, 'hello world ');
      }
    };
    const [problem] = await readAllOf(inputOf('', { open }));
    expect(problem).toMatchObject({ code: 'input-too-large', file: 'in' });
    expect(given).toBeLessThan(MAX_BYTES * 1.1);
  });

  it('says what an input that cannot be read to its end threw', async () => {
    const open = async function* () {
      yield Buffer.from('{"id":1,"text":"First text."}\n{"id":2,');
      throw new Error('disk gone');
    };
    const outcomes = await readAllOf(inputOf('', { open }));
    expect(outcomes[0]).toMatchObject({ echoId: '1', report: { text: 'First text.' } });
    expect(outcomes[1]).toMatchObject({ code: 'input-unreadable', file: 'in', detail: 'disk gone' });
  });

  it('passes over unknown files that a folder walk found', async () => {
    expect(await summarise('{"a":\n1}', { found: true })).toEqual([]);
  });

  it('never throws, whatever the bytes', async () => {
    const starts = fc.constantFrom(
      '',
      '<rss><item>',
      '<html><p>',
      'WARC/1.0\r\n',
      '{"id":1,"text":"',
      '<feed><entry>',
      '\x1f\x8b\x08',
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, tail) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), tail]);
        for (const outcome of await readAllOf(inputOf(bytes)))
          if (!(outcome instanceof Problem)) expect(outcome.report.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('parseInput on compressed input and encodings', () => {
  it('reads gzip in one or several members, once or twice', async () => {
    const members = Buffer.concat([
      gzipSync('{"id":"a","text":"First."}\n'),
      gzipSync('{"id":"b","text":"Second."}\n'),
    ]);
    expect(await summarise(members)).toEqual(['First.', 'Second.']);
    expect(await summarise(gzipSync(gzipSync(PAGE)))).toEqual(['Old mill burns']);
  });

  it('yields the lines before the cut of a gzipped file', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) =>
      JSON.stringify({ id: at, text: `Text ${Math.sin(at)}.` }),
    );
    const cut = gzipSync(lines.join('\n'));
    const outcomes = await readAllOf(inputOf(cut.subarray(0, cut.length - 200)));
    expect(outcomes.at(-1)).toMatchObject({ code: 'gzip-broken' });
    expect(outcomes.filter((o) => !(o instanceof Problem)).length).toBeGreaterThan(1900);
  });

  it.each<[string, Buffer, Partial<InputSource>]>([
    ['UTF-8', Buffer.from('Café “Zoë” opens.'), {}],
    ['UTF-8 with a mark', Buffer.from('\ufeffCafé “Zoë” opens.'), {}],
    ['UTF-16LE with a mark', Buffer.from('\ufeffCafé “Zoë” opens.', 'utf16le'), {}],
    ['UTF-16LE without', Buffer.from('Café “Zoë” opens.', 'utf16le'), {}],
    ['UTF-16BE', Buffer.from('\ufeffCafé “Zoë” opens.', 'utf16le').swap16(), {}],
    ['windows-1252', Buffer.from('Caf\xe9 \x93Zo\xeb\x94 opens.', 'latin1'), {}],
    ['wrongly declared', Buffer.from('Café “Zoë” opens.'), { contentType: 'text/plain; charset=iso-8859-1' }],
    [
      'declared as nonsense',
      Buffer.from('Caf\xe9 \x93Zo\xeb\x94 opens.', 'latin1'),
      { contentType: 'text/plain; charset=x-none' },
    ],
  ])('%s', async (_name, bytes, extra) => {
    expect((await onlyReport(bytes, extra)).text).toBe('Café “Zoë” opens.');
  });

  it('believes a declared encoding that fits', async () => {
    const words = Buffer.alloc(280, Buffer.from('cff0e8e2e5f220', 'hex'));
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), words, Buffer.from('</p>')]);
    expect((await onlyReport(page)).text).toContain('Привет');
  });
});

describe('parseInput on WARC', () => {
  const record = (type: string, block: Buffer, uri: string) =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Length: ${block.length}\r\n\r\n`,
      ),
      block,
      Buffer.from('\r\n\r\n'),
    ]);
  const response = (head: string, body: Buffer) =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n`), body]);
  const first = record('response', response('', Buffer.from(PAGE)), 'https://a.example/1');
  const brotli = brotliCompressSync(PAGE.replaceAll('Old mill', 'New mill'));
  const second = record('response', response('Content-Encoding: br\r\n', brotli), 'https://a.example/2');
  const whole = Buffer.concat([first, second]);

  it('reads gzipped members, content encodings and addresses', async () => {
    const outcomes = await readAllOf(inputOf(Buffer.concat([gzipSync(first), gzipSync(second)])));
    expect(outcomes).toMatchObject([
      { report: { headline: 'Old mill burns', url: 'https://a.example/1', raw: { format: 'html' } } },
      { report: { headline: 'New mill burns', url: 'https://a.example/2' } },
    ]);
  });

  it('yields the records before a cut, wherever it is, and then says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 5 }), async (size) => {
        const outcomes = await summarise(whole.subarray(0, size));
        const reports = size < first.length - 4 ? 0 : 1;
        const atBoundary = size >= first.length - 4 && size <= first.length;
        expect(outcomes.filter((o) => o === 'Old mill burns')).toHaveLength(reports);
        if (size > 8 && !atBoundary) expect(outcomes.at(-1)).toBe('warc-truncated');
      }),
      { numRuns: 60 },
    );
    expect(await summarise(gzipSync(whole).subarray(0, 300))).toContain('warc-truncated');
  });

  it('refuses what is no record', async () => {
    expect(await summarise(Buffer.concat([first, Buffer.from('junk in between\r\n')]))).toEqual([
      'Old mill burns',
      'warc-malformed',
    ]);
    expect(await summarise('WARC/1.0\r\nWARC-Type: response\r\n\r\n')).toEqual(['warc-malformed']);
  });
});

describe('parsePairs', () => {
  it('reads pairs and names the lines it cannot read', async () => {
    const lines =
      '{"id":"p1","claim":"C.","source":"S."}\n{"claim":"C."}\nnonsense\n{"claim":"D.","source":"T."}\n';
    const outcomes = [];
    for await (const outcome of parsePairs(inputOf(lines))) outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      { id: 'p1', claim: 'C.', source: 'S.', line: 1 },
      { code: 'json-fields', line: 2, file: 'in' },
      { code: 'json-malformed', line: 3, file: 'in' },
      { id: '4', claim: 'D.', source: 'T.', line: 4 },
    ]);
  });
});
