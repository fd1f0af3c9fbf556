/** Ids in one `in (...)` list: SQLite takes at most 32,766 parameters. */
const CHUNK = 500;

/** Runs a query once for each chunk of the ids and joins the rows. */
export async function inChunks<T>(
  ids: readonly string[],
  run: (chunk: string[]) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) all.push(...(await run(ids.slice(at, at + CHUNK))));
  return all;
}

/** The rows in the order of the ids; ids without a row are left out. */
export function inOrder<T>(ids: readonly string[], rows: readonly (readonly [string, T])[]): T[] {
  const byId = new Map(rows);
  return ids.flatMap((id) => byId.get(id) ?? []);
}
