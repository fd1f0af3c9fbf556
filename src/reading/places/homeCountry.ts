/** Country codes that are sold to the whole world, and say nothing of where their owners write. */
const SOLD = new Set('ai cc co fm gg gl im io is la ly me nu sh st to tv vc ws'.split(' '));

/** ISO 3166-1 alpha-2 code of the country that an outlet writes for, by the end of its address ("bbc.co.uk"); null when that says none. */
export function homeCountry(url: string | null): string | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  const code = /\.([a-z]{2})$/.exec(host)?.[1];
  if (code === undefined || SOLD.has(code)) return null;
  return code === 'uk' ? 'GB' : code.toUpperCase();
}
