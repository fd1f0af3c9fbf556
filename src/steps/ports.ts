import type { Owners } from '../ledger/origins/owners.js';
import type { Clock } from '../ports/clock.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import type { Model } from '../ports/model.js';
import type { Store } from '../ports/store.js';
import type { Models } from '../tagging/models.js';

/** What a report is read with. */
export interface ReadingTools {
  gazetteer: Gazetteer;
  models: Models;
}

/** What the steps work with; built in `cli/` and handed in. `model` is null when the template writes. */
export interface Ports extends ReadingTools {
  store: Store;
  /** Which outlets belong to one owner. */
  owners: Owners;
  clock: Clock;
  model: Model | null;
  /** Words in a row that a brief takes from a report at most. */
  longestRun: number;
}

/** What briefs are written with. */
export type WritingPorts = Pick<Ports, 'gazetteer' | 'models' | 'model' | 'longestRun'>;

/** What a story's ledger is derived from. */
export type LedgerPorts = Pick<Ports, 'store' | 'owners'>;
