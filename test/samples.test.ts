import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInputs } from '../src/adapters/files/listInputs.js';
import { openReadingTools } from '../src/cli/open.js';
import { openSqlite } from '../src/adapters/store/openSqlite.js';
import { Problem } from '../src/core/problems.js';
import type { Story } from '../src/core/story.js';
import { type ParsedReport, parseInput } from '../src/intake/parseInput.js';
import { ingest } from '../src/steps/ingest.js';
import { loadStory } from '../src/steps/loadStory.js';
import type { Ports } from '../src/steps/ports.js';
import { runJobs } from '../src/steps/runJobs.js';
import { viewStory } from '../src/steps/viewStory.js';
import { LONGEST_RUN } from '../src/core/longestRun.js';
import { OURS } from '../accuracy/goldSet.js';
import { CHANGES } from '../accuracy/drafts/changeWords.js';
import { measureChangedWords } from '../accuracy/rooms/changedWords.js';

const ROOT = resolve(import.meta.dirname, '..');
interface Expected {
  stories: { name: string; place: { name: string; country: string }; reports: string[] }[];
  copies: { url: string; origin: string }[];
  edited: { url: string }[];
}
const expected = JSON.parse(readFileSync(join(ROOT, 'samples/expected.json'), 'utf8')) as Expected;

/** Report id to its address, or for texts, which have none, to the name of its file. */
const nameOf = new Map<string, string>();

async function* parseSamples(): AsyncGenerator<ParsedReport> {
  for await (const input of listInputs([join(ROOT, 'samples/reports')], {
    fetcher: null,
    stdin: process.stdin,
  })) {
    if (input instanceof Problem) throw input;
    for await (const item of parseInput(input, { published: null, fetchedAt: null })) {
      if (item instanceof Problem) throw item;
      nameOf.set(item.report.id, item.report.url ?? basename(input.name));
      yield item;
    }
  }
}

describe('the sample reports', () => {
  let ports: Ports;
  let stories: Story[];
  beforeAll(async () => {
    ports = {
      store: await openSqlite(join(mkdtempSync(join(tmpdir(), 'newsledger-samples-')), 'store.db')),
      ...(await openReadingTools()),
      owners: new Map(),
      clock: { now: () => '2026-11-23T12:00:00Z' },
      model: null,
      longestRun: LONGEST_RUN,
    };
    await ingest(ports.store, parseSamples(), () => undefined);
    expect(await runJobs(ports, () => undefined)).toEqual({ failed: 0 });
    stories = await ports.store.listStories({ limit: 100, offset: 0 });
  });
  afterAll(async () => {
    await ports.store.close();
    await ports.gazetteer.close();
  });

  const sorted = (groups: string[][]) =>
    groups.map((names) => [...new Set(names)].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const storyOf = (name: string) =>
    stories.find(({ reports }) => reports.some((id) => nameOf.get(id) === name))!;

  const ofCountry = (code: string) => stories.find(({ stamp }) => stamp.place?.country === code)!;

  it('fall into their seven stories', () => {
    expect(sorted(stories.map(({ reports }) => reports.map((id) => nameOf.get(id)!)))).toEqual(
      sorted(expected.stories.map(({ reports }) => reports)),
    );
  });

  it('are stamped with the town they are about', () => {
    for (const { place, reports } of expected.stories) {
      expect(storyOf(reports[0]!).stamp.place).toMatchObject({ ...place, precision: 'settlement' });
    }
  });

  it('give the wire as the origin of its copies', () => {
    for (const { url, origin } of expected.copies) {
      const { origins } = storyOf(url);
      const copy = Object.keys(origins).find((id) => nameOf.get(id) === url)!;
      expect(nameOf.get(origins[copy]!)).toBe(origin);
    }
  });

  it('count an edited report once, in its later wording', () => {
    expect(expected.edited.length).toBeGreaterThan(0);
    for (const { url } of expected.edited) {
      expect(storyOf(url).reports.filter((id) => nameOf.get(id) === url)).toHaveLength(1);
    }
  });

  it('each get a brief, every sentence of which rests on exact words of their reports', async () => {
    for (const story of stories) {
      const { brief, reports } = await viewStory(ports, story);
      expect(brief, story.permalink).not.toBeNull();
      const texts = new Map(reports.map((report) => [report.id, report.text]));
      for (const sentence of [...(brief!.headline ? [brief!.headline] : []), ...brief!.paragraphs.flat()]) {
        expect(sentence.supports.length, sentence.text).toBeGreaterThan(0);
        for (const { report, start, end, text } of sentence.supports)
          expect(texts.get(report)?.slice(start, end)).toBe(text);
      }
      const words = brief!.paragraphs.flat().flatMap(({ text }) => text.split(/\s+/)).length;
      expect(words, story.permalink).toBeGreaterThanOrEqual(50);
      expect(words, story.permalink).toBeLessThanOrEqual(200);
    }
  });

  it('have briefs in which hardly a figure, name, day, negation, hedge or bound can be changed unseen', async () => {
    const views = await Promise.all(stories.map((story) => viewStory(ports, story)));
    const briefs = await Promise.all(
      stories.map(async (story, at) => {
        const { headline, paragraphs } = views[at]!.brief!;
        const { readings } = await loadStory(ports, story);
        const draft = {
          headline: headline?.text ?? null,
          paragraphs: paragraphs.map((sentences) => sentences.map(({ text }) => text)),
        };
        return { id: story.permalink, readings, draft };
      }),
    );
    const { results, examples } = await measureChangedWords('samples', briefs, ports);
    const unseen = examples.map(({ what, ours, context }) => `${what} ${ours}: ${context}`).join('\n');
    const [all, ...kinds] = results;
    expect(kinds.map(({ by }) => by)).toEqual([...CHANGES]);
    expect(all!.n).toBeGreaterThan(400);
    for (const { by, n, scores } of results) {
      expect(n, by).toBeGreaterThanOrEqual(3);
      expect(scores['blocked'], `${by}\n${unseen}`).toBeGreaterThanOrEqual(by === OURS ? 0.95 : 0.9);
    }
  });

  it('show the toll that two sources give differently, and hold the captive’s name', async () => {
    const flood = await loadStory(ports, ofCountry('RS'));
    const killed = flood.ledger.series.find(({ outcome }) => outcome === 'killed')!;
    expect(killed.points.map(({ figure }) => figure.low)).toEqual(
      expect.arrayContaining([4, 6, 9, 12, 15, 17]),
    );
    expect(
      flood.ledger.disagreements.some(
        ({ points }) =>
          points.some(({ figure }) => figure.low === 9) && points.some(({ figure }) => figure.low === 12),
      ),
    ).toBe(true);

    const capture = await loadStory(ports, ofCountry('UY'));
    expect(
      capture.holds
        .filter((hold) => hold.class === 'prisoner-of-war')
        .flatMap(({ withheld }) => withheld.map(({ text }) => text)),
    ).toContain('Teo Marandel');
    expect(
      capture.ledger.watches.some(({ kind, overtakenBy }) => kind === 'status' && overtakenBy !== null),
    ).toBe(true);
  });

  it('show a toll that rises and one that is lowered, step by step', async () => {
    const { ledger } = await loadStory(ports, storyOf(expected.stories[0]!.reports[0]!));
    const killed = ledger.series.find(({ outcome }) => outcome === 'killed')!;
    const office = killed.points.filter(({ by }) => by === 'Ibar Valley Emergency Office');
    expect(office.map(({ figure }) => figure.low).slice(-2)).toEqual([15, 15]);
    expect(office.filter(({ overtakenBy }) => overtakenBy === null)).toEqual([]);
    expect(ledger.checks.filter(({ kind }) => kind === 'falls').map(({ says }) => says)).toEqual([
      'Ibar Valley Emergency Office lowered its figure for people displaced from about 2,400 to About 1,900.',
    ]);
  });

  it('count the figures of one wire in three outlets once', async () => {
    const fire = storyOf(expected.copies[0]!.url);
    const { ledger } = await loadStory(ports, fire);
    const injured = ledger.series.find(({ label }) => label === 'people injured')!;
    expect(injured.points.map(({ figure }) => figure.text)).toEqual(['at least 23', '25', '26']);
    const carried = new Set(
      ledger.claims.filter(({ origin, report }) => origin !== report).map(({ report }) => report),
    );
    expect(carried.size).toBe(3);
  });

  it('see one count in 53 casualties with nine dead, and nine dead and 44 injured', async () => {
    const { ledger } = await loadStory(ports, ofCountry('TZ'));
    const casualties = ledger.series.find(({ outcome }) => outcome === 'casualties')!;
    expect(casualties.points.map(({ by, figure, derivedFrom }) => [by, figure.low, derivedFrom])).toEqual([
      ['regional police', 53, null],
      ['Milambo Hospital', 53, [expect.objectContaining({ low: 9 }), expect.objectContaining({ low: 44 })]],
    ]);
    const injured = ledger.series.find(({ outcome }) => outcome === 'injured')!;
    expect(injured.points.map(({ figure }) => figure.low)).toEqual([44, 44]);
    expect([ledger.disagreements, ledger.checks]).toEqual([[], []]);
  });

  it('tell that a condition was met, with the words of both', async () => {
    const { ledger } = await loadStory(ports, ofCountry('NZ'));
    const met = ledger.watches.find(({ says }) => /only if the West Coast region pays half/.test(says.text))!;
    expect([met.kind, met.since]).toEqual(['condition', '2026-06-19']);
    expect(met.answer!.text).toMatch(/^The West Coast region voted on Thursday to pay half of the cost/);
    expect(ledger.relations).toContainEqual(
      expect.objectContaining({ kind: 'answers', from: met.overtakenBy, to: met.claim }),
    );
  });

  it('take the figure of a withdrawn statement out of its line, and keep both wordings', async () => {
    const { ledger } = await loadStory(ports, ofCountry('PE'));
    const [taken, ...others] = ledger.relations.filter(({ kind }) => kind === 'withdraws');
    expect(others).toEqual([]);
    const claimOf = (id: string) => ledger.claims.find((claim) => claim.id === id)!;
    const [later, earlier] = [claimOf(taken!.from), claimOf(taken!.to)];
    expect([later.party, later.cue!.text, later.reportedOn]).toEqual([
      "Peru's health ministry",
      'withdrew its statement',
      '2026-09-10',
    ]);
    expect(earlier.content[0]!.text).toMatch(/^new refrigerators worth 3\.2 million soles/);
    const line = ledger.series.find(({ unit }) => unit === 'money')!;
    expect(line.points.map(({ claim, overtakenBy }) => [claim, overtakenBy])).toEqual([
      [earlier.id, later.id],
    ]);
    expect(line.range).toEqual({ low: null, high: null });
  });

  it('raise an alert with both quotations when the request comes that had not been made', async () => {
    const alerts = await ports.store.alerts({ since: null, limit: 100, offset: 0 });
    const request = alerts.find(({ says }) => /has not asked for the return/.test(says.text))!;
    expect(request.kind).toBe('status');
    expect(request.answer.text).toMatch(/for the return of two soldiers/);
    expect([request.since, request.on]).toEqual(['2026-11-12', '2026-11-18']);
  });

  it('show a story as it was known on a day, with a brief of that day', async () => {
    const flood = storyOf(expected.stories[0]!.reports[0]!);
    const view = await viewStory(ports, flood, { day: '2026-05-13', clock: 'reported' });
    const days = view.reports.map(({ publishedAt }) => publishedAt!.slice(0, 10));
    expect([...new Set(days)].sort()).toEqual(['2026-05-12', '2026-05-13']);
    const killed = view.ledger.series.find(({ outcome }) => outcome === 'killed')!;
    expect(killed.points.map(({ figure }) => figure.low)).not.toContain(15);
    expect(JSON.stringify(view.brief)).not.toMatch(/\b(?:15|17)\b people/);
  });

  it('keep what an edited report no longer says', async () => {
    const { ledger } = await loadStory(ports, storyOf(expected.edited[0]!.url));
    const edits = ledger.relations.filter(({ by }) => by === 'rule:edited-by-outlet');
    expect(edits.length).toBeGreaterThan(0);
    for (const { from, to } of edits) {
      const earlier = ledger.claims.find(({ id }) => id === to)!;
      expect(earlier.replacedBy).toBe(ledger.claims.find(({ id }) => id === from)!.report);
    }
  });
});
