#!/usr/bin/env node
import { Command, Option } from 'commander';
import { RELATION_KINDS, WATCH_KINDS } from '../core/ledger.js';
import { Problem } from '../core/problems.js';
import { CERTAINTIES, CLAIM_KINDS, OUTCOMES } from '../core/reading.js';
import { CLOCKS } from '../ledger/kept.js';
import { SHAPES } from '../pages/shapes/shapeNames.js';
import { LONGEST_RUN, LONGEST_RUN_LEAST, LONGEST_RUN_MOST } from '../core/longestRun.js';
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
  .option('--model-name <name>', 'name of the model (environment: NEWSLEDGER_MODEL_NAME)')
  .option(
    '--longest-run <words>',
    `words in a row that a brief takes from a report at most, outside names, titles, figures and quotation marks, ${LONGEST_RUN_LEAST} to ${LONGEST_RUN_MOST} (default: ${LONGEST_RUN}; environment: NEWSLEDGER_LONGEST_RUN)`,
  );

const json = () => new Option('--json', 'one JSON object a line, as docs/formats says');
const published = () => new Option('--published <date>', 'the day of texts that carry none, YYYY-MM-DD');
const jobs = () => new Option('--jobs <n>', 'worker threads').default('1');
const STORY = 'permalink, address or id of a story';
const asOf = () => new Option('--as-of <date>', 'as it was known at the end of this day, YYYY-MM-DD');
const clock = () =>
  new Option('--clock <clock>', 'which time says when something was known')
    .choices([...CLOCKS])
    .default('reported');
const outcome = () => new Option('--outcome <outcome>', `one of ${OUTCOMES.join(', ')}`);
const samples = () => new Option('--samples', 'of the store of the samples');
const allowPrivate = () => new Option('--allow-private', 'allow addresses in private networks');

program
  .command('read')
  .description('print what is understood of each report')
  .argument('<input...>', INPUTS)
  .addOption(json())
  .addOption(
    new Option('--conllu', 'the words with lemma, part of speech and tree, in CoNLL-U').conflicts('json'),
  )
  .option(
    '-v, --verbose',
    'add the words that each claim rests on, how sure its reading is, and why each place was chosen',
  )
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
  .command('ledger')
  .description(
    'print the ledger of a story: figures, disagreements, who says what, what is open; without a story, list all',
  )
  .argument('[story]', STORY)
  .addOption(asOf())
  .addOption(clock())
  .addOption(samples())
  .addOption(json())
  .action(run(() => import('./verbs/ledger.js').then(({ ledger }) => ledger)));

program
  .command('claims')
  .description('find claims in all stories, newest first')
  .option('--speaker <words>', "words of a speaker's name")
  .option('--kind <kind>', `one of ${CLAIM_KINDS.join(', ')}`)
  .option('--certainty <certainty>', `one of ${CERTAINTIES.join(', ')}`)
  .addOption(outcome())
  .option('--place <place>', 'words of the place that the report is about, or a country code such as UG')
  .option('--from <date>', 'said, or else reported, on this day or later, YYYY-MM-DD')
  .option('--to <date>', 'said, or else reported, on this day or earlier, YYYY-MM-DD')
  .option('--story <story>', STORY)
  .option('--limit <n>', 'at most so many', '100')
  .addOption(asOf())
  .addOption(clock())
  .addOption(samples())
  .addOption(json())
  .action(run(() => import('./verbs/claims.js').then(({ claims }) => claims)));

program
  .command('series')
  .description('print figures over time: of a story, or of all stories that count an outcome')
  .argument('[story]', STORY)
  .addOption(outcome())
  .addOption(asOf())
  .addOption(clock())
  .addOption(samples())
  .addOption(json())
  .action(run(() => import('./verbs/series.js').then(({ series }) => series)));

program
  .command('watches')
  .description(
    'print the conditions and standing statuses of a story; without a story, the alerts that later reports raised',
  )
  .argument('[story]', STORY)
  .option('--since <date>', 'alerts raised on this day or later, or after this instant')
  .option('--limit <n>', 'at most so many alerts', '100')
  .addOption(asOf())
  .addOption(clock())
  .addOption(samples())
  .addOption(json())
  .action(run(() => import('./verbs/watches.js').then(({ watches }) => watches)));

const judgements = program
  .command('judge')
  .description("keep an editor's judgement, with who, when and why; nothing is deleted, only withdrawn");
const judgement = (name: string, description: string) =>
  judgements
    .command(name)
    .description(description)
    .requiredOption('--by <name>', 'who decides')
    .requiredOption('--why <reason>', 'why, in plain words')
    .addOption(samples());
const verbs = () => import('./verbs/judge.js');

for (const act of ['relate', 'reject'] as const)
  judgement(
    act,
    act === 'relate'
      ? 'the claim FROM stands so to the earlier claim TO'
      : 'a relation found by rule does not hold',
  )
    .argument('<from>', 'id of the later claim')
    .argument('<kind>', `one of ${RELATION_KINDS.join(', ')}`)
    .argument('<to>', 'id of the earlier claim')
    .action(run(() => verbs().then(({ judgeRelation }) => judgeRelation(act))));
for (const act of ['merge', 'split'] as const)
  judgement(act, act === 'merge' ? 'two names are one party' : 'two names are not one party')
    .argument('<story>', STORY)
    .argument('<name>', 'a name as the ledger gives it')
    .argument('<other>', 'the other name')
    .action(run(() => verbs().then(({ judgeNames }) => judgeNames(act))));
judgement('merge-stories', 'two stories tell one event; the permalink of the other leads to the story')
  .argument('<story>', STORY)
  .argument('<other>', 'the story whose reports go to it')
  .action(run(() => verbs().then(({ judgeMerge }) => judgeMerge)));
judgement('split-story', 'some reports of a story tell an event of their own')
  .argument('<story>', STORY)
  .argument('<report...>', 'addresses or ids of its reports, as `ledger --json` lists them')
  .action(run(() => verbs().then(({ judgeSplit }) => judgeSplit)));
judgement('watch', 'alert the desk when a later report meets or breaks a claim')
  .argument('<claim>', 'id of the claim')
  .argument('<kind>', `one of ${WATCH_KINDS.join(', ')}`)
  .action(run(() => verbs().then(({ judgeWatch }) => judgeWatch)));
judgement('withdraw', 'take a judgement back')
  .argument('<story>', STORY)
  .argument('<number>', 'its number, as `judge list` prints it')
  .action(run(() => verbs().then(({ judgeWithdraw }) => judgeWithdraw)));
judgements
  .command('list')
  .description('print every judgement about a story, withdrawn ones included')
  .argument('<story>', STORY)
  .addOption(samples())
  .addOption(json())
  .action(run(() => verbs().then(({ judgeList }) => judgeList)));

program
  .command('export')
  .description('write claims and figures as tables, in the shapes that desks know')
  .requiredOption('--out <dir>', 'folder to write to')
  .addOption(
    new Option(
      '--as <shape>',
      'csv: claims and figures, also as JSON lines; the others: one row an event, with the span behind each cell in a second file',
    )
      .choices([...SHAPES])
      .default('csv'),
  )
  .addOption(asOf())
  .addOption(clock())
  .addOption(samples())
  .action(run(() => import('./verbs/export.js').then((verb) => verb.exportLedger)));

program
  .command('import')
  .description("take a desk's table (CSV) as claims with their sources")
  .argument('<file>', 'the table, its first line the names of its columns')
  .requiredOption(
    '--map <mapping>',
    'JSON file that says which column holds what (docs/formats/README.md, "Import")',
  )
  .addOption(json())
  .addHelpText(
    'after',
    '\nExit code: 0 every row was taken, 1 some rows were not (each is named), 2 nothing could be taken.',
  )
  .action(run(() => import('./verbs/import.js').then(({ importFile }) => importFile)));

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
