import { round, shareOf } from './prf.js';

/** Right number and ours; null when we say nothing. */
export interface FigureCase {
  gold: number;
  predicted: number | null;
}

export interface FigureScore {
  n: number;
  /** Nothing said counts as 0 here and in the two that follow. */
  exact: number;
  within20: number;
  meanError: number;
  /** Exact over the cases whose right number is above 0; null when there are none. */
  exactWhenAny: number | null;
  answered: number;
  exactOfAnswered: number | null;
}

/** One sort of figure (the killed, say) over all reports; null without reports. */
export function scoreFigures(cases: readonly FigureCase[]): FigureScore | null {
  const n = cases.length;
  if (n === 0) return null;
  const said = ({ predicted }: FigureCase) => predicted ?? 0;
  const off = (figure: FigureCase) => Math.abs(said(figure) - figure.gold);
  const any = cases.filter(({ gold }) => gold > 0);
  const answered = cases.filter(({ predicted }) => predicted !== null);
  const count = (among: readonly FigureCase[], isRight: (figure: FigureCase) => boolean) =>
    among.filter(isRight).length;
  const isExact = (figure: FigureCase) => off(figure) === 0;
  return {
    n,
    exact: round(count(cases, isExact) / n),
    within20: round(count(cases, (figure) => off(figure) <= 0.2 * figure.gold) / n),
    meanError: round(cases.reduce((sum, figure) => sum + off(figure), 0) / n, 3),
    exactWhenAny: shareOf(count(any, isExact), any.length),
    answered: round(answered.length / n),
    exactOfAnswered: shareOf(count(answered, isExact), answered.length),
  };
}
