import type { ShownStory } from './shownStory.js';

/** Why a reader flags a sentence: value sent, words shown. */
export const FLAG_REASONS = {
  'not-in-source': 'The sources do not say this',
  'wrong-figure': 'A figure is wrong',
  'wrong-speaker': 'It is credited to the wrong person',
  'wrong-place-or-day': 'The place or the day is wrong',
  outdated: 'A later report has overtaken it',
  harm: 'It puts somebody at risk',
  other: 'Something else',
} as const;
export type FlagReason = keyof typeof FLAG_REASONS;

/** Most characters of a flag's note. */
export const FLAG_NOTE_LIMIT = 500;

/** Flag a sentence: a plain form that works without script. Sentence 0 is the headline. */
export function FlagForm({ story, action, token }: { story: ShownStory; action: string; token: string }) {
  const choices = [{ number: 0, text: story.headline }, ...story.paragraphs.flat()];
  return (
    <details class="flag">
      <summary>Flag a sentence</summary>
      <form method="post" action={action}>
        <input type="hidden" name="story" value={story.permalink} />
        <input type="hidden" name="token" value={token} />
        <p>
          <label for="flag-sentence">Which sentence</label>
          <select id="flag-sentence" name="sentence">
            {choices.map(({ number, text }) => (
              <option value={String(number)}>
                {number === 0 ? 'Headline' : number}:{' '}
                {text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="flag-reason">What is wrong</label>
          <select id="flag-reason" name="reason">
            {Object.entries(FLAG_REASONS).map(([value, words]) => (
              <option value={value}>{words}</option>
            ))}
          </select>
        </p>
        <p>
          <label for="flag-note">Tell us more, if you like (no personal data, please)</label>
          <textarea id="flag-note" name="note" rows={3} maxlength={FLAG_NOTE_LIMIT}></textarea>
        </p>
        <button type="submit">Send the flag</button>
      </form>
    </details>
  );
}
