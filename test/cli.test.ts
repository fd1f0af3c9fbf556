import { execFile, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { proofSchema, readingSchema, storyAssignmentSchema, verdictSchema } from '../src/formats/schemas.js';
import { hashHex } from '../src/core/ids.js';
import { isExact } from '../src/core/spans.js';
import { listSpans } from '../src/core/reading.js';
import { longestSharedRun } from '../src/writing/rights.js';

const ROOT = resolve(import.meta.dirname, '..');
const MAIN = join(ROOT, 'dist/cli/main.js');
const SAMPLES = join(ROOT, 'samples/reports');
const folder = mkdtempSync(join(tmpdir(), 'newsledger-cli-'));

interface Ran {
  code: number;
  out: string;
  err: string;
}

function newsledger(
  args: string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((done) => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'xdg'),
      ...options.env,
    };
    const child = execFile(
      process.execPath,
      [MAIN, ...args],
      { env, maxBuffer: 200e6 },
      (error, out, err) => {
        done({ code: error === null ? 0 : ((error as { code?: number }).code ?? -1), out, err });
      },
    );
    child.stdin?.end(options.input ?? '');
  });
}

const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const REPORT =
  'Bridge closed in Lira\n\nThe mayor of Lira said on Tuesday that 12 people were injured when the bridge gave way.\n';

describe('newsledger', () => {
  it('explains itself, and refuses what it does not know with exit code 2', async () => {
    const help = await newsledger(['--help']);
    expect(help.code).toBe(0);
    for (const verb of ['read', 'check', 'group', 'ingest', 'serve', 'publish', 'export', 'doctor'])
      expect(help.out).toContain(verb);
    expect((await newsledger(['dance'])).code).toBe(2);
    expect((await newsledger(['read', '--jobs', 'many', SAMPLES])).err).toContain(
      '--jobs takes a whole number',
    );
  });

  it('doctor finds the installation sound', async () => {
    const { code, out } = await newsledger(['doctor']);
    expect(out).toContain('✓ Gazetteer');
    expect(out).toContain('✓ Store');
    expect(code).toBe(0);
  });
});

describe('read', () => {
  it('gives one valid reading for each sample report, every span exact', async () => {
    const { code, out } = await newsledger(['read', '--json', SAMPLES]);
    expect(code).toBe(0);
    const readings = lines(out).map((line) => readingSchema.parse(line));
    expect(readings.length).toBe(46);
    for (const reading of readings) {
      for (const span of listSpans(reading))
        expect(isExact(span, reading.report.text), `${reading.id} ${JSON.stringify(span)}`).toBe(true);
    }
  });

  it('reads standard input, gzipped or not, and gives texts without a day the one of --published', async () => {
    const plain = await newsledger(['read', '--json', '--published', '2026-05-12', '-'], { input: REPORT });
    const zipped = await newsledger([
      'read',
      '--json',
      '--published',
      '2026-05-12',
      put('report.txt.gz', gzipSync(REPORT)),
    ]);
    const [one] = lines(plain.out).map((line) => readingSchema.parse(line));
    const [two] = lines(zipped.out).map((line) => readingSchema.parse(line));
    expect(one?.report.publishedAt).toBe('2026-05-12');
    expect(one?.report.text).toBe(two?.report.text);
    expect(one?.report.headline).toBe('Bridge closed in Lira');
  });

  it('keeps the order and the ids of JSON lines, with one thread and with two', async () => {
    const input = Array.from({ length: 50 }, (_, at) =>
      JSON.stringify({ id: `n${at}`, title: `Report ${at}`, text: `${at} people left Lira.` }),
    );
    const file = put('many.jsonl', input.join('\n'));
    const one = await newsledger(['read', '--json', file]);
    const two = await newsledger(['read', '--json', '--jobs', '2', file]);
    expect(lines(one.out).map((line) => readingSchema.parse(line).id)).toEqual(
      input.map((_, at) => `n${at}`),
    );
    expect(two.out).toBe(one.out);
    expect(readingSchema.parse(lines(one.out)[7]).report.text).toBe('Report 7\n\n7 people left Lira.');
  });

  it('prints no colour into a pipe, and some when forced', async () => {
    const escape = /\u001b\[/;
    const file = put('plain.txt', REPORT);
    expect((await newsledger(['read', file])).out).not.toMatch(escape);
    expect((await newsledger(['read', file], { env: { FORCE_COLOR: '1' } })).out).toMatch(escape);
  });
});

describe('bad input', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const sampleWarc = () => readFileSync(join(SAMPLES, 'archive', readdirSync(join(SAMPLES, 'archive'))[0]!));
  const cases: { name: string; content: () => string | Uint8Array; says: RegExp }[] = [
    { name: 'empty.txt', content: () => '', says: /empty\.txt: the file is empty/ },
    { name: 'empty.xml', content: () => '', says: /empty\.xml: the file is empty/ },
    {
      name: 'noitems.xml',
      content: () => '<rss version="2.0"><channel><title>t</title></channel></rss>',
      says: /noitems\.xml.*no items/,
    },
    {
      name: 'binary.bin',
      content: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0, 1, 2, 3]),
      says: /binary\.bin: not text/,
    },
    {
      name: 'noarticle.html',
      content: () => '<!doctype html><title>x</title><nav><a href="/">Home</a></nav>',
      says: /noarticle\.html.*no article/,
    },
    {
      name: 'broken.jsonl',
      content: () => '{"id":"a","text":"One left."}\n{"id": "b", "te\n{"id":"c"}\n',
      says: /broken\.jsonl:2: not valid JSON[\s\S]*broken\.jsonl:3: the object lacks/,
    },
    {
      name: 'cut.warc.gz',
      content: () => sampleWarc().subarray(0, -200),
      says: /cut\.warc\.gz.*(ends in the middle|damaged)/,
    },
  ];

  for (const { name, content, says } of cases) {
    it(`${name}: says what and where, reads the rest, exits with 1`, async () => {
      const { code, out, err } = await newsledger([
        'read',
        '--json',
        put(name, content()),
        put('good.txt', REPORT),
      ]);
      expect(err).toMatch(says);
      expect(code).toBe(1);
      expect(lines(out).map((line) => readingSchema.parse(line).report.headline)).toContain(
        'Bridge closed in Lira',
      );
    });
  }

  it('names a missing file', async () => {
    const { code, err } = await newsledger(['read', join(folder, 'nowhere.html')]);
    expect(err).toMatch(/nowhere\.html: no such file/);
    expect(code).toBe(1);
  });

  it('reads UTF-16 and undeclared windows-1252', async () => {
    const one = await newsledger([
      'read',
      '--json',
      put('utf16.txt', utf16('Flood in Setúbal\n\nThe mayor said 3 people died.')),
    ]);
    const two = await newsledger([
      'read',
      '--json',
      put(
        'cp1252.txt',
        Buffer.from('Flood in Set\xfabal\n\nThe mayor said \x933 people\x94 died.', 'latin1'),
      ),
    ]);
    expect(readingSchema.parse(lines(one.out)[0]).report.headline).toBe('Flood in Setúbal');
    expect(readingSchema.parse(lines(two.out)[0]).report.text).toContain('“3 people”');
  });

  it('turns a 200 MB page away quickly, without reading it all', async () => {
    const file = join(folder, 'huge.html');
    closeSync(openSync(file, 'w'));
    writeFileSync(file, '<html><body><p>');
    truncateSync(file, 200_000_000);
    const started = performance.now();
    const { code, err } = await newsledger(['read', file, put('good.txt', REPORT)]);
    expect(err).toMatch(/huge\.html: (the file is larger|not text)/);
    expect(code).toBe(1);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('check', () => {
  const source = put('source.txt', REPORT);
  it('passes what the report says and blocks what it does not', async () => {
    const right = await newsledger([
      'check',
      put('right.txt', 'The mayor of Lira said 12 people were injured.'),
      '--against',
      source,
      '--json',
    ]);
    expect(verdictSchema.parse(lines(right.out)[0]).ok).toBe(true);
    expect(right.code).toBe(0);

    const wrong = await newsledger([
      'check',
      put('wrong.md', 'The mayor of Lira said **21 people** were injured.'),
      '--against',
      source,
      '--json',
    ]);
    const verdict = verdictSchema.parse(lines(wrong.out)[0]);
    expect(wrong.code).toBe(1);
    expect(verdict.sentences[0]?.faults.map((fault) => fault.rule)).toContain('number');
    const fault = verdict.sentences[0]!.faults.find(({ rule }) => rule === 'number')!;
    expect(verdict.sentences[0]!.text.slice(fault.start, fault.end)).toBe(fault.text);
    expect(fault.text).toContain('21');
  });

  it('shows people the faulty words underlined', async () => {
    const { out } = await newsledger([
      'check',
      put('wrong.txt', 'The mayor of Lira said 21 people were injured.'),
      '--against',
      source,
    ]);
    expect(out).toMatch(/✗ .*21/);
    expect(out).toMatch(/~~/);
  });

  it('judges JSON lines of claim and source', async () => {
    const pairs = [
      { id: 'a', claim: '12 people were injured in Lira.', source: REPORT },
      { id: 'b', claim: '12 people were killed in Oslo.', source: REPORT },
    ];
    const { code, out } = await newsledger(['check', '-', '--json'], {
      input: pairs.map((pair) => JSON.stringify(pair)).join('\n'),
    });
    const verdicts = lines(out) as { id: string; supported: boolean; score: number }[];
    expect(verdicts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(verdicts[0]!.score).toBeGreaterThan(verdicts[1]!.score);
    expect(verdicts[1]!.supported).toBe(false);
    expect(code).toBe(1);
  });

  it('writes SARIF that points into the draft', async () => {
    const draft = 'The mayor of Lira spoke.\nThe mayor of Lira said 21 people were injured.\n';
    const { code, out } = await newsledger([
      'check',
      put('sarif.txt', draft),
      '--against',
      source,
      '--sarif',
    ]);
    const log = JSON.parse(out) as {
      version: string;
      runs: {
        results: {
          ruleId: string;
          locations: {
            physicalLocation: { region: { charOffset: number; charLength: number; startLine: number } };
          }[];
        }[];
      }[];
    };
    expect(code).toBe(1);
    expect(log.version).toBe('2.1.0');
    const { region } = log.runs[0]!.results.find(({ ruleId }) => ruleId === 'number')!.locations[0]!
      .physicalLocation;
    expect(draft.slice(region.charOffset, region.charOffset + region.charLength)).toBe('21');
    expect(region.startLine).toBe(2);
  });

  it('judges an HTML draft', async () => {
    const page = put(
      'draft.html',
      '<h1>Bridge closed in Lira</h1><p>The mayor of Lira said 12 people were <b>injured</b>.</p>',
    );
    const { code, out } = await newsledger(['check', page, '--against', source, '--json']);
    const verdict = verdictSchema.parse(lines(out)[0]);
    expect(verdict.sentences.map(({ text }) => text)).toEqual([
      'Bridge closed in Lira',
      'The mayor of Lira said 12 people were injured.',
    ]);
    expect(code).toBe(0);
  });

  it('checks the proof of a published page against its reports', async () => {
    const page = `<html><head><title>Bridge closed in Lira</title></head><body><article><h1>Bridge closed in Lira</h1><p>The mayor of Lira said on Tuesday that 12 people were injured when the bridge gave way. Divers looked for a bus all night.</p></article></body></html>`;
    const files = new Map([['/report', page]]);
    const server = createServer((request, response) => {
      const body = files.get(request.url ?? '');
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': request.url?.endsWith('.json') ? 'application/json' : 'text/html',
      });
      response.end(body ?? '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const read = await newsledger(['read', `${base}/report`, '--json', '--allow-private']);
    const { report } = readingSchema.parse(lines(read.out)[0]);
    const words = /The mayor[^.]*\./.exec(report.text)!;
    const support = {
      report: report.id,
      start: words.index,
      end: words.index + words[0].length,
      sha256: hashHex(words[0]),
    };
    const proof = (text: string) =>
      JSON.stringify({
        format: 'newsledger-proof/1',
        headline: null,
        checker: 1,
        sentences: [{ text, supported: true, supports: [support] }],
        reports: [{ id: report.id, url: `${base}/report`, sha256: hashHex(report.text) }],
      });
    files.set('/bridge/proof.json', proof('The mayor of Lira said 12 people were injured.'));
    files.set('/forged/proof.json', proof('The mayor of Lira said 21 people were injured.'));
    const right = await newsledger(['check', `${base}/bridge/`, '--json', '--allow-private']);
    const forged = await newsledger(['check', `${base}/forged/proof.json`, '--json', '--allow-private']);
    files.set('/report', page.replace('12 people', '14 people'));
    const changed = await newsledger(['check', `${base}/bridge/`, '--json', '--allow-private']);
    const gone = await newsledger(['check', `${base}/nowhere`, '--allow-private']);
    files.delete('/report');
    const unheard = await newsledger(['check', `${base}/bridge/`, '--allow-private']);
    server.close();
    expect([unheard.code, unheard.out.trim()]).toEqual([2, `The report ${base}/report could not be had.`]);
    expect(lines(right.out)[0]).toMatchObject({ proof: [], verdict: { ok: true } });
    expect([right.code, forged.code, changed.code, gone.code]).toEqual([0, 1, 1, 2]);
    expect(changed.out).toContain('another text');
  });

  it('cannot judge an empty draft: exit code 2', async () => {
    const { code, err } = await newsledger(['check', put('empty-draft.txt', ' \n'), '--against', source]);
    expect(err).toContain('the draft has no sentences');
    expect(code).toBe(2);
  });
});

describe('group', () => {
  it('tells people how many outlets and origins a story has', async () => {
    const { code, out, err } = await newsledger(['group', SAMPLES]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/\d outlets, (?:one origin|\d origins): /);
  });

  it('finds the seven stories of the samples and the copies of the wire', async () => {
    const { code, out } = await newsledger(['group', '--json', SAMPLES]);
    expect(code).toBe(0);
    const assignments = lines(out).map((line) => storyAssignmentSchema.parse(line));
    expect(new Set(assignments.map(({ story }) => story)).size).toBe(7);
    expect(assignments.filter(({ origin }) => origin !== null).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the words in a row that a brief takes of a report', () => {
  it('are no more than the option says', async () => {
    const [out, data] = ['site-', 'store-'].map((name) => mkdtempSync(join(folder, name)));
    const args = ['--samples', '--out', out!, '--data', data!, '--longest-run', '6'];
    expect((await newsledger(['publish', ...args])).code).toBe(0);
    const readings = lines((await newsledger(['read', '--json', SAMPLES])).out).map((line) =>
      readingSchema.parse(line),
    );
    const proofs = readdirSync(out!, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('proof.json'))
      .map((name) => proofSchema.parse(JSON.parse(readFileSync(join(out!, name), 'utf8'))));
    const runs = proofs.flatMap(({ sentences, reports }) => {
      const told = readings.filter(({ report }) => reports.some(({ id }) => id === report.id));
      return sentences.map(({ text }) => longestSharedRun(text, told));
    });
    expect(runs.length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...runs)).toBe(6);
  }, 120_000);

  it('are set by whole numbers in option or environment, of which the help tells', async () => {
    expect((await newsledger(['publish', '--help'])).out).toMatch(
      /--longest-run <words>[^]*NEWSLEDGER_LONGEST_RUN/,
    );
    for (const [args, env, name] of [
      [['--longest-run', '3'], {}, '--longest-run'],
      [[], { NEWSLEDGER_LONGEST_RUN: 'many' }, 'NEWSLEDGER_LONGEST_RUN'],
    ] as const) {
      const wrong = await newsledger(['ledger', ...args], { env });
      expect([wrong.code, wrong.err]).toEqual([
        2,
        expect.stringContaining(`${name} takes a whole number from 4 to 30`) as string,
      ]);
    }
  });
});

describe('the ledger', () => {
  const env = { XDG_DATA_HOME: join(folder, 'ledger') };
  const ledger = (args: string[]) => newsledger(args, { env });
  const flood = /^ibar-valley\S*/m;

  it('tells what is known of a story, now and as of a day', async () => {
    expect((await ledger(['ingest', SAMPLES])).code).toBe(0);
    const story = flood.exec((await ledger(['ledger'])).out)![0];
    const now = await ledger(['ledger', story]);
    expect([now.code, now.err]).toEqual([0, '']);
    expect(now.out).toMatch(/People killed[^]*2026-05-15 +17/);
    const then = await ledger(['ledger', story, '--as-of', '2026-05-13']);
    expect(then.out).toMatch(/2026-05-13 +9/);
    expect(then.out).not.toMatch(/2026-05-1[45]/);
  }, 60_000);

  it('finds claims, series and alerts over all stories', async () => {
    const claims = lines((await ledger(['claims', '--kind', 'denial', '--json'])).out);
    expect(claims.length).toBeGreaterThan(0);
    expect((await ledger(['series', '--outcome', 'killed'])).out).toMatch(/People killed/);
    const { out } = await ledger(['watches']);
    expect(out).toMatch(/has not asked for the return[^]*asked on Wednesday for the return/);
  }, 60_000);

  interface Found {
    story: string;
    id: string;
  }

  it('keeps what an editor decides of stories, parties and watches, and takes it back', async () => {
    const judge = (...args: string[]) => ledger(['judge', ...args, '--by', 'J. Doe', '--why', 'I rang.']);
    const claimsOf = async (speaker: string) =>
      lines((await ledger(['claims', '--speaker', speaker, '--json'])).out) as Found[];
    const [[flooded], [told]] = [await claimsOf('ibar valley'), await claimsOf('rashid mwalonde')];
    const [story, trains] = [flooded!.story, told!.story];

    const merged = await judge('merge-stories', story, trains);
    expect([merged.code, merged.out]).toEqual([0, `judgement 1 on ${story}\n`]);
    expect((await ledger(['ledger'])).out).not.toContain(trains);
    const old = await ledger(['ledger', trains]);
    expect(old.out).toMatch(/Kraljevo[^]*WHAT BECAME OF IT\n.*merged into this one by J\. Doe: I rang\./);
    expect((await judge('withdraw', story, '1')).code).toBe(0);
    expect((await ledger(['ledger', trains])).out).toMatch(/^Near Tabora|^Tabora/);

    const report = 'https://ibar-post.example/news/2026/05/13/hospital-counts-twelve-dead';
    expect((await judge('split-story', story, report)).code).toBe(0);
    expect((await ledger(['ledger'])).out.trim().split('\n')).toHaveLength(8);
    const judgements = lines((await ledger(['judge', 'list', story, '--json'])).out);
    expect(judgements).toMatchObject([
      {
        id: 1,
        act: 'merge-stories',
        by: 'J. Doe',
        why: 'I rang.',
        withdrawnAt: expect.any(String) as string,
      },
      { id: 2, act: 'withdraw', judgement: 1 },
      { id: 3, act: 'split-story', withdrawnAt: null },
    ]);
    expect((await judge('withdraw', story, '3')).code).toBe(0);
    const wrong = await judge('split-story', story, 'https://elsewhere.example/1');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('has no report') as string]);

    const names = ['regional police', 'Rashid Mwalonde'] as const;
    expect((await judge('merge', trains, ...names)).code).toBe(0);
    expect((await ledger(['ledger', trains])).out).toMatch(/WHO IS WHO[^]*also .*(?:police|Mwalonde)/);
    expect((await judge('watch', told!.id, 'status')).code).toBe(0);
    expect((await ledger(['watches', trains])).out).toMatch(/○[^]*Sample Wire, since 2026-08-18/);
  }, 120_000);

  it('takes a table with a mapping, and names the line and the mend of a wrong one', async () => {
    const table = put('desk.csv', 'Claim,Source,Date,Dead\nThe dam broke.,Desk Post,2026-03-02,at least 4\n');
    const map = put(
      'map.json',
      '{"columns":{"words":"Claim","outlet":"Source","reported":"Date"},"figures":[{"outcome":"killed","value":"Dead"}]}',
    );
    expect((await ledger(['import', table, '--map', map])).code).toBe(0);
    const series = (await ledger(['series', '--outcome', 'killed'])).out;
    expect(series).toMatch(/2026-03-02 +at least 4/);
    const wrong = await ledger([
      'import',
      table,
      '--map',
      put('wrong.json', '{"columns":{"words":"Words"}}'),
    ]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/desk\.csv:1: .*"Words".*mend/);
    const none = await ledger(['import', put('none.csv', 'Claim,Source,Date,Dead\n,Desk Post,soon,4\n'), '--map', map]); // prettier-ignore
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/none\.csv:2: .*"soon" is no date/)]);
  }, 60_000);

  it('refuses a story that is not there with exit code 2', async () => {
    const { code, err } = await ledger(['ledger', 'no-such-story']);
    expect([code, /no such story/.test(err)]).toEqual([2, true]);
  });
});

describe('ingest', () => {
  const manyReports = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      JSON.stringify({
        id: `k${at}`,
        title: `Fire in district ${at}`,
        text: `Police said on Monday that ${at + 2} people were injured in a fire in Lira, Uganda. The mayor said district ${at} was calm.`,
        published: '2026-05-12',
        url: `https://many.example/${at}`,
      }),
    ).join('\n');

  it('adds nothing the second time', async () => {
    const data = ['--data', join(folder, 'twice')];
    const first = await newsledger([...data, 'ingest', SAMPLES, '--json']);
    const second = await newsledger([...data, 'ingest', SAMPLES, '--json']);
    expect(lines(first.out)[0]).toMatchObject({
      new: 44,
      revised: 2,
      seen: 0,
      problems: 0,
      failedJobs: 0,
      stories: 7,
    });
    expect(lines(second.out)[0]).toMatchObject({ new: 0, revised: 0, seen: 46, problems: 0, stories: 7 });
  });

  it('killed in the middle and run again: all is there, nothing double', async () => {
    const file = put('kill.jsonl', manyReports(400));
    const data = join(folder, 'killed');
    mkdirSync(data);
    const child = spawn(process.execPath, [MAIN, '--data', data, 'ingest', file], { stdio: 'ignore' });
    const ended = new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
    while (!existsSync(join(data, 'newsledger.db-wal'))) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => setTimeout(done, 150));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');

    const again = lines((await newsledger(['--data', data, 'ingest', file, '--json'])).out)[0] as Record<
      string,
      number
    >;
    expect(again['new']! + again['seen']!).toBe(400);
    const { out } = await newsledger(['--data', data, 'doctor', '--json']);
    const store = (lines(out) as { what: string; state: string; says: string }[]).find(({ what }) =>
      what.startsWith('Store'),
    );
    expect(store).toMatchObject({
      state: 'ok',
      says: expect.stringMatching(/^400 reports, .*jobs: 0 waiting, 0 failed/) as string,
    });
  });
});
