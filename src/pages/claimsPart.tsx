import { CertaintyMark, ShortDay } from './parts.js';
import type { ShownClaim, ShownSpeaker } from './shownClaims.js';
import type { ShownStory } from './shownStory.js';
import { CHANGE_WORDS, sentenceCase } from './words.js';

/** Most speakers that stand open on the page; the rest open on demand. */
const OPEN_SPEAKERS = 8;

/** Who says what, by speaker. */
export function Claims({ story, year }: { story: ShownStory; year: string | undefined }) {
  const { speakers } = story;
  if (speakers.length === 0) {
    return (
      <section aria-labelledby="claims">
        <h2 id="claims">Who says what</h2>
        <p class="aside">No attributed claim was found in these reports.</p>
      </section>
    );
  }
  const [open, folded] = [speakers.slice(0, OPEN_SPEAKERS), speakers.slice(OPEN_SPEAKERS)];
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Who says what</h2>
      <div class="speakers">
        {open.map((speaker) => (
          <Speaker speaker={speaker} year={year} />
        ))}
      </div>
      {folded.length === 0 ? null : (
        <details>
          <summary>{folded.length} more who speak in these reports</summary>
          <div class="speakers">
            {folded.map((speaker) => (
              <Speaker speaker={speaker} year={year} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Speaker({ speaker, year }: { speaker: ShownSpeaker; year: string | undefined }) {
  return (
    <div class="speaker">
      <h3>{speaker.name === null ? 'The reports themselves' : sentenceCase(speaker.name)}</h3>
      <ul>
        {speaker.claims.map((claim) => (
          <ClaimLine claim={claim} year={year} />
        ))}
      </ul>
    </div>
  );
}

function ClaimLine({ claim, year }: { claim: ShownClaim; year: string | undefined }) {
  const { changed } = claim;
  const gone = changed !== null && changed.kind !== 'contradicts' && changed.kind !== 'answers';
  return (
    <li id={claim.anchor} class="claim">
      <CertaintyMark certainty={claim.certainty} />
      <div>
        <p class="claim-words">{gone || claim.edited ? <s>{claim.words}</s> : claim.words}</p>
        {claim.edited ? <p class="meta">taken out of the report by its outlet</p> : null}
        {changed === null ? null : (
          <p class="meta">
            {CHANGE_WORDS[changed.kind]} <a href={`#${changed.anchor}`}>“{changed.words}”</a>
            {changed.by === '' ? null : ` (${changed.by})`}
            {changed.on === null ? null : ', '}
            <ShortDay day={changed.on} year={year} />
          </p>
        )}
        {claim.condition === null ? null : <p class="meta">on condition: “{claim.condition}”</p>}
        {claim.evidence.length === 0 ? null : (
          <p class="meta">
            rests on {claim.evidence.map(({ kind, words }) => `${kind} (“${words}”)`).join(', ')}
          </p>
        )}
        <p class="meta">
          {claim.kind === 'statement' ? null : `${claim.kind}, `}
          {claim.through.length === 0 ? null : `through ${claim.through.join(', then ')}, `}
          {claim.saidAt === null || claim.saidAt === claim.reportedOn ? null : (
            <>
              said <ShortDay day={claim.saidAt} year={year} />
              {', '}
            </>
          )}
          {claim.url === null ? claim.source : <a href={claim.url}>{claim.source}</a>}
          {claim.reportedOn === null ? null : ', '}
          <ShortDay day={claim.reportedOn} year={year} />
          {claim.alsoIn.length === 0 ? null : (
            <>
              {'; also '}
              {claim.alsoIn.map(({ source, day }, at) => (
                <>
                  {at === 0 ? '' : '; '}
                  {source}
                  {day === null ? '' : ', '}
                  <ShortDay day={day} year={year} />
                </>
              ))}
              {claim.oneOrigin === null ? null : ` (${claim.oneOrigin})`}
            </>
          )}
        </p>
      </div>
    </li>
  );
}
