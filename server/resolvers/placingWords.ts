/** Moments in the words of the people who read them: the time in England. */
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const datesInWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/London' });
const isoDays = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Europe/London',
});

/** YYYY-MM-DD of a moment in England. */
export function dayInEngland(moment: Date): string {
  return isoDays.format(moment);
}

/** "17:42", or "17:42 on 3 April" where that is not the day of `now`. */
export function timeInWords(moment: string, now: Date): string {
  const at = new Date(moment);
  const time = times.format(at);
  return dayInEngland(at) === dayInEngland(now) ? time : `${time} on ${datesInWords.format(at)}`;
}
