import { Problem } from '../core/problems.js';
import type { Story } from '../core/story.js';
import type { Store } from '../ports/store.js';

/** The story that a user names by permalink (old ones lead on), by the address of its page, or by id. Throws Problem `story-missing`. */
export async function findStory(store: Store, name: string): Promise<Story> {
  const permalink = name
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)!;
  let found = await store.storyByPermalink(permalink);
  if (found !== null && 'movedTo' in found) found = await store.storyByPermalink(found.movedTo);
  if (found !== null && 'story' in found) return found.story;
  const [byId] = await store.stories([name]);
  if (byId === undefined) throw new Problem('story-missing', { detail: name });
  return byId;
}

/** The story of a claim's report: of a wording that was replaced, the one that has the wording which stands now. Throws Problem `claim-missing`. */
export async function findStoryOfClaim(store: Store, claim: string): Promise<Story> {
  const standing = [...(await store.standingWordings([claim.split('.')[0]!])).values()];
  const [story] = await store.stories([...(await store.storiesOf(standing)).values()]);
  if (story === undefined) throw new Problem('claim-missing', { detail: claim });
  return story;
}
