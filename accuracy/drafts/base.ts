import type { Claim, DayMention, Mention, PlaceMention, Reading } from '../../src/core/reading.js';
import { contains, overlaps, type Range } from '../../src/core/spans.js';
import { readSentences } from '../../src/reading/sentences/readSentences.js';

/** A sentence of a report that edits are made on. Ranges of its parts lie in the report's text; `from` is where the sentence starts. */
export interface Base {
  text: string;
  from: number;
  reading: Reading;
  /** The readings of its story, its own among them: what the edited sentence is judged against. */
  story: readonly Reading[];
  /** Readings of the other stories. */
  others: readonly Reading[];
  claims: Claim[];
  mentions: Mention[];
  places: PlaceMention[];
  days: DayMention[];
}

const FEWEST_WORDS = 8;

/** The sentences of the bodies of the stories' reports, without those that quote or that only point back. */
export function listBases(stories: readonly (readonly Reading[])[]): Base[] {
  return stories.flatMap((story) => {
    const others = stories.filter((other) => other !== story).flat();
    return story.flatMap((reading) => {
      const { text, headline } = reading.report;
      return readSentences(text)
        .filter(({ start }) => start >= headline.length)
        .map((range) => baseOf(reading, range, story, others))
        .filter(
          (base) => base.text.split(' ').length >= FEWEST_WORDS && !/["“”]|^\p{Lu}+, .* - /u.test(base.text),
        );
    });
  });
}

function baseOf(reading: Reading, range: Range, story: readonly Reading[], others: readonly Reading[]): Base {
  const within = <T extends Range>(list: readonly T[]) => list.filter((one) => contains(range, one));
  return {
    text: reading.report.text.slice(range.start, range.end),
    from: range.start,
    reading,
    story,
    others,
    claims: reading.claims.filter(({ content }) => content.some((span) => overlaps(span, range))),
    mentions: within(reading.mentions),
    places: within(reading.places),
    days: within(reading.days),
  };
}

/** The sentence with a range of the report replaced. */
export function replaceRange(base: Base, { start, end }: Range, words: string): string {
  return base.text.slice(0, start - base.from) + words + base.text.slice(end - base.from);
}

/** True when a report of the story has the words, in whatever case. */
export function storyHas(base: Base, words: string): boolean {
  const wanted = words.toLowerCase();
  return base.story.some(({ report }) => report.text.toLowerCase().includes(wanted));
}
