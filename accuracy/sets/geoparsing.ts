import type { Range } from '../../src/core/spans.js';
import type { Gazetteer } from '../../src/ports/gazetteer.js';
import { alignText } from '../codePoints.js';
import { contextOf, type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { distanceKm } from '../metrics/distance.js';
import { NEAR_KM, type PlacesDocument, scorePlaces, type Toponym } from '../metrics/scorePlaces.js';
import { readWithCompromise } from '../readWithCompromise.js';

interface Item {
  id: string;
  set: string;
  text: string;
  date?: string | null;
  toponyms: { start: number; end: number; lat?: number | null; lon?: number | null; geotag?: boolean }[];
}

interface Document extends PlacesDocument {
  id: string;
  set: string;
  text: string;
}

/** Beyond this another place of the name is meant; below it gazetteers may differ on where the middle of a region is. */
const FAR_KM = 600;

/** The sets whose annotators marked adjectives and words for people ("Russian") too; GeoVirus has names alone. */
const MARKS_DEMONYMS = new Set(['lgl', 'trnews', 'gwn']);

/** Place names and where they lie: LGL, TR-News, GeoWebNews and GeoVirus. */
export const geoparsing: GoldSet = {
  folder: 'geoparsing',
  rooms: ['places'],
  async measure(lines, { gazetteer, read }) {
    const items = lines as Item[];
    const readings = await read(items.map(({ id, text, date }) => ({ id, text, published: date ?? null })));
    const ours = items.map((item): Document => {
      const places = readings.get(item.id)?.places ?? [];
      const named = places.filter(({ demonym }) => !demonym || MARKS_DEMONYMS.has(item.set));
      return {
        ...goldOf(item),
        predicted: named.map(({ lat, lon, ...range }) => ({ ...range, point: { lat, lon } })),
      };
    });
    const largest = await Promise.all(
      ours.map(async (document) => ({
        ...document,
        predicted: await placeLargest(gazetteer, document.text, document.predicted),
      })),
    );
    const peer = await Promise.all(
      ours.map(async (document) => ({
        ...document,
        predicted: await placeLargest(gazetteer, document.text, readWithCompromise(document.text).places),
      })),
    );
    const sets = [...new Set(items.map(({ set }) => set))];
    return {
      results: sets.flatMap((set) => [
        rowOf(set, OURS, ours),
        rowOf(set, 'same names, most populous', largest),
        rowOf(set, 'compromise, most populous', peer),
      ]),
      examples: ours.flatMap(compare),
    };
  },
};

function goldOf({ id, set, text: raw, toponyms }: Item): Document {
  const { text, at } = alignText(raw);
  const all = toponyms.map(({ start, end, lat, lon, geotag }) => ({
    start: at(start),
    end: at(end),
    point: lat == null || lon == null ? null : { lat, lon },
    isTagged: geotag !== false,
  }));
  return {
    id,
    set,
    text,
    gold: all.filter(({ isTagged }) => isTagged),
    ignored: all.filter(({ isTagged }) => !isTagged),
    predicted: [],
  };
}

async function placeLargest(
  gazetteer: Gazetteer,
  text: string,
  ranges: readonly Range[],
): Promise<Toponym[]> {
  const nameOf = ({ start, end }: Range) => text.slice(start, end);
  const candidates = await gazetteer.lookup(ranges.map(nameOf));
  return ranges.map(({ start, end }) => {
    const first = candidates.get(nameOf({ start, end }))?.[0];
    return { start, end, point: first ? { lat: first.lat, lon: first.lon } : null };
  });
}

function rowOf(set: string, by: string, all: readonly Document[]): Result {
  const documents = all.filter((document) => document.set === set);
  const { strict, overlap, resolution, endToEnd } = scorePlaces(documents);
  return {
    room: 'places',
    set,
    by,
    n: documents.length,
    scores: {
      'strict F1': strict.f1,
      'overlap F1': overlap.f1,
      'overlap P': overlap.p,
      'overlap R': overlap.r,
      'Acc@161km': resolution?.within161 ?? null,
      'found and placed F1': endToEnd.f1,
    },
  };
}

function compare({ id, text, gold, ignored, predicted }: Document): Example[] {
  const show = ({ start, end, point }: Toponym) =>
    `${text.slice(start, end)}${point ? ` (${point.lat.toFixed(2)}, ${point.lon.toFixed(2)})` : ''}`;
  const touching = (range: Range, others: readonly Toponym[]) =>
    others.find((other) => other.start < range.end && range.start < other.end);
  const different = gold.flatMap((toponym) => {
    const found = touching(toponym, predicted);
    const off = found?.point && toponym.point ? distanceKm(found.point, toponym.point) : 0;
    if (found && off <= NEAR_KM) return [];
    return [
      {
        range: toponym,
        what: !found ? 'missed' : off > FAR_KM ? 'misplaced far away' : 'misplaced',
        gold: show(toponym),
        ours: found ? show(found) : '–',
      },
    ];
  });
  const extra = predicted
    .filter((toponym) => !touching(toponym, gold) && !ignored.some((range) => range.start === toponym.start))
    .map((toponym) => ({ range: toponym, what: 'not in the gold', gold: '–', ours: show(toponym) }));
  return [...different, ...extra].map(({ range, ...rest }) => ({
    room: 'places',
    id,
    ...rest,
    context: contextOf(text, range),
  }));
}
