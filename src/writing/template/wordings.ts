import type { Plan, Point } from '../planBrief.js';
import { longestSharedRun } from '../rights.js';
import { tellClaim, type Voice, type Wording } from './tellClaim.js';
import { tellFigure } from './tellFigures.js';

/** Every sound wording of a point, its speaker and day still open. */
export interface Wordings {
  claim: readonly Wording[];
  /** Its figures in words of our own. */
  figures: readonly Wording[];
}

/** A plan is written several times, with more and more refused: what does not hang on that is kept with it. */
const wordings = new WeakMap<Point, Wordings>();
const runs = new WeakMap<Plan, Map<string, number>>();

/** The wordings of a point, worked out once. */
export function wordingsOf(point: Point, voice: Voice): Wordings {
  const { claim, reading } = point;
  let made = wordings.get(point);
  if (made === undefined) {
    made = { claim: tellClaim(claim, reading, voice), figures: tellFigure(claim, reading) };
    wordings.set(point, made);
  }
  return made;
}

/** The most words in a row that the text shares with a report of the plan, counted once for each text. */
export function runOf(text: string, plan: Plan): number {
  const known = runs.get(plan) ?? new Map<string, number>();
  runs.set(plan, known);
  let run = known.get(text);
  if (run === undefined) known.set(text, (run = longestSharedRun(text, plan.readings)));
  return run;
}
