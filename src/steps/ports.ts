import type { Clock } from '../ports/clock.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import type { Model } from '../ports/model.js';
import type { Store } from '../ports/store.js';

/** What the steps work with; built in `cli/` and handed in. `model` is null when the template writes. */
export interface Ports {
  store: Store;
  gazetteer: Gazetteer;
  clock: Clock;
  model: Model | null;
}
