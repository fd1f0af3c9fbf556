#!/usr/bin/env node
import { Command, Option } from 'commander';
import { Problem } from '../core/problems.js';
import { type Config, type Options, readConfig, VERSION } from './config.js';
import { printProblem } from './output.js';

const INPUTS =
  'files, folders, addresses, or - for standard input; RSS, Atom, JSON Feed, HTML, WARC, ninjs, text, JSON lines; any may be gzipped';

const program = new Command('newsledger')
  .description(
    'Reads reports, keeps a ledger of attributed claims, and publishes briefs in which every sentence is traceable to its sources.',
  )
  .version(VERSION)
  .showHelpAfterError('(see newsledger --help)')
  .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
  .option('--data <dir>', 'folder of the embedded store (default: $XDG_DATA_HOME/newsledger)')
  .option(
    '--store <url>',
    'PostgreSQL store, postgres://user@host:port/database (environment: NEWSLEDGER_STORE)',
  )
  .option(
    '--nats <host:port>',
    'share the work with other processes over NATS JetStream (environment: NEWSLEDGER_NATS)',
  )
  .option(
    '--model-url <url>',
    'OpenAI-compatible language model that writes briefs, under the same checker (environment: NEWSLEDGER_MODEL_URL; key: NEWSLEDGER_MODEL_KEY)',
  )
  .option('--model-name <name>', 'name of the model');

const json = () => new Option('--json', 'one JSON object a line, as docs/formats says');
const published = () => new Option('--published <date>', 'the day of texts that carry none, YYYY-MM-DD');
const jobs = () => new Option('--jobs <n>', 'worker threads').default('1');
const allowPrivate = () => new Option('--allow-private', 'allow addresses in private networks');

program
  .command('read')
  .description('print what is understood of each report')
  .argument('<input...>', INPUTS)
  .addOption(json())
  .option('-v, --verbose', 'add the words that each claim rests on')
  .addOption(published())
  .addOption(jobs())
  .addOption(allowPrivate())
  .addHelpText('after', '\nExit code: 0 all was read, 1 some input could not be read, 2 wrong usage.')
  .action(run(() => import('./verbs/read.js').then(({ read }) => read)));

program
  .command('check')
  .description('judge a draft, sentence by sentence, against reports')
  .argument(
    '<draft>',
    'text, Markdown (.md), HTML (.html) or JSON (.json), an address, or - for standard input; without --against, the address of a published page, whose proof is checked, or JSON lines {id, claim, source}',
  )
  .option('--against <input...>', INPUTS)
  .addOption(json())
  .addOption(new Option('--sarif', 'one SARIF 2.1.0 document, for continuous integration').conflicts('json'))
  .addOption(published())
  .addOption(allowPrivate())
  .addHelpText(
    'after',
    '\nExit code: 0 all is supported, 1 with faults, 2 it could not be judged.\nSupported means that the sources say it, never that it is true.',
  )
  .action(run(() => import('./verbs/check.js').then(({ check }) => check)));

program
  .command('group')
  .description('print which reports tell one story')
  .argument('<input...>', INPUTS)
  .addOption(json())
  .addOption(published())
  .addOption(jobs())
  .addOption(allowPrivate())
  .action(run(() => import('./verbs/group.js').then(({ group }) => group)));

program
  .command('ingest')
  .description('put reports into the store; what is there already adds nothing')
  .argument('<input...>', INPUTS)
  .addOption(json())
  .addOption(published())
  .addOption(allowPrivate())
  .action(run(() => import('./verbs/ingest.js').then(({ ingest }) => ingest)));

program
  .command('serve')
  .description('serve the site and its API, and do the background work')
  .option('--samples', 'first read the sample reports that come with Newsledger, into a store of their own')
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--port <port>', 'port; another free one is taken when it is not free', '8420')
  .option('--title <title>', 'name of the site', 'Newsledger')
  .option('--base-url <url>', 'address that readers use, for feeds and permalinks')
  .action(run(() => import('./verbs/serve.js').then(({ serve }) => serve)));

program
  .command('publish')
  .description('write the site as static files')
  .requiredOption('--out <dir>', 'folder to write to')
  .option('--samples', 'publish the samples')
  .option('--title <title>', 'name of the site', 'Newsledger')
  .option('--base-url <url>', 'address that readers will use, for feeds and permalinks')
  .action(run(() => import('./verbs/publish.js').then(({ publish }) => publish)));

program
  .command('export')
  .description('write claims and figures as CSV and JSON lines')
  .requiredOption('--out <dir>', 'folder to write to')
  .option('--samples', 'export the samples')
  .action(run(() => import('./verbs/export.js').then((verb) => verb.exportLedger)));

program
  .command('doctor')
  .description('check the installation, the store, the disk and optional services, and say how to mend them')
  .addOption(json())
  .action(run(() => import('./verbs/doctor.js').then(({ doctor }) => doctor)));

type Verb<Args extends unknown[]> = (...args: [...Args, Config]) => Promise<number>;

/** Runs a verb, loaded only when called, with its arguments, its options and the config; turns its answer into the exit code. */
function run<Args extends unknown[]>(load: () => Promise<Verb<Args>>) {
  return async (...given: unknown[]) => {
    const args = given.slice(0, -1) as Args;
    process.exitCode = await (await load())(...args, readConfig(program.opts<Options>()));
  };
}

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  printProblem(error);
  process.exitCode = 2;
}
