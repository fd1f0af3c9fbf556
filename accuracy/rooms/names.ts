import type { MentionKind } from '../../src/core/reading.js';
import { alignText } from '../codePoints.js';
import { contextOf, type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { mapTypes, type Named, outermost, scoreNames } from '../metrics/scoreNames.js';
import { readWithCompromise } from '../readWithCompromise.js';

interface Item {
  id: string;
  /** Publisher, where the set tells it. */
  source?: string;
  text: string;
  entities: Named[];
}

const OUR_TYPES: Partial<Record<MentionKind, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

interface Options {
  /** False for an item that the finder of names learned from. */
  isMeasured?: (item: Item) => boolean;
  /**
   * One row for each way to take the annotations: `nameOf` gives the name that an annotated span is, or null for a description. Which names a
   * description holds is not annotated, so those found inside one count neither way.
   */
  rows?: { label: string; nameOf: (text: string, entity: Named) => Named | null }[];
}

/** A set of names: `types` leads from its types to PER, ORG and LOC, and what it lacks is left out of the gold. */
export function defineNames(
  folder: string,
  types: Readonly<Record<string, string>>,
  { isMeasured = () => true, rows = [{ label: folder, nameOf: (_, entity) => entity }] }: Options = {},
): GoldSet {
  return {
    folder,
    rooms: ['names'],
    async measure(lines, { read }) {
      const items = (lines as Item[]).filter(isMeasured);
      const readings = await read(items.map(({ id, text }) => ({ id, text })));
      const documents = items.map((item) => {
        const { text, at } = alignText(item.text);
        const peer = readWithCompromise(text);
        return {
          id: item.id,
          text,
          entities: mapTypes(item.entities, types).map(({ start, end, type }) => ({
            start: at(start),
            end: at(end),
            type,
          })),
          // "the agency", "the ministry" are mentions that stand for a name and are none.
          predicted: (readings.get(item.id)?.mentions ?? []).flatMap(({ start, end, kind, text: words }) => {
            const type = OUR_TYPES[kind];
            const isStandIn = type === 'ORG' && !/\p{Lu}/u.test(words);
            return type === undefined || isStandIn ? [] : [{ start, end, type }];
          }),
          peer: [
            ...peer.people.map((range) => ({ ...range, type: 'PER' })),
            ...peer.organisations.map((range) => ({ ...range, type: 'ORG' })),
            ...peer.places.map((range) => ({ ...range, type: 'LOC' })),
          ],
        };
      });
      const measured = rows.map(({ label, nameOf }) => ({
        label,
        documents: documents.map(({ entities, predicted, peer, ...document }) => {
          const taken = entities.map((entity) => ({ entity, name: nameOf(document.text, entity) }));
          const gold = outermost(taken.flatMap(({ name }) => name ?? []));
          const unsure = taken.flatMap(({ entity, name }) => (name === null ? [entity] : []));
          const isSure = (name: Named) => isAmong(name, gold) || !unsure.some((range) => holds(range, name));
          return { ...document, gold, predicted: predicted.filter(isSure), peer: peer.filter(isSure) };
        }),
      }));
      return {
        results: measured.flatMap(({ label, documents: ours }) => [
          rowOf(label, OURS, ours),
          rowOf(
            label,
            'compromise',
            ours.map(({ gold, peer }) => ({ gold, predicted: peer })),
          ),
        ]),
        examples: measured
          .at(-1)!
          .documents.flatMap(({ id, text, gold, predicted }) => compare(id, text, gold, predicted)),
      };
    },
  };
}

const isAmong = ({ start, end }: Named, names: readonly Named[]) =>
  names.some((name) => name.start === start && name.end === end);
const holds = (outer: Named, inner: Named) => outer.start <= inner.start && inner.end <= outer.end;

function rowOf(set: string, by: string, documents: Parameters<typeof scoreNames>[0]): Result {
  const { strict, span, overlap, byType } = scoreNames(documents);
  const of = (type: string) => byType[type]?.f1 ?? null;
  return {
    room: 'names',
    set,
    by,
    n: documents.length,
    scores: {
      'strict F1': strict.f1,
      'span F1': span.f1,
      'overlap F1': overlap.f1,
      PER: of('PER'),
      ORG: of('ORG'),
      LOC: of('LOC'),
    },
  };
}

function compare(id: string, text: string, gold: readonly Named[], ours: readonly Named[]): Example[] {
  const show = ({ start, end, type }: Named) => `${type} ${text.slice(start, end)}`;
  const touching = (name: Named, others: readonly Named[]) =>
    others.filter((other) => other.start < name.end && name.start < other.end);
  const isSame = (a: Named, b: Named) => show(a) === show(b) && a.start === b.start;
  const missed = gold
    .filter((name) => !ours.some((other) => isSame(name, other)))
    .map((name) => ({ name, gold: show(name), ours: touching(name, ours).map(show).join(' + ') || '–' }));
  const extra = ours
    .filter((name) => touching(name, gold).length === 0)
    .map((name) => ({ name, gold: '–', ours: show(name) }));
  return [...missed, ...extra].map(({ name, ...sides }) => ({
    room: 'names',
    id,
    what: sides.ours === '–' ? 'missed' : sides.gold === '–' ? 'not in the gold' : 'different',
    ...sides,
    context: contextOf(text, name),
  }));
}
