import { createRequire } from 'node:module';
import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCircle,
  geoContains,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Place, Precision } from '../core/reading.js';
import { escapeXml } from './xml.js';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

const atlases = new Map<string, Atlas>();

/** Natural Earth at 1:50m or 1:110m, as the package `world-atlas` brings it; read once. */
function atlasOf(scale: '50m' | '110m'): Atlas {
  const known = atlases.get(scale);
  if (known !== undefined) return known;
  const atlas = createRequire(import.meta.url)(`world-atlas/countries-${scale}.json`) as Atlas;
  atlases.set(scale, atlas);
  return atlas;
}

/** Radius in degrees of the area that each precision stands for, and half the width of the map around it. */
const REACH: Record<Exclude<Precision, 'country'>, { area: number; view: number }> = {
  site: { area: 0, view: 3 },
  settlement: { area: 0, view: 4 },
  district: { area: 0.35, view: 4 },
  region: { area: 1, view: 6 },
};

const WIDTH = 220;
const HEIGHT = 180;

/** What a locator map shows, in words, for its accessible name. */
export function mapWords(name: string, precision: Precision): string {
  const drawn = {
    site: 'marked by a dot',
    settlement: 'marked by a dot',
    district: 'drawn as an area: the reports are no more exact than a district',
    region: 'drawn as an area: the reports are no more exact than a region',
    country: 'drawn as a whole: the reports are no more exact than a country',
  };
  return `Map of ${name}, ${drawn[precision]}`;
}

/** A small map around a place, 220 by 180: neighbours' borders, their names, and the place as exactly as the reports give it. */
export function locatorMap(
  place: Pick<Place, 'name' | 'lat' | 'lon'>,
  precision: Precision,
  name: string,
): string {
  const atlas = atlasOf('50m');
  const countries = feature(atlas, atlas.objects.countries).features;
  const at: [number, number] = [place.lon, place.lat];
  const home = countries.find((country) => geoContains(country, at)) ?? null;
  const projection = geoAzimuthalEqualArea().rotate([-place.lon, -place.lat]);
  const box: [[number, number], [number, number]] = [
    [10, 10],
    [WIDTH - 10, HEIGHT - 10],
  ];
  const around = precision === 'country' ? null : REACH[precision];
  if (around === null && home !== null && geoArea(home) < 1) projection.fitExtent(box, home);
  else
    projection.fitExtent(
      box,
      geoCircle()
        .center(at)
        .radius(around?.view ?? 8)(),
    );
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const path = geoPath(projection).digits(1);
  const near = countries.filter((country) => path(country) !== null);
  const parts = [
    `<path class="map-land" d="${near.map((country) => path(country)!).join('')}"/>`,
    home === null ? '' : `<path class="map-home" d="${path(home) ?? ''}"/>`,
    `<path class="map-border" d="${path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? ''}"/>`,
  ];
  const [x, y] = projection(at) ?? [WIDTH / 2, HEIGHT / 2];
  const boxes: Box[] = [];
  if (precision === 'country') {
    if (home !== null) parts.push(`<path class="map-area" d="${path(home) ?? ''}"/>`);
  } else {
    boxes.push(labelBox(place.name, x, y - 12));
    if (around!.area > 0) {
      parts.push(`<path class="map-area" d="${path(geoCircle().center(at).radius(around!.area)()) ?? ''}"/>`);
    } else parts.push(`<circle class="map-dot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"/>`);
  }
  const labels = near
    .map((country) => ({
      name: country.properties.name,
      size: path.area(country),
      centre: path.centroid(country),
    }))
    .sort((a, b) => b.size - a.size)
    .filter(({ size }) => size > 900);
  for (const label of labels) {
    const placed = labelBox(label.name, label.centre[0], label.centre[1]);
    const inside =
      placed.left > 2 && placed.right < WIDTH - 2 && placed.top > 2 && placed.bottom < HEIGHT - 2;
    if (!inside || boxes.some((other) => collide(placed, other))) continue;
    boxes.push(placed);
    parts.push(textAt('map-country', label.name, label.centre[0], label.centre[1] + 4));
  }
  if (precision !== 'country') parts.push(textAt('map-place', place.name, x, y - 9));
  return svg(WIDTH, HEIGHT, name, 'map', parts);
}

const WORLD_WIDTH = 880;
const WORLD_HEIGHT = 400;

/** The world, with a dot for each place that stories are about, larger for more of them. */
export function worldMap(
  places: readonly { lat: number; lon: number; stories: number }[],
  name: string,
): string {
  const atlas = atlasOf('110m');
  const projection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [WORLD_WIDTH - 4, WORLD_HEIGHT + 36],
    ],
    { type: 'Sphere' },
  );
  const path = geoPath(projection).digits(0);
  const land = feature(atlas, atlas.objects.land);
  const dots = [...places]
    .sort((a, b) => b.stories - a.stories)
    .flatMap(({ lat, lon, stories }) => {
      const at = projection([lon, lat]);
      if (at === null) return [];
      const radius = 7 + Math.min(8, 3 * Math.sqrt(stories - 1));
      return `<circle class="map-dot" cx="${at[0].toFixed(0)}" cy="${at[1].toFixed(0)}" r="${radius.toFixed(1)}"/>`;
    });
  return svg(WORLD_WIDTH, WORLD_HEIGHT, name, 'map map-world', [
    `<path class="map-land" d="${path(land) ?? ''}"/>`,
    ...dots,
  ]);
}

/** Kilometres between two points on the Earth. */
export function kilometres(a: Pick<Place, 'lat' | 'lon'>, b: Pick<Place, 'lat' | 'lon'>): number {
  return geoDistance([a.lon, a.lat], [b.lon, b.lat]) * 6371;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** About where a label of 11 px falls: 6 px a letter. */
function labelBox(text: string, x: number, y: number): Box {
  const half = (text.length * 6) / 2;
  return { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
}

function collide(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Text centred on x, kept inside the map. */
function textAt(kind: string, text: string, x: number, y: number): string {
  const half = (text.length * 6) / 2;
  const held = half > WIDTH / 2 - 4 ? WIDTH / 2 : Math.min(WIDTH - half - 4, Math.max(half + 4, x));
  const fit = text.length * 6 > WIDTH - 8 ? ` textLength="${WIDTH - 8}" lengthAdjust="spacingAndGlyphs"` : '';
  return `<text class="${kind}" x="${held.toFixed(1)}" y="${y.toFixed(1)}"${fit}>${escapeXml(text)}</text>`;
}

function svg(width: number, height: number, name: string, kind: string, parts: string[]): string {
  return `<svg class="${kind}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(name)}">${parts.join('')}</svg>`;
}
