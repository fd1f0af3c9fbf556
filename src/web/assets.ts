import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A file that pages ask for under `/assets/`. */
export interface Asset {
  name: string;
  type: string;
  /** Absolute path of the file. */
  path: string;
}

const own = (name: string) => fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
const packaged = (name: string) => createRequire(import.meta.url).resolve(`@fontsource-variable/${name}`);

/** All assets: our own beside this file, the letters straight from their packages. Nothing else is served from the disk. */
export const ASSETS: readonly Asset[] = [
  { name: 'style.css', type: 'text/css; charset=utf-8', path: own('style.css') },
  { name: 'page.js', type: 'text/javascript; charset=utf-8', path: own('page.js') },
  { name: 'icon.svg', type: 'image/svg+xml', path: own('icon.svg') },
  ...['source-serif-4-latin', 'source-serif-4-latin-ext', 'inter-latin', 'inter-latin-ext'].map((name) => ({
    name: `${name}.woff2`,
    type: 'font/woff2',
    path: packaged(
      `${name.startsWith('inter') ? 'inter' : 'source-serif-4'}/files/${name}-wght-normal.woff2`,
    ),
  })),
];
