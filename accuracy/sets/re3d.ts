import { defineNames } from '../rooms/names.js';

/** Defence and conflict reports. Descriptions ("an inclusive government") count as names there, and names nest: the outermost count. */
export const re3d = defineNames('re3d', { Person: 'PER', Organisation: 'ORG', Location: 'LOC' });
