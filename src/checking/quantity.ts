import { GENERIC_COUNTED } from '../languages/en/judging.js';
import { meaningStem } from '../languages/en/sameWords.js';

/** How the number is meant: bounds part "over 300" from "at least 300". */
export type Bound = 'exact' | 'about' | 'at least' | 'more than' | 'at most' | 'less than' | 'range';

/** A number of a text as the judge reads it, independently of the reader. */
export interface Quantity {
  start: number;
  end: number;
  low: number;
  high: number;
  bound: Bound;
  /** "count", "percent", a currency sign or word, a measure's stem, "year", "day" (of a month), "time", "rank" or "age". */
  unit: string;
  /** Stems of the words counted; empty when none stand there. */
  counted: string[];
  /** What happened to them, when words near say so. */
  outcome: string | null;
  /** Index of its first and last word. */
  first: number;
  last: number;
}

/** How loosely "about 300" may be taken, as a share of the number. */
const ABOUT = 0.1;

function interval(q: Quantity): [number, number] {
  switch (q.bound) {
    case 'about':
      return [q.low * (1 - ABOUT), q.high * (1 + ABOUT)];
    case 'at least':
      return [q.low, Infinity];
    case 'more than':
      return [q.low + 1e-9, Infinity];
    case 'at most':
      return [-Infinity, q.high];
    case 'less than':
      return [-Infinity, q.high - 1e-9];
    default:
      return [q.low, q.high];
  }
}

/** True when a source that gives `source` supports saying `said`: what it allows lies wholly within what is said. */
export function entails(source: Quantity, said: Quantity): boolean {
  if (source.bound === said.bound && source.low === said.low && source.high === said.high) return true;
  if (said.bound === 'exact') return source.bound === 'exact' && source.low === said.low;
  // "Up to 2,100" is no way to tell of "up to 2,000", true as it may be.
  if (said.bound !== 'about' && source.bound === said.bound) return false;
  const [low, high] = interval(source);
  const [from, to] = interval(said);
  const near = said.bound === 'more than' || said.bound === 'at least' ? low <= said.low * 2 : true;
  const tight = said.bound === 'less than' || said.bound === 'at most' ? high >= said.high / 2 : true;
  return from <= low && high <= to && near && tight;
}

/** True when both numbers are of one kind: percents with percents, euros with euros. */
export function sameUnit(source: Quantity, said: Quantity): boolean {
  return source.unit === said.unit;
}

const GENERIC = new Set([...GENERIC_COUNTED].map(meaningStem));

/** True when both count the same thing, as far as the words say. `near` are the stems around the source's number. */
export function sameCounted(source: Quantity, said: Quantity, near: ReadonlySet<string>): boolean {
  if (said.unit !== 'count' || source.unit !== 'count') return true;
  if (said.outcome && source.outcome && said.outcome !== source.outcome) return false;
  const telling = said.counted.filter((stem) => !GENERIC.has(stem));
  if (telling.length === 0) return true;
  if (telling.some((stem) => source.counted.some((theirs) => endsAlike(stem, theirs)))) return true;
  // "Nine more", "870 people have been infected": what they are stands elsewhere in the report's sentence.
  const open = source.counted.length === 0 || source.counted.some((stem) => GENERIC.has(stem));
  return open && telling.some((stem) => near.has(stem));
}

/** "Schoolgirl" and "girl": the same word, or one that ends a longer one. */
function endsAlike(one: string, other: string): boolean {
  return (
    one === other || (Math.min(one.length, other.length) >= 4 && (one.endsWith(other) || other.endsWith(one)))
  );
}
