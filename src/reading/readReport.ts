import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Candidates } from '../ports/gazetteer.js';
import { readClaims } from './claims/readClaims.js';
import { publicationDay, tellingDay } from './days/publicationDay.js';
import { readDays } from './days/readDays.js';
import { readFigures } from './figures/readFigures.js';
import { findNameParts, readMentions, tagNameParts } from './mentions/readMentions.js';
import { homeCountry } from './places/homeCountry.js';
import { readPlaces } from './places/readPlaces.js';
import { wordSentences } from './sentences/wordSentences.js';
import { makeTreeReader } from './sentences/readTree.js';
import type { Models } from '../tagging/models.js';

/**
 * What one report says: sentences, names, places, days, figures and claims, without a stamp (`stampReport` gives it).
 * A report known to be in another language than English is not read: its lists are empty.
 */
export function readReport(report: Report, candidates: Candidates, models: Models): Reading {
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
  const sentences = wordSentences(text);
  const { treeOf, namesOf } = makeTreeReader(models);
  const byRule = findNameParts(sentences, candidates);
  const mentions = readMentions(text, sentences, tagNameParts(sentences, byRule, namesOf));
  // Places are told from people and organisations by the rules' names: with those of the tagger more reports are stamped with a wrong place.
  const places = readPlaces(text, candidates, {
    mentions: readMentions(text, sentences, byRule),
    tagged: mentions.filter(({ kind }) => kind === 'place'),
    home: homeCountry(url),
  });
  const published = publicationDay(publishedAt, places, candidates);
  const dated = readDays(text, published, sentences);
  const told = tellingDay(text, dated, published);
  const days = told === published ? dated : readDays(text, told, sentences);
  const figures = readFigures(text, sentences, days, treeOf);
  const hasBody = headline !== '' && text.length > headline.length;
  const claims = readClaims(text, {
    report: id,
    headline: hasBody ? { start: 0, end: headline.length } : null,
    sentences,
    mentions,
    days,
    figures,
    treeOf,
    chanceOf: models.chanceOf,
  });
  return { ...reading, places, days, mentions, claims };
}
