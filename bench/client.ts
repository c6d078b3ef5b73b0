import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { RunningServer } from '../test/runningServer.ts';

const repeats = 5;

/** Bytes a browser fetches for the first screen, and the time from asking for the gap to its map being drawn. */
export async function benchClient(server: RunningServer, print: (line: string) => void): Promise<void> {
  const assets = 'dist/client/assets';
  const sizes = readdirSync(assets).map((name) => {
    const bytes = readFileSync(join(assets, name));
    return { name, kilobytes: bytes.length / 1000, gzipKilobytes: gzipSync(bytes).length / 1000 };
  });
  for (const { name, kilobytes, gzipKilobytes } of sizes) {
    print(`bundle ${name.replace(/-[^.]*/, '')}: ${kilobytes.toFixed(0)} kB, ${gzipKilobytes.toFixed(0)} kB gzip`);
  }
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const [name = '', value = ''] = (await server.signIn('commissioner')).split('=');
  const times: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name, value, url: server.address }]);
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(server.address);
    await page.locator('.leaflet-container path').first().waitFor();
    times.push(performance.now() - start);
    await context.close();
  }
  await browser.close();
  times.sort((a, b) => a - b);
  print(
    `first map on screen: ${times[0]?.toFixed(0)} ms best, ${times[Math.floor(repeats / 2)]?.toFixed(0)} ms median of ${repeats}, each with an empty cache`,
  );
}
