import type { Fault } from '../../core/brief.js';
import { creditedClaims, readAttributions } from '../attribution.js';
import { foldWords, type Word } from '../words.js';
import { faultAt, type Judged } from './rule.js';

/** What a speaker is only quoted as saying by somebody else must name that other one too: nobody heard the speaker say it. */
export function checkRelays({ sentence, found, sources }: Judged): Fault[] {
  const named = readAttributions(sentence.text, sentence.words).flatMap(({ speaker }) => speaker);
  const best = found.chosen[0];
  if (named.length === 0 || !best) return [];
  const rivals = found.near.filter(({ share }) => share >= best.share * 0.85).map(({ passage }) => passage);
  const claims = [best.passage, ...rivals].map((passage) => ({
    outlet: foldWords(sources.reports[passage.report]!.reading.report.source ?? ''),
    told: creditedClaims(passage).filter(({ speakers, content }) => {
      const said = content.flatMap(({ text }) => foldWords(text));
      return shares(foldWords(speakers.at(-1)!.name), named) && takesUp(sentence.words, said);
    }),
  }));
  const chains = claims.flatMap(({ outlet, told }) =>
    told.map(({ speakers }) => speakers.slice(0, -1).filter(({ name }) => !shares(foldWords(name), outlet))),
  );
  const relay = chains[0]?.[0];
  if (!relay || chains.some((chain) => chain.length === 0)) return [];
  if (chains.some((chain) => chain.some(({ name }) => shares(foldWords(name), sentence.words)))) return [];
  const [first, last] = [named[0]!, named.at(-1)!];
  const because = `The reports have this only through “${relay.name}”; the sentence must say so.`;
  return [faultAt(sentence, 'relay', first.start, last.end, relay.name, because)];
}

const shares = (some: readonly Word[], others: readonly Word[]) =>
  some.some((one) => one.content && others.some(({ stem }) => stem === one.stem));

/** True when half of what was said stands in the sentence. */
function takesUp(words: readonly Word[], said: readonly Word[]): boolean {
  const stems = new Set(words.map(({ stem }) => stem));
  const content = said.filter((word) => word.content);
  return content.filter(({ stem }) => stems.has(stem)).length >= content.length / 2;
}
