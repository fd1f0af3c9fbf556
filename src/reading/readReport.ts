import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Candidates } from '../ports/gazetteer.js';
import { readClaims } from './claims/readClaims.js';
import { publicationDay } from './days/publicationDay.js';
import { readDays } from './days/readDays.js';
import { readFigures } from './figures/readFigures.js';
import { readMentions } from './mentions/readMentions.js';
import { readPlaces } from './places/readPlaces.js';
import { readSentences } from './sentences/readSentences.js';
import type { NamesTagger } from '../tagging/findNames.js';

/**
 * What one report says: sentences, names, places, days, figures and claims, without a stamp (`stampReport` gives it).
 * Names are found by rules, and by the tagger where one is given. A report known to be in another language than English is not read: its lists are empty.
 */
export function readReport(
  report: Report,
  candidates: Candidates,
  names: NamesTagger | null = null,
): Reading {
  const { id, text, headline, url, source, language, publishedAt, credit } = report;
  const reading: Reading = {
    id,
    report: { id, headline, text, url, source, language, publishedAt, credit },
    stamp: { place: null, day: null },
    places: [],
    days: [],
    mentions: [],
    claims: [],
  };
  if (language !== null && language !== 'en') return reading;
  const sentences = readSentences(text);
  const byRule = readMentions(text, sentences, candidates);
  // Places are told from people by the rules' names: with those of the tagger fewer places are found.
  const places = readPlaces(text, candidates, { mentions: byRule });
  const mentions = names === null ? byRule : readMentions(text, sentences, candidates, names);
  const days = readDays(text, publicationDay(publishedAt, places, candidates), sentences);
  const figures = readFigures(text, sentences, days);
  const hasBody = headline !== '' && text.length > headline.length;
  const claims = readClaims(text, {
    report: id,
    headline: hasBody ? { start: 0, end: headline.length } : null,
    sentences,
    mentions,
    days,
    figures,
  });
  return { ...reading, places, days, mentions, claims };
}
