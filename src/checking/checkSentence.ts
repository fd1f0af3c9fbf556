import type { Fault, SentenceVerdict, Support } from '../core/brief.js';
import type { Day } from '../core/days.js';
import type { Candidates } from '../ports/gazetteer.js';
import { carries, findSupports, type Carrier, type Found } from './findSupports.js';
import { checkCertainty, checkCondition, checkHedges, checkVouching } from './rules/certainty.js';
import { checkCauses } from './rules/cause.js';
import { checkDays } from './rules/day.js';
import { checkNames } from './rules/name.js';
import { checkNegation } from './rules/negation.js';
import { carriersOf, checkNumbers } from './rules/number.js';
import { checkQuotations, quotationSupports } from './rules/quotation.js';
import { checkPronouns } from './rules/pronoun.js';
import { checkRelays } from './rules/relay.js';
import { faultAt, type Judged, type Rule } from './rules/rule.js';
import { checkSpeakers } from './rules/speaker.js';
import type { Joint } from './joints.js';
import { featuresOf, isLoose, lacksCore, scoreFeatures } from './score.js';
import { readSentence, type Item, type Sentence } from './sentence.js';
import type { Passage, Sources } from './sources.js';

const RULES: readonly Rule[] = [
  checkNumbers,
  checkNames,
  checkDays,
  checkQuotations,
  checkNegation,
  checkCertainty,
  checkHedges,
  checkVouching,
  checkCondition,
  checkSpeakers,
  checkRelays,
  checkPronouns,
  checkCauses,
];

/** Least score of a sentence without faults that counts as supported. */
const PASS = 0.5;

/** Judges one sentence against the sources. Fails closed: a sentence with nothing to check is not supported. */
export function checkSentence(
  text: string,
  sources: Sources,
  candidates: Candidates,
  readOn: Day | null = null,
): SentenceVerdict {
  if (text.length > LONGEST) return tooLong(text);
  const judged = readJudged(text, sources, candidates, readOn);
  const { sentence, found } = judged;
  const faults = findFaults(judged);
  const measured = featuresOf(judged);
  const isBare = found.chosen.length === 0 || lacksCore(judged) || isLoose(measured, judged);
  const plain = isBare ? 0 : scoreFeatures(measured.features);
  if (faults.length === 0 && plain < PASS)
    faults.push(
      (found.missing.length === 0 && misjoined(measured.split, judged)) || tooLittle(sentence, found),
    );
  const score =
    faults.length === 0 ? plain : (Math.min(plain, PASS) * 0.98) / (1 + 0.3 * (faults.length - 1));
  return {
    text,
    supported: faults.length === 0,
    score: Math.round(score * 1000) / 1000,
    faults: faults.sort((a, b) => a.start - b.start || a.end - b.end),
    supports: supportsOf(judged),
  };
}

/** A sentence with the passages found for it. */
export function readJudged(
  text: string,
  sources: Sources,
  candidates: Candidates,
  readOn: Day | null = null,
): Judged {
  const sentence = readSentence(text);
  return { sentence, found: findSupports(sentence, sources), sources, candidates, readOn };
}

/** What the rules find wrong; nothing is looked for in a sentence of which no passage has anything. */
export function findFaults(judged: Judged): Fault[] {
  return judged.found.chosen.length === 0 ? [] : RULES.flatMap((rule) => rule(judged));
}

/** Longest sentence judged, in UTF-16 code units: nothing longer is a sentence. */
const LONGEST = 4000;

function tooLong(text: string): SentenceVerdict {
  const fault: Fault = {
    rule: 'support',
    start: 0,
    end: text.length,
    text,
    found: null,
    because: `This is longer than ${LONGEST} characters and no sentence; split it.`,
  };
  return { text, supported: false, score: 0, faults: [fault], supports: [] };
}

/** Two runs of the reports' words that the sentence joins and no report does. */
function misjoined([seam]: readonly Joint[], { sentence, sources }: Judged): Fault | null {
  if (!seam) return null;
  const { before, after } = seam;
  const holder = sources.passages.find((passage) => after.keys.some((key) => carries(passage, key)));
  const [one, other] = [before, after].map(({ start, end }) => sentence.text.slice(start, end));
  const because = `The reports have “${one}” and “${other}” in different sentences; nothing there joins them.`;
  return faultAt(sentence, 'misjoin', before.start, after.end, holder?.text ?? null, because);
}

function tooLittle(sentence: Sentence, found: Found): Fault {
  const missing = longestRun(found.missing, sentence);
  const nearest = found.chosen[0]?.passage.text ?? null;
  if (missing === null) {
    const because = 'No report carries enough of this sentence.';
    return faultAt(sentence, 'support', 0, sentence.text.length, nearest, because);
  }
  const words = sentence.text.slice(missing.start, missing.end);
  return faultAt(sentence, 'support', missing.start, missing.end, nearest, `No report carries “${words}”.`);
}

/** The longest run of words that no passage carries. */
function longestRun(missing: readonly Item[], sentence: Sentence): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  let run: { start: number; end: number } | null = null;
  for (const [at, item] of missing.entries()) {
    const before = missing[at - 1];
    const adjacent = before && sentence.items.indexOf(item) === sentence.items.indexOf(before) + 1;
    run = run && adjacent ? { start: run.start, end: item.end } : { start: item.start, end: item.end };
    if (best === null || run.end - run.start > best.end - best.start) best = run;
  }
  return best;
}

function supportsOf(judged: Judged): Support[] {
  const { sentence, found, sources } = judged;
  const supports = found.chosen.map((carrier) => toSupport(carrier, sentence, sources));
  const has = (passage: Passage) =>
    supports.some(
      ({ report, start }) => report === sources.reports[passage.report]!.id && start === passage.start,
    );
  for (const quantity of sentence.quantities) {
    const passages = carriersOf(quantity, judged);
    if (passages.length === 0 || passages.some(has)) continue;
    const { report, start, end, text } = passages[0]!;
    supports.push({
      report: sources.reports[report]!.id,
      start,
      end,
      text,
      covers: { start: quantity.start, end: quantity.end },
    });
  }
  for (const quote of quotationSupports(sentence, sources.reports)) {
    if (
      !supports.some((one) => one.report === quote.report && one.start <= quote.start && quote.end <= one.end)
    )
      supports.push(quote);
  }
  return supports;
}

function toSupport({ passage, items }: Carrier, sentence: Sentence, sources: Sources): Support {
  const carried = [...items].map((at) => sentence.items[at]!);
  const whole = carried.length === sentence.items.length;
  return {
    report: sources.reports[passage.report]!.id,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    covers:
      whole || carried.length === 0
        ? null
        : {
            start: Math.min(...carried.map(({ start }) => start)),
            end: Math.max(...carried.map(({ end }) => end)),
          },
  };
}
