/** The time, as an argument, so that a run can be repeated. */
export interface Clock {
  /** The present UTC instant, ISO 8601 to the second: `2025-01-13T14:05:00Z`. */
  now(): string;
}
