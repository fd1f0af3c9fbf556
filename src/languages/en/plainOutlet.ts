/** An outlet's name as it is compared: lower case, without "the" and marks. */
export function plainOutlet(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/^the /, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(' ') ?? '';
}
