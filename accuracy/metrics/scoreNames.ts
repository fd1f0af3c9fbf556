import type { Range } from '../../src/core/spans.js';
import { matchOverlaps } from './matchOverlaps.js';
import { type Counts, type Prf, prfOf } from './prf.js';

export interface Named extends Range {
  type: string;
}

export interface NamesScore {
  /** Same span and type. */
  strict: Prf;
  /** Same span, whatever the type. */
  span: Prf;
  /** Any shared character and the same type, one to one. */
  overlap: Prf;
  /** Strict, for each type of gold or prediction. */
  byType: Record<string, Prf>;
}

/** Names of people, organisations and places. A name given twice counts once. */
export function scoreNames(
  documents: readonly { gold: readonly Named[]; predicted: readonly Named[] }[],
): NamesScore {
  const strict: Counts[] = [];
  const span: Counts[] = [];
  const overlap: Counts[] = [];
  const byType = new Map<string, Counts[]>();
  for (const document of documents) {
    const gold = unique(document.gold, keyOf);
    const predicted = unique(document.predicted, keyOf);
    strict.push(countShared(gold, predicted, keyOf));
    span.push(countShared(unique(gold, spanKey), unique(predicted, spanKey), spanKey));
    const sameType = (g: number, p: number) => gold[g]!.type === predicted[p]!.type;
    overlap.push([matchOverlaps(gold, predicted, sameType).length, predicted.length, gold.length]);
    for (const type of new Set([...gold, ...predicted].map((name) => name.type))) {
      const of = (names: readonly Named[]) => names.filter((name) => name.type === type);
      byType.set(type, [...(byType.get(type) ?? []), countShared(of(gold), of(predicted), keyOf)]);
    }
  }
  return {
    strict: prfOf(strict),
    span: prfOf(span),
    overlap: prfOf(overlap),
    byType: Object.fromEntries([...byType].sort().map(([type, counts]) => [type, prfOf(counts)])),
  };
}

/** Renames types and leaves out those without a new name. */
export function mapTypes(names: readonly Named[], types: Readonly<Record<string, string>>): Named[] {
  return names.flatMap((name) => {
    const type = types[name.type];
    return type === undefined ? [] : [{ ...name, type }];
  });
}

/** The names that lie in no longer one. */
export function outermost<Name extends Range>(names: readonly Name[]): Name[] {
  const length = ({ start, end }: Range) => end - start;
  return names.filter(
    (inner) =>
      !names.some(
        (outer) => outer.start <= inner.start && outer.end >= inner.end && length(outer) > length(inner),
      ),
  );
}

const spanKey = ({ start, end }: Range) => `${start}-${end}`;
const keyOf = (name: Named) => `${spanKey(name)} ${name.type}`;

/** Without repeats, in order of start, end and type. */
function unique(names: readonly Named[], key: (name: Named) => string): Named[] {
  return [...new Map(names.map((name) => [key(name), name])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : 1),
  );
}

function countShared(
  gold: readonly Named[],
  predicted: readonly Named[],
  key: (name: Named) => string,
): Counts {
  const given = new Set(predicted.map(key));
  return [gold.filter((name) => given.has(key(name))).length, predicted.length, gold.length];
}
