/** A file's address, of the whole region or of one council. */
export function fileAddress(url: string, council: string | null): string {
  if (council === null) return url;
  return `${url}${url.includes('?') ? '&' : '?'}council=${encodeURIComponent(council)}`;
}
