import type { Rights } from '../core/report.js';

/** Something to read: a file, an address that was fetched, or the standard input. */
export interface InputSource {
  /** As the user named it: path, address or "-". Every Problem repeats it. */
  name: string;
  /** Address it was fetched from; null for files and the standard input. */
  url: string | null;
  contentType: string | null;
  rights?: Rights;
  /** True when a folder was walked to find it: a file in no known format is then passed over in silence. */
  found?: boolean;
  /** The bytes, from the start each time; throws Problems (`input-missing`, `input-denied`, `input-unreadable`). */
  open(): AsyncIterable<Uint8Array>;
}
