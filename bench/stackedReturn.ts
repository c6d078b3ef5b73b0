import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const members = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `E080000${String(n).padStart(2, '0')}`);
export const episodesOfChild = 4;

/** The same every time: a linear congruential generator. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const two = (n: number) => String(n).padStart(2, '0');
const dayIn = (month: number) => `${2016 + Math.floor(month / 12)}-${two(1 + (month % 12))}-${two(1 + (month % 28))}`;

/** A stacked return of a whole region: the children's rows scattered, the last episode of each open, some stale open rows among them. */
export async function writeReturn(folder: string, rows: number): Promise<void> {
  const random = seeded(903);
  const header = createWriteStream(join(folder, 'Header.csv'));
  const episodes = createWriteStream(join(folder, 'Episodes.csv'));
  header.write('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,LA,YEAR\n');
  episodes.write(
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,LA,YEAR\n',
  );
  const children = rows / episodesOfChild;
  for (let round = 0; round < episodesOfChild; round += 1) {
    for (let i = 0; i < children; i += 1) {
      const la = members[i % members.length];
      const child = `B${String(i).padStart(7, '0')}`;
      const start = (i % 60) + round * 12;
      const isLast = round === episodesOfChild - 1;
      const isStale = isLast || random() < 0.05;
      if (round === 0)
        header.write(
          `${child},${i % 2 === 0 ? 'M' : 'F'},${2005 + (i % 10)}-05-${two(1 + (i % 28))},WBRI,,,,${la},2025\n`,
        );
      const end = isStale ? ',' : `${dayIn(start + 12)},X1`;
      const text = `${child},${dayIn(start)},${round === 0 ? 'S' : 'P'},C2,N1,${round % 2 === 0 ? 'U6' : 'K2'},PR1,${end},,,,,${la},2025\n`;
      if (!episodes.write(text)) await once(episodes, 'drain');
    }
  }
  for (const stream of [header, episodes]) {
    stream.end();
    await once(stream, 'close');
  }
}
