import type { Finding } from './rowLedger.ts';

/** Above the dearest placement reported (£63,000 a week, Local Government Association, 2023), with room. */
export const mostPounds = 200_000;

/** An amount of pounds, with or without its sign and thousands' commas, to the penny; null where blank or, with a finding, no amount. */
export function readPounds(text: string, column: string, findings: Finding[]): number | null {
  if (text === '' || /^(n\/?a|not applicable|unknown)$/i.test(text)) return null;
  const bare = text.replace(/^£\s*/, '').replace(/,(?=\d{3}(\D|$))/g, '');
  const pounds = /^\d{1,9}(\.\d+)?$/.test(bare) ? Math.round(Number(bare) * 100) / 100 : Number.NaN;
  if (pounds <= mostPounds) return pounds;
  const most = mostPounds.toLocaleString('en-GB');
  findings.push({
    column,
    rule: 'POUNDS',
    sentence: Number.isNaN(pounds)
      ? `${column} is not an amount of pounds.`
      : `${column} is more than £${most} a week.`,
    fix: `Write pounds a week from 0 to ${most}, like 1234.50.`,
  });
  return null;
}
