/** What somebody might type, or send as a name, to have a page, a spreadsheet or a reader do something. */

/** One line each, of 500 characters at most. */
export const hostileLines: readonly string[] = [
  '=HYPERLINK("http://evil.example","see")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+9)*cmd',
  '-2+3',
  '＝1+1',
  '%00%0d%0aSet-Cookie: a=b',
  '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ĄŽ שלום (abc) مرحبا',
  '<script>window.ran = true</script>',
  '</style><script>window.ran = true</script><style>',
  '</textarea><img src=x onerror="window.ran = true">',
  '<svg/onload=window.ran=true>',
  ']]><b>&lt;i&gt;&#x3C;</b><![CDATA[',
  'javascript:alert(1)',
  '[here](javascript:alert(1)) **bold** # heading',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: typed as it stands
  '{{7*7}} ${7*7} <%= 7*7 %>',
  "' OR 1=1 --",
  'a, b; "c"\\n, d',
  'Ä'.repeat(500),
];

/** 5,000 characters: paragraphs of all of them, and the rest one word. */
export const hostileNarrative = (() => {
  const text = hostileLines.slice(0, -1).join('\n\n');
  return `${text}\n\n${'W'.repeat(5_000 - text.length - 2)}`;
})();
