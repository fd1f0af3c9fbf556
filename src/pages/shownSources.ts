import type { Day } from '../core/days.js';
import { dayOf } from '../core/days.js';
import type { Report } from '../core/report.js';
import { maskAddress, maskHeld } from './mask.js';
import type { StoryView } from './views.js';

export interface ShownReport {
  id: string;
  source: string;
  headline: string;
  day: Day | null;
  url: string | null;
  /** True when the address is kept off the page because its own words would tell what is held back. */
  addressHeld: boolean;
  credit: string | null;
  licence: string | null;
  /** True where the publisher reserves text and data mining. */
  reserved: boolean;
}

/** The reports that go back to one origin: the wire or first report, then its copies. */
export interface ShownOrigin {
  name: string;
  reports: ShownReport[];
  outlets: number;
}

/** The outlet as pages name it: as given, else the host of its address. */
export function outletOf(report: Pick<Report, 'source' | 'url'>): string {
  if (report.source) return report.source;
  try {
    return new URL(report.url ?? '').hostname.replace(/^www\./, '');
  } catch {
    return 'Unnamed outlet';
  }
}

/** The origin of a report: what it was copied from, else itself. */
export function originOf({ story }: Pick<StoryView, 'story'>, report: string): string {
  return story.origins[report] ?? report;
}

/** The reports of a story under the independent origins that they go back to. */
export function showSources(view: StoryView): ShownOrigin[] {
  const { reports, ledger, holds } = view;
  const mask = (text: string) => maskHeld(text, holds);
  const byId = new Map(reports.map((report) => [report.id, report]));
  return ledger.origins.map(({ name, reports: ids }) => {
    const members = ids.map((id) => byId.get(id)!);
    return {
      name: mask(name),
      outlets: new Set(members.map(outletOf)).size,
      reports: members.map((report) => {
        const url = maskAddress(report.url, holds);
        return {
          id: report.id,
          source: mask(outletOf(report)),
          headline: mask(report.headline),
          day: dayOf(report.publishedAt),
          url,
          addressHeld: report.url !== null && url === null,
          credit: report.credit === null ? null : mask(report.credit),
          licence: report.rights.licence,
          reserved: report.rights.tdmReserved === true,
        };
      }),
    };
  });
}
