import type { Reading } from '../src/core/reading.js';
import type { Report } from '../src/core/report.js';
import { readReport } from '../src/reading/readReport.js';
import { models } from './englishModels.js';

/** What is read of a bare text that was published on Wednesday 6 May 2026. */
export function readText(text: string): Reading {
  const report: Report = {
    id: 'r',
    text,
    headline: '',
    byline: null,
    url: null,
    source: null,
    language: 'en',
    publishedAt: '2026-05-06',
    fetchedAt: null,
    credit: null,
    raw: { format: 'text', sha256: '', bytes: 0 },
    rights: { robots: null, tdmReserved: null, licence: null },
    replaces: null,
  };
  return readReport(report, new Map(), models);
}
