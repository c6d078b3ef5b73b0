/** A file's address, of the whole region or of one council. */
export function fileAddress(url: string, council: string | null): string {
  if (council === null) return url;
  return `${url}${url.includes('?') ? '&' : '?'}council=${encodeURIComponent(council)}`;
}

/** The report's own page, as the board reads it. */
export function pageOf<File extends { readonly format: string; readonly audience: string }>(
  files: readonly File[],
): File | null {
  return files.find(({ format, audience }) => format === 'HTML' && audience === 'BOARD') ?? null;
}
