import type { ShownNote, ShownSentence, ShownStory } from './shownStory.js';
import { ShortDay } from './parts.js';

/** The brief: paragraphs, each sentence followed by its notes, which stand in the margin where it is wide enough and open under the sentence where it is not. */
export function Brief({ story, year }: { story: ShownStory; year: string | undefined }) {
  return (
    <div class="brief">
      {story.paragraphs.map((sentences) => (
        <p>
          {sentences.map((sentence) => (
            <Sentence sentence={sentence} year={year} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Sentence({ sentence, year }: { sentence: ShownSentence; year: string | undefined }) {
  return (
    <span class="unit" id={`s${sentence.number}`}>
      <span class="sentence">{sentence.text}</span>
      {sentence.notes.map(({ number }) => (
        <a class="ref" id={`r${number}`} href={`#n${number}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      ))}{' '}
      {sentence.notes.map((note) => (
        <Note note={note} back={`r${note.number}`} year={year} />
      ))}
    </span>
  );
}

/** One note: number, outlet, day, at most 120 characters of its words, the way to the original and the way back. */
export function Note({ note, back, year }: { note: ShownNote; back: string; year: string | undefined }) {
  const { number, source, day, url, quote } = note;
  return (
    <span class="note" id={`n${number}`} role="note" tabindex={-1}>
      <a class="note-number" href={`#${back}`} aria-label={`Note ${number}, back to its sentence`}>
        {number}
      </a>{' '}
      <span class="note-source">
        {url === null ? source : <a href={url}>{source}</a>}
        {day === null ? null : (
          <>
            , <ShortDay day={day} year={year} />
          </>
        )}
      </span>{' '}
      <q class={/^["“‘]/.test(quote.before + quote.words) ? 'own-marks' : undefined}>
        {quote.cutBefore ? '… ' : ''}
        {quote.before}
        <mark>{quote.words}</mark>
        {quote.after}
        {quote.cutAfter ? ' …' : ''}
      </q>
    </span>
  );
}
