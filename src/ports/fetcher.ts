import type { Rights } from '../core/report.js';

export interface Fetched {
  /** Final address, after redirects. */
  url: string;
  status: number;
  contentType: string | null;
  body: Uint8Array;
  etag: string | null;
  lastModified: string | null;
  rights: Rights;
}

/** Fetches public http(s) addresses; throws a Problem (`fetch-failed`, `fetch-blocked`, `fetch-robots`, `input-too-large`). */
export interface Fetcher {
  fetch(url: string, known?: { etag?: string | null; lastModified?: string | null }): Promise<Fetched>;
  close(): Promise<void>;
}
