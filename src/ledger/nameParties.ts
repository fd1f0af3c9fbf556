import type { Reading } from '../core/reading.js';

/**
 * For each reading, the fullest name of each of its speakers: "agency" stands for the one agency that the report names in full,
 * or else the only one in the story; "Ombuera" for the one person whose name ends so. Speakers with no such name are absent.
 */
export function nameParties(readings: readonly Reading[]): ReadonlyMap<string, string>[] {
  const own = readings.map((reading) => speakersOf(reading));
  const all = new Set(own.flatMap((names) => [...names]));
  return own.map((names) => {
    const full = new Map<string, string>();
    for (const name of names) {
      const fuller = onlyFuller(name, names) ?? onlyFuller(name, all);
      if (fuller !== null) full.set(name, fuller);
    }
    return full;
  });
}

function speakersOf({ claims }: Reading): Set<string> {
  return new Set(claims.flatMap(({ speakers }) => speakers.map(({ name }) => name)));
}

/** The one longer proper name that ends in this name, or whose head ("office of the mayor") it is; null when none or several. */
function onlyFuller(name: string, names: ReadonlySet<string>): string | null {
  const plain = plainName(name);
  if (plain === '') return null;
  const fuller = [...names].filter((other) => {
    const longer = plainName(other);
    if (longer.length <= plain.length || !/\p{Lu}/u.test(other)) return false;
    return longer.endsWith(` ${plain}`) || longer.startsWith(`${plain} of `);
  });
  return fuller.length === 1 ? fuller[0]! : null;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an|its|their|his|her|our) /, '')
    .trim();
}
