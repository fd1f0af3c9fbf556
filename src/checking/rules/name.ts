import type { Fault } from '../../core/brief.js';
import { rivalName } from '../frames.js';
import { acronymOf, hasNameWord, isPlaceIn, knowsNameWord, readNames, type Name } from '../names.js';
import type { Passage } from '../sources.js';
import type { Word } from '../words.js';
import { faultAt, passagesOf, withNeighbours, type Judged } from './rule.js';

/** How many sentences around a support may bring the name that it only points to ("he", "the agency"). */
const REACH = 3;

/** Every name of the sentence must stand in the reports, and in or near the passages that carry the sentence. */
export function checkNames(judged: Judged): Fault[] {
  const { sentence, sources, candidates } = judged;
  const supports = passagesOf(judged);
  const around = withNeighbours(supports, sources, REACH);
  const leads = supports.map((passage) => sources.passages[sources.reports[passage.report]!.from]!);
  const near = [...new Set([...around, ...leads])];
  return readNames(sentence, sources, candidates).flatMap((name) => {
    if (sources.abbreviations.has(acronymOf(name.words))) return [];
    const isNamed = (passages: readonly Passage[]) => isPlaceIn(name, passages, sources, candidates);
    const rule = isPlaceName(name, judged) ? 'place' : 'name';
    const fault = (found: string | null, because: string) => [
      faultAt(sentence, rule, name.start, name.end, found, because),
    ];
    const telling = name.words.filter((word) => word.capital && word.content);
    const unknown = telling.find((word) => !knowsNameWord(sources, word));
    if (unknown && !isNamed(sources.passages)) {
      const found = nearestName(name, unknown, judged);
      return fault(
        found,
        found
          ? `No report has “${name.text}”; the nearest name there is “${found}”.`
          : `No report names “${name.text}”.`,
      );
    }
    const isNear = telling.every(
      (word) => word.root?.startsWith('@') || near.some((passage) => hasNameWord(passage, word)),
    );
    if (!isNear && !isNamed(near))
      return fault(
        supports[0]?.text ?? null,
        `The reports name “${name.text}”, but not where they tell this.`,
      );
    const rival = rivalName(name, judged);
    return rival === null ? [] : fault(rival, `The reports have “${rival}” here, not “${name.text}”.`);
  });
}

function isPlaceName(name: Name, { candidates, sources, sentence }: Judged): boolean {
  if (candidates.has(name.text)) return true;
  if (sources.reports.some(({ reading }) => reading.places.some(({ text }) => text === name.text)))
    return true;
  const before = sentence.words.find((word) => word.end === name.start - 1);
  return before !== undefined && ['in', 'near', 'at', 'to', 'from'].includes(before.norm);
}

/** A name of the sources that shares a word with this one, or is spelled almost the same. */
function nearestName(name: Name, unknown: Word, judged: Judged): string | null {
  const known = name.words.find(
    (word) => word.capital && word.content && word !== unknown && judged.sources.norms.has(word.norm),
  );
  const pool = [...new Set([...passagesOf(judged), ...judged.sources.passages.slice(0, 300)])];
  for (const passage of pool) {
    for (const [at, word] of passage.words.entries()) {
      if (!word.capital) continue;
      if (isSpelledLike(word.norm, unknown.norm) || (known && word.norm === known.norm))
        return runAround(passage, at);
    }
  }
  return null;
}

function runAround(passage: Passage, at: number): string {
  let first = at;
  let last = at;
  const joined = (a: number, b: number) =>
    /^[\s.-]*$/.test(passage.text.slice(passage.words[a]!.end, passage.words[b]!.start));
  while (
    first > 0 &&
    passage.words[first - 1]!.capital &&
    passage.words[first - 1]!.content &&
    joined(first - 1, first)
  )
    first--;
  while (passage.words[last + 1]?.capital && passage.words[last + 1]!.content && joined(last, last + 1))
    last++;
  return passage.text.slice(passage.words[first]!.start, passage.words[last]!.end);
}

/** True when the words differ by at most two letters and share their first one (one letter in short words). */
function isSpelledLike(a: string, b: string): boolean {
  const allowed = Math.min(a.length, b.length) >= 6 ? 2 : 1;
  if (a === b || Math.abs(a.length - b.length) > allowed || Math.min(a.length, b.length) < 4 || a.length > 40)
    return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]! <= allowed;
}
