import { formatNumber } from './formats.ts';

export const tableWords = {
  showAll: (rows: number) => `Show all ${formatNumber(rows)} rows`,
  showFirst: (rows: number) => `Show the first ${formatNumber(rows)} rows`,
  download: (caption: string) => `Download: ${caption}`,
} as const;
