import type { Fault } from '../../core/brief.js';
import { PLAIN_SAYING } from '../../languages/en/judging.js';
import { entails, sameCounted, sameUnit, type Quantity } from '../quantity.js';
import type { Sentence } from '../sentence.js';
import type { Passage } from '../sources.js';
import { faultAt, passagesOf, type Judged } from './rule.js';

/** Every number of the sentence must stand in the reports: same value and bound, same unit, same thing counted. */
export function checkNumbers(judged: Judged): Fault[] {
  return judged.sentence.quantities.flatMap((said) => {
    if (said.unit === 'day') return [];
    const fault = faultOf(said, judged);
    return fault ? [fault] : [];
  });
}

/** The passages that carry the number, nearest first: those chosen, then any that holds its value. */
export function carriersOf(said: Quantity, judged: Judged): Passage[] {
  const { sources } = judged;
  const supports = passagesOf(judged);
  const elsewhere = (sources.byKey.get(`#${said.low}`) ?? [])
    .map((index) => sources.passages[index]!)
    .filter((passage) => !supports.includes(passage));
  const wanted = supports.some((passage) =>
    passage.quantities.some((source) => isRebound(source, said, passage)),
  )
    ? (source: Quantity) => source.low === said.low && countsAlike(source, said)
    : () => true;
  const isBare = said.unit === 'count' && said.counted.length === 0 && said.outcome === null;
  return [
    ...supports.filter((passage) =>
      passage.quantities.some(
        (source) =>
          wanted(source) &&
          fits(source, said, passage) &&
          (!isBare || source.counted.length === 0 || tellsSame(source, said, passage, judged)),
      ),
    ),
    ...elsewhere.filter((passage) =>
      passage.quantities.some(
        (source) => wanted(source) && fits(source, said, passage) && tellsSame(source, said, passage, judged),
      ),
    ),
  ];
}

/** A number that stands far from all else that the sentence tells is its own only when what is counted there says so. */
function tellsSame(source: Quantity, said: Quantity, passage: Passage, { sentence }: Judged): boolean {
  if (said.unit !== 'count' || said.outcome !== null) return true;
  if (said.counted.length > 0 && sameCounted(source, said, NOTHING)) return true;
  const around = sentence.words.slice(Math.max(0, said.first - NEAR), said.first);
  return around.some(
    ({ content, norm, stem }) => content && !PLAIN_SAYING.has(norm) && passage.stems.has(stem),
  );
}

/** True when both count by the same word, were it "people", or neither by any. */
const countsAlike = (source: Quantity, said: Quantity) =>
  said.unit !== 'count' ||
  (said.counted.length === 0 && source.counted.length === 0) ||
  said.counted.some((stem) => source.counted.includes(stem));

/** The same number of the same thing with another bound: then no other number of the reports stands for it. */
function isRebound(source: Quantity, said: Quantity, passage: Passage): boolean {
  const same = source.low === said.low && sameUnit(source, said) && sameCounted(source, said, passage.stems);
  return same && !entails(source, said);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Words before a number that tell what it is the number of: "the number of dead at six". */
const NEAR = 4;

function fits(source: Quantity, said: Quantity, passage: Passage): boolean {
  return (
    entails(source, said) &&
    (sameUnit(source, said) || looseUnits(source, said)) &&
    sameCounted(source, said, passage.stems)
  );
}

/** Years, ranks and bare counts are told apart by cues that a report may leave out. */
function looseUnits(source: Quantity, said: Quantity): boolean {
  const loose = new Set(['count', 'year', 'rank', 'age', 'years', 'time']);
  return source.low === said.low && loose.has(source.unit) && loose.has(said.unit);
}

function faultOf(said: Quantity, judged: Judged): Fault | null {
  const { sentence, sources } = judged;
  if (carriersOf(said, judged).length > 0) return null;
  const words = sentence.text.slice(said.start, said.end);
  const near = passagesOf(judged);
  const same = (sources.byKey.get(`#${said.low}`) ?? []).map((index) => sources.passages[index]!);
  const rival =
    nearest(near, (source) => sameUnit(source, said) && source.low === said.low) ??
    nearest(near, (source, passage) => sameUnit(source, said) && sameCounted(source, said, passage.stems)) ??
    nearest(same, () => true, said);
  const because = rival ? reasonOf(said, rival, sentence) : `No report gives the number “${words}”.`;
  return faultAt(sentence, 'number', said.start, said.end, rival?.text ?? null, because);
}

function reasonOf(said: Quantity, { text, source }: Nearest, sentence: Sentence): string {
  if (source.low !== said.low)
    return `The reports say “${text}”, not “${sentence.text.slice(said.start, said.end)}”.`;
  if (said.outcome !== null && source.outcome !== null && said.outcome !== source.outcome)
    return `The reports give “${text}” as ${source.outcome}, not as ${said.outcome}.`;
  const last = sentence.words[Math.min(said.last + 2, sentence.words.length - 1)]!;
  return `The reports do not say “${sentence.text.slice(said.start, last.end)}”; nearest is “${text}”.`;
}

/** A number of the reports with the words after it. */
interface Nearest {
  text: string;
  source: Quantity;
}

function nearest(
  passages: readonly Passage[],
  wanted: (source: Quantity, passage: Passage) => boolean,
  value?: Quantity,
): Nearest | null {
  for (const passage of passages) {
    const source = passage.quantities.find(
      (quantity) => wanted(quantity, passage) && (value === undefined || quantity.low === value.low),
    );
    if (!source) continue;
    const end = passage.words[Math.min(source.last + 2, passage.words.length - 1)]!.end;
    return { text: passage.text.slice(source.start, Math.max(end, source.end)), source };
  }
  return null;
}
