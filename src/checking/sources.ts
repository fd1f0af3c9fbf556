import type { Day } from '../core/days.js';
import { newestDay } from '../core/order.js';
import type { Claim, Reading } from '../core/reading.js';
import { contains, type Range } from '../core/spans.js';
import { readSentences } from '../reading/sentences/readSentences.js';
import type { Quantity } from './quantity.js';
import { readQuantities } from './readQuantities.js';
import { foldWords, type Word } from './words.js';

/** A sentence of a report, read once for all sentences of the draft. Word and number offsets lie in `text`. */
export interface Passage extends Range {
  /** Index into `Sources.reports` and into `Sources.passages`. */
  report: number;
  index: number;
  text: string;
  words: Word[];
  quantities: Quantity[];
  stems: ReadonlySet<string>;
  norms: ReadonlySet<string>;
  roots: ReadonlySet<string>;
  /** Claims of the reading whose words lie in this sentence. */
  claims: Claim[];
}

export interface SourceReport {
  id: string;
  text: string;
  reading: Reading;
  /** All its words run together, for finding quotations. */
  running: () => Running;
  /** Its passages, [from, to) of `Sources.passages`. */
  from: number;
  to: number;
}

/** Everything the reports say, indexed for looking up. */
export interface Sources {
  reports: SourceReport[];
  passages: Passage[];
  /** Passage indexes by stem, by root ("^russ") and by the value of a number ("#12"). */
  byKey: ReadonlyMap<string, number[]>;
  /** Every folded word. */
  norms: ReadonlySet<string>;
  /** Folded words that stand somewhere in lower case, so that a capital at the start of a sentence means nothing. */
  lowered: ReadonlySet<string>;
  /** Every two and every three words in a row of a passage, folded: "the mayor", "the mayor said". */
  runs: ReadonlySet<string>;
  /** Acronyms of runs of capitalised words: "nis" for National Intelligence Service. */
  acronyms: ReadonlySet<string>;
  /** Words written in capitals alone, without their stops: "nis" where a report has "NIS". */
  abbreviations: ReadonlySet<string>;
  /** The day on which the newest report appeared; null where none tells. */
  newest: Day | null;
}

/** Reads and indexes the sentences of all readings; linear in their length. */
export function indexSources(readings: readonly Reading[]): Sources {
  const reports: SourceReport[] = [];
  const passages: Passage[] = [];
  const byKey = new Map<string, number[]>();
  const norms = new Set<string>();
  const lowered = new Set<string>();
  const acronyms = new Set<string>();
  const abbreviations = new Set<string>();
  const runs = new Set<string>();
  for (const reading of readings) {
    const { text } = reading.report;
    const from = passages.length;
    for (const sentence of readSentences(text)) {
      const passageText = text.slice(sentence.start, sentence.end);
      const words = foldWords(passageText);
      const passage: Passage = {
        report: reports.length,
        index: passages.length,
        start: sentence.start,
        end: sentence.end,
        text: passageText,
        words,
        quantities: readQuantities(passageText, words),
        stems: new Set(words.map((word) => word.stem)),
        norms: new Set(words.map((word) => word.norm)),
        roots: new Set(words.flatMap((word) => word.root ?? [])),
        claims: [],
      };
      for (const key of keysOf(passage)) {
        const list = byKey.get(key);
        if (list) list.push(passage.index);
        else byKey.set(key, [passage.index]);
      }
      addRuns(words, runs);
      for (const word of words) {
        norms.add(word.norm);
        if (!word.capital) lowered.add(word.norm);
      }
      addAcronyms(passageText, words, acronyms);
      addAbbreviations(passageText, words, abbreviations);
      passages.push(passage);
    }
    placeClaims(reading.claims, passages.slice(from));
    const to = passages.length;
    let running: Running | null = null;
    reports.push({
      id: reading.report.id,
      text,
      reading,
      running: () => (running ??= runTogether(passages.slice(from, to))),
      from,
      to,
    });
  }
  return {
    reports,
    passages,
    byKey,
    norms,
    lowered,
    runs,
    acronyms,
    abbreviations,
    newest: newestDay(readings),
  };
}

function addRuns(words: readonly Word[], runs: Set<string>): void {
  for (let at = 1; at < words.length; at++) {
    const two = `${words[at - 1]!.norm} ${words[at]!.norm}`;
    runs.add(two);
    if (words[at + 1]) runs.add(`${two} ${words[at + 1]!.norm}`);
  }
}

/** The folded words of a text in one string, each between blanks; `words[i]` begins at `starts[i]` of it and lies at `ranges[i]` of the text. */
export interface Running {
  text: string;
  starts: number[];
  ranges: Range[];
}

function runTogether(passages: readonly Passage[]): Running {
  const starts: number[] = [];
  const ranges: Range[] = [];
  const parts: string[] = [];
  let length = 1;
  for (const passage of passages) {
    for (const word of passage.words) {
      starts.push(length);
      ranges.push({ start: passage.start + word.start, end: passage.start + word.end });
      parts.push(word.norm);
      length += word.norm.length + 1;
    }
  }
  return { text: ` ${parts.join(' ')} `, starts, ranges };
}

function keysOf(passage: Passage): Set<string> {
  const keys = new Set(passage.stems);
  for (const root of passage.roots) keys.add(`^${root}`);
  for (const { low } of passage.quantities) keys.add(`#${low}`);
  return keys;
}

/** Puts each claim with the sentence that holds the start of its words. */
function placeClaims(claims: readonly Claim[], passages: readonly Passage[]): void {
  for (const claim of claims) {
    const first = claim.content[0];
    if (!first) continue;
    let low = 0;
    let high = passages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (passages[middle]!.start <= first.start) low = middle;
      else high = middle - 1;
    }
    const passage = passages[low];
    if (passage && contains(passage, { start: first.start, end: first.start })) passage.claims.push(claim);
  }
}

/** Among other words in capitals, as in a headline, a word in capitals is a word like any other. */
function addAbbreviations(text: string, words: readonly Word[], abbreviations: Set<string>): void {
  const isUpper = words.map(({ start, end }) => /^(?:\p{Lu}\.?){2,6}$/u.test(text.slice(start, end)));
  for (const [at, { norm }] of words.entries())
    if (isUpper[at] && !isUpper[at - 1] && !isUpper[at + 1]) abbreviations.add(norm.replaceAll('.', ''));
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to']);

function addAcronyms(text: string, words: readonly Word[], acronyms: Set<string>): void {
  let initials = '';
  let all = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const joined = at > 0 && /^[\s-]*$/.test(text.slice(words[at - 1]!.end, word.start));
    if (!joined) initials = all = '';
    if (word.capital) {
      initials = (initials + word.norm[0]!).slice(-6);
      all = (all + word.norm[0]!).slice(-6);
      for (let length = 2; length <= initials.length; length++) acronyms.add(initials.slice(-length));
      for (let length = 2; length <= all.length; length++) acronyms.add(all.slice(-length));
    } else if (SMALL.has(word.norm)) all = (all + word.norm[0]!).slice(-6);
    else initials = all = '';
  }
}
