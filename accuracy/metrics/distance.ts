/** Mean radius of the Earth in km (IUGG). */
const EARTH_KM = 6371.0088;

export interface Point {
  lat: number;
  lon: number;
}

/** Great-circle distance in km (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const lat = Math.sin((rad(b.lat) - rad(a.lat)) / 2) ** 2;
  const lon = Math.sin((rad(b.lon) - rad(a.lon)) / 2) ** 2;
  const h = lat + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * lon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
