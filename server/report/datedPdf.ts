/** A PDF that bears the day of its edition, wherever it says when it was written. */
import type { IsoDate } from '../engine/facts.ts';

/** Shape  bytes of the same length, since a PDF counts its own: only the fourteen digits of each date, and its zone, change. */
export function datedPdf(pdf: Buffer, day: IsoDate): Buffer {
  const digits = `${day.replaceAll('-', '')}000000`;
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}([^)]*)\)/g, (_, start: string, zone: string) => {
      return `${start}${digits}${zone.replace(/\d/g, '0')})`;
    });
  return Buffer.from(text, 'latin1');
}
