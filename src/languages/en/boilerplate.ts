/**
 * Lines that English-language pages put around and between the paragraphs of a report: advertisement marks, buttons,
 * menu words, pleas to subscribe. Each pattern must fit the whole line (case, outer punctuation and marks aside), so
 * that a sentence which merely contains the words stays.
 */
const LINES: readonly string[] = [
  // Advertisements.
  String.raw`(?:-+ )?(?:advertisements?|adverts?|ads?|sponsored(?: content| links?)?|promoted(?: content| stories)?|paid content|partner content)(?: -+)?`,
  String.raw`(?:advertisement|article|story|content) continues (?:below|after)(?: (?:the |this )?(?:ad|advert|advertisement))?`,
  String.raw`(?:scroll (?:down )?(?:to continue|for more)|continue reading|keep reading|skip (?:ad|advertisement)|report (?:this )?ad)(?: (?:below|after|the|this|main|story|article|advertisement|content|with|in|app))*`,
  String.raw`loading(?: \.\.\.|\.\.\.|…)?`,
  // Buttons and menus.
  String.raw`actions?|menu|search|home|close|print(?: (?:this )?(?:page|article|story))?|e-?mail(?: (?:this|article|us))*|copy(?: link| url)?|link copied!?|save(?: (?:this |for )?(?:article|story|later))?|bookmark|listen(?: to (?:this )?(?:article|story))?|play(?: video)?|watch(?: (?:now|live|video))?|view (?:gallery|comments|image|in gallery|all|more)|show (?:more|comments)|read more|more|see (?:more|all)|load more|next(?: article| story| page)?|previous(?: article| story| page)?|back to top|top|skip to (?:main )?content|jump to (?:comments|content)|toggle navigation|open (?:menu|image in (?:new|full)[^.]*)|subscribe(?: now)?|sign (?:in|up)(?: now)?|log ?in|register(?: now)?|follow(?: us)?|like(?: us)?|reply|report(?: abuse)?|cancel|submit|ok|accept(?: all)?(?: cookies)?|comments?(?: \(?\d+\)?)?|\d+ comments?|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|hide caption|toggle caption|enlarge(?: this)?(?: image)?|click to (?:enlarge|expand|play)`,
  String.raw`(?:please )?(?:enable|turn on) javascript[^.]{0,80}`,
  String.raw`your browser does not support[^.]{0,80}`,
  // Sharing.
  String.raw`share(?:d)?(?: (?:this|on|via|to|by|the|it|with|your))*(?: (?:article|story|post|page|link|news|image|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|email|telegram|friends|options|selection|close))*(?:[:!]| \d+)?`,
  String.raw`(?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|instagram|telegram|flipboard|tumblr|email|e-mail|print|messenger|copy link|link|share|tweet|pin|save|sms|line|bluesky|threads|mastodon|youtube)(?:[ ,|/•·]+(?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|instagram|telegram|flipboard|tumblr|email|e-mail|print|messenger|copy link|link|share|tweet|pin|save|sms|line|bluesky|threads|mastodon|youtube)){0,20}`,
  String.raw`(?:tweet|pin|post|send|share|\+1)(?: (?:this|it))?`,
  String.raw`\d{1,6} shares?`,
  // Pleas.
  String.raw`(?:click|tap) here (?:to|for) (?:subscribe|sign up|get|read more|more|download|join|follow)[^.]{0,80}`,
  String.raw`(?:sign up|subscribe|register) (?:for|to|here|now|today)[^.]{0,20}(?:newsletters?|alerts?|updates|channel|briefing|e-?mails?)[^.]{0,80}`,
  String.raw`(?:get|receive) [^.]{0,60}(?:newsletters?|in your inbox|to your inbox|delivered (?:straight )?to)[^.]{0,60}`,
  String.raw`(?:follow|like|find|join) (?:us|me|him|her|them|[^ .]{2,20}(?: [^ .]{2,20}){0,3}) on (?:facebook|twitter|x|instagram|telegram|youtube|whatsapp|linkedin|google news|social media)[^.]{0,80}`,
  String.raw`download (?:the|our) [^.]{0,40}app[^.]{0,40}`,
  String.raw`(?:thank you|thanks) for (?:signing up|subscribing|reading)[^.]{0,60}`,
  String.raw`(?:invalid|enter your|your) e-?mail(?: address)?`,
  String.raw`the post .{1,120} (?:appeared first|was first published|first appeared) (?:on|in|at) .{1,80}`,
];

/** Headings after which a page lists other pages. */
const RELATED_HEADINGS: readonly string[] = [
  String.raw`(?:related|recommended|popular|trending|latest|top|similar|other|further|more)(?: (?:articles?|stories|story|news|posts?|topics?|content|coverage|reading|links?|headlines|videos?|tags?|from [^.]{1,40}|on this(?: story| topic)?|like this|for you|now|today|in [^.]{1,30}|about [^.]{1,30}|to explore))*`,
  String.raw`(?:read|see|watch)(?: it)? (?:also|more|next|now|this next)|also (?:read|see|on [^.]{1,30})|most (?:read|popular|viewed|shared|commented)|you (?:may|might)(?: also)? (?:like|be interested in|have missed)|what (?:to read|others are reading)|more (?:[\p{L}'’]+ ){1,3}(?:stories|articles|coverage|videos)|don['’]t miss|editors?['’]s? (?:picks?|choice)|up next|in case you missed it|recommended for you|from the web|around the web|tags|topics|keywords|filed under|in this (?:article|story)`,
];

/** Openings of a line that asks readers to subscribe or lists the page's tags. */
const PLEA_OPENING =
  /^(?:subscribe (?:to|now|today)\b|sign up(?: for| to| now| today|:)|(?:get|receive) (?:the latest|our|breaking news)\b[^.]{0,80}(?:newsletter|inbox|alerts|e-?mail|updates)|tags?:? [^.]{1,100},)/i;

/** Openings of a line that only points at another page ("Read more: ...", "RELATED: ..."). */
const POINTERS =
  /^(?:(?:related|read(?: more| also| next| the full story| it)?|also read|see also|see more|more(?: on this)?|must read|watch(?: more| now| live)?|don['’]t miss|recommended|listen|video|photos|gallery|click here|in pictures|explainer|opinion) ?[:|»>]|more: )\s*\S/i;

const wholeLine = (patterns: readonly string[]) => new RegExp(`^(?:${patterns.join('|')})$`, 'iu');
const BOILERPLATE = wholeLine(LINES);
const RELATED = wholeLine(RELATED_HEADINGS);

/** Longest line that can be boilerplate; longer ones are text. */
const MAX_LENGTH = 160;

/** The line without marks, arrows and colons at its ends. */
function bareLine(line: string): string {
  if (line.length > MAX_LENGTH) return '';
  return line
    .replace(/^[^\p{L}\p{N}+]{1,20}/u, '')
    .replace(/[^\p{L}\p{N})!]{1,20}$/u, '')
    .replace(/\s+/g, ' ');
}

/** True for a line that is furniture of the page and no part of the report. */
export function isBoilerplateLine(line: string): boolean {
  const bare = bareLine(line);
  return (bare !== '' && BOILERPLATE.test(bare)) || (line.length <= 250 && PLEA_OPENING.test(line));
}

/** True for a heading that opens a list of other pages. */
export function isRelatedHeading(line: string): boolean {
  const bare = bareLine(line);
  return bare !== '' && RELATED.test(bare);
}

/** True for a line that only points at another page. */
export function isPointerLine(line: string): boolean {
  return line.length <= MAX_LENGTH && POINTERS.test(line.trim());
}

/** Openings and endings by which captions and picture credits are known. */
const CAPTION_OPENING =
  /^\(?(?:(?:image|photo|picture|photograph|video|media|graphic|illustration)s?(?: credits?| courtesy| copyright| caption| by| from| via| source)*\s?(?:[:©]|copyright|caption)|credits?:|file (?:photo|image|picture)\b|pictured(?: above)?:|image \d+ (?:of|\/)|media playback is|enlarge (?:this )?image|image source|caption$)/i;
const CAPTION_ENDING =
  /(?:\((?:[Ii]mage|[Pp]hoto|[Pp]icture|[Pp]ic|[Cc]redit|[Ff]ile)s?(?: [Cc]redits?| by| courtesy of)?\s?[:/][^()]{1,80}\)\.?|(?:Image|Photo|Picture|Credit)s?(?: [Cc]redit)?: ?\p{Lu}[^.:]{1,60}|[|/©] ?(?:Getty|Shutterstock|iStock|Alamy|AP|AFP|EPA|Reuters|REUTERS)(?: (?:[Ff]ile|Images?|Stock Photo))?\)?|\bGetty Images\)?|\bAP Photo(?:\/[^.]{1,40}|, [Ff]ile)?\)?|REUTERS\/[\p{L} .]{3,40})$/u;

/** True for a line that is the caption or the credit of a picture. */
export function isCaptionLine(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= 400 && (CAPTION_OPENING.test(text) || (text.length <= 300 && CAPTION_ENDING.test(text)))
  );
}

/** What pages say below a report to their readers, about the writer, or about themselves. */
const CLOSING =
  /(?:(?:^|[.!?]\s)(?:follow|like) (?:us|me|him|her|them|the author|@\w+|[\p{L} .'’]{3,40}) on (?:x\b|twitter|facebook|instagram|tiktok|linkedin|threads)|\bsign up (?:here|now|today|for (?:our|the|a)\b[^.]{0,40}(?:newsletter|alert|e-?mail|update))|subscribe (?:to|now|here|today)|have a (?:news )?tip\?|send (?:us )?(?:your )?(?:tips|letters)|(?:may|can) be reached (?:at|on) \S+@|reach (?:the )?reporters?|e-?mail (?:us|the author|him|her) at|let us know (?:at|in the comments)|our (?:free )?newsletters?|join (?:our|the) [\p{L} ]{2,30}(?:forums?|community|group|channel|conversation)|support (?:our|independent) journalism|all rights reserved|is an? (?:[\p{L}-]+ ){0,4}(?:freelance|staff|senior|contributing) (?:writer|reporter|journalist|editor|correspondent)|may earn (?:an? )?(?:affiliate )?commission|may not be published, broadcast|retrieved \d{1,2} \p{L}+ \d{4} from)/iu;

/** True for a line at the end of a page that speaks to its readers or of its writer, not of the news. */
export function isClosingLine(line: string): boolean {
  return line.length <= 400 && CLOSING.test(line);
}
