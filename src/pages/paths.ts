import type { SiteOptions } from './views.js';

/** The path under which the site stands ("" or "/news"), taken from its base address. */
function prefixOf(site: SiteOptions): string {
  return site.baseUrl === null ? '' : new URL(site.baseUrl).pathname.replace(/\/+$/, '');
}

/** A link inside the site: `path` begins with a slash. */
export function linkTo(site: SiteOptions, path: string): string {
  return prefixOf(site) + path;
}

/** The full address of a path, or the link alone where the site's address is not known. */
export function addressOf(site: SiteOptions, path: string): string {
  return site.baseUrl === null ? path : site.baseUrl.replace(/\/+$/, '') + path;
}

/** Path of a story, or of one of its other forms: "/flood-3fa2b1c0/claims.csv". */
export function storyPath(permalink: string, form?: 'claims.csv' | 'proof.json' | 'story.json'): string {
  return form === undefined ? `/${permalink}` : `/${permalink}/${form}`;
}

/** Path of a place's page: the gazetteer's colon becomes a hyphen, so that it can be a file name. */
export function placePath(id: string): string {
  return `/places/${encodeURIComponent(id.replace(':', '-'))}`;
}

/** The place id that a path's last part stands for; the inverse of `placePath`. */
export function placeIdOf(part: string): string {
  return part.replace('-', ':');
}

/** Path of an asset, with the version so that it may be cached for long. */
export function assetPath(site: SiteOptions, name: string): string {
  return linkTo(site, `/assets/${name}?v=${encodeURIComponent(site.version)}`);
}
