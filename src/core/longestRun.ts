/** Words in a row, as `longestSharedRun` counts them, that a brief takes from a report at most where nothing else is set. */
export const LONGEST_RUN = 12;
/** Least and most that it may be set to: with less hardly anything can be told, more is copying. */
export const LONGEST_RUN_LEAST = 4;
export const LONGEST_RUN_MOST = 30;
