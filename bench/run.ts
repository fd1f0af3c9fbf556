import { parseArgs } from 'node:util';
import { readNumberOption } from '../src/cli/config.js';
import { Problem } from '../src/core/problems.js';
import { FEW_STORED, timeGrouping } from './grouping.js';
import { timeLedgerQuery } from './ledger.js';
import { measureAll, printLines, ROUNDS } from './speed.js';

const USAGE = `Usage: npm run bench -- [--data DIR] [--json]
       npm run bench -- --ledger N [--store URL]
       npm run bench -- --grouping N [--store URL]

  --data DIR    also the real pages of DIR/article-extraction/html
  --json        one JSON object instead of a table
  --ledger N    only a story page's data over a store of N reports, made for it; takes minutes for 100000
  --grouping N  only reports grouped a second, one at a time, with N reports in the store and with ${FEW_STORED}
  --store URL   these on PostgreSQL: a server where databases newsledger_bench_* may be made, postgres://user@host:port/database`;

const MOST_STORED = 10_000_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      ledger: { type: 'string' },
      grouping: { type: 'string' },
      store: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { data, json, ledger, grouping, store, help } = values;
  if (help) console.log(USAGE);
  else if (grouping !== undefined) {
    const count = readNumberOption('--grouping', grouping, FEW_STORED, MOST_STORED);
    console.log(JSON.stringify(await timeGrouping(count, store)));
  } else if (ledger !== undefined) {
    const count = readNumberOption('--ledger', ledger, 1, MOST_STORED);
    console.log(JSON.stringify(await timeLedgerQuery(count, store)));
  } else {
    const lines = await measureAll(data);
    if (json) console.log(JSON.stringify({ rounds: ROUNDS, node: process.version, lines }));
    else printLines(lines);
  }
}

try {
  await main();
} catch (error) {
  const isOption = error instanceof TypeError && 'code' in error;
  if (!isOption && !(error instanceof Problem)) throw error;
  console.error(`bench: ${error.message}${isOption ? `\n\n${USAGE}` : ''}`);
  process.exitCode = 2;
}
