/** News agencies whose reports others print, by the forms in which a credit names them. Data, to be added to. */
const AGENCIES: readonly string[] = [
  'AP', 'Associated Press', 'The Associated Press', 'Reuters', 'Thomson Reuters', 'AFP', 'Agence France-Presse',
  'UPI', 'United Press International', 'Bloomberg', 'Bloomberg News', 'PA', 'PA Media', 'Press Association', 'dpa',
  'EFE', 'ANSA', 'ANI', 'PTI', 'Press Trust of India', 'IANS', 'Xinhua', 'Kyodo', 'Kyodo News', 'Jiji Press',
  'Yonhap', 'Yonhap News Agency', 'TASS', 'Interfax', 'RIA Novosti', 'Anadolu', 'Anadolu Agency', 'CP',
  'The Canadian Press', 'Canadian Press', 'AAP', 'Australian Associated Press', 'NTB', 'TT', 'Ritzau', 'Belga',
  'APA', 'CTK', 'PAP', 'MTI', 'Ukrinform', 'Belta', 'SANA', 'IRNA', 'WAFA', 'MENA', 'Antara', 'Bernama', 'VNA',
  'CNA', 'Lusa', 'Tribune News Service', 'States Newsroom',
]; // prettier-ignore
const AGENCY = new Map(AGENCIES.map((name) => [name.toLowerCase(), name]));

const DATELINE = /^([^\n(]{0,60})\(\s*([\p{L}][\p{L} .&’'-]{1,40}?)\s*\)\s*(?:[-–—―]{1,3}|:)\s*\S/u;
/** What stands before the name in a dateline: nothing, or a place in capitals. */
const PLACE = /^(?:\p{Lu}[\p{Lu}\p{M}.'’ -]{2,}(?:,[^(]{0,30})?)?\s*$/u;
const SOURCE_LINE = /^(?:source|credit|via)s?\s*:\s*([\p{L}\p{N}][^\n.]{1,50}?)\.?$/iu;
const TAKEN_FROM =
  /\b(?:this (?:article|story|report) (?:was |is |has been )?(?:originally |first )?(?:published|appeared|republished) (?:by|on|in|at|from)|originally published (?:by|on|in|at)) ([^.\n]{2,50})(?:\.|$)/i;
const BYLINE = /^(?:by|from)\s+(?:[^\n]{1,60}?(?:,|\||\/|\bof)\s*)?(?:the\s+)?([^\n,|/]{2,40})$/i;

const agencyOf = (raw: string) =>
  AGENCY.get(
    raw
      .trim()
      .toLowerCase()
      .replace(/^the (?!associated|canadian)/, ''),
  ) ?? null;

/** The agency a byline ("By A. Writer, Associated Press") or a bare line ("Reuters") names; null when it names none. */
export function agencyOfLine(line: string): string | null {
  if (line.length > 100) return null;
  return agencyOf(line.replace(/^[©(\s]+|[)\s]+$/g, '')) ?? agencyOf(BYLINE.exec(line)?.[1] ?? '');
}

/**
 * The wire or outlet that a report says it was taken from: its dateline ("KYIV (AP) —"), a byline or a line that is an
 * agency's name, "Source: AP", "Originally published by X". Null when it names none.
 */
export function readCredit(paragraphs: readonly string[]): string | null {
  const opening = paragraphs.slice(0, 5);
  for (const line of opening) {
    const [, place = '', name] = DATELINE.exec(line.slice(0, 140)) ?? [];
    if (name !== undefined && (PLACE.test(place) || agencyOf(name) !== null)) return name;
    const agency = agencyOfLine(line);
    if (agency !== null) return agency;
  }
  for (const line of [...opening, ...paragraphs.slice(-4)]) {
    const found =
      SOURCE_LINE.exec(line)?.[1] ?? agencyOfLine(line) ?? TAKEN_FROM.exec(line.slice(0, 300))?.[1];
    if (found) return found.trim();
  }
  return null;
}
