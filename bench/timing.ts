/** One of those that run side by side: does its whole work once. */
export interface Subject {
  name: string;
  run(): unknown;
}

export interface Timing {
  name: string;
  /** Milliseconds of each round. */
  rounds: number[];
}

/** Runs all subjects once unmeasured, then in turn, round by round: what else the machine does then hits all alike. */
export async function timeInTurn(subjects: readonly Subject[], rounds: number): Promise<Timing[]> {
  for (const subject of subjects) await subject.run();
  const timings = subjects.map(({ name }): Timing => ({ name, rounds: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [at, subject] of subjects.entries()) {
      const start = performance.now();
      await subject.run();
      timings[at]!.rounds.push(performance.now() - start);
    }
  }
  return timings;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Of a list that is not empty. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted[Math.floor(sorted.length / 2)]! + sorted[Math.floor((sorted.length - 1) / 2)]!) / 2;
  return { median: middle, min: sorted[0]!, max: sorted.at(-1)! };
}

/** How many times faster `ours` is, round against round. */
export function ratioOf(ours: Timing, peer: Timing): Spread {
  return spreadOf(ours.rounds.map((ms, round) => peer.rounds[round]! / ms));
}
