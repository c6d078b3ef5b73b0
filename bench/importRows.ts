import { parse } from 'csv-parse/sync';
import type { RunningServer } from '../test/runningServer.ts';

const children = 20_000;

/** A seeded synthetic return: two episodes a child, no postcode, so that the figure is of reading, checking and storing. */
function syntheticReturn(): { header: string; episodes: string; rows: number } {
  const header = ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'];
  const episodes = ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'];
  for (let i = 0; i < children; i += 1) {
    const child = `B${String(i).padStart(6, '0')}`;
    const year = 2008 + (i % 16);
    const day = String(1 + (i % 28)).padStart(2, '0');
    header.push(`${child},${i % 2 === 0 ? 'M' : 'F'},${day}/05/${year},WBRI,,,`);
    episodes.push(`${child},${day}/06/2024,S,C2,N1,U6,PR1,${day}/09/2024,X1,CARPL,,,`);
    episodes.push(`${child},${day}/09/2024,P,C2,N1,K2,PR4,,,,,,`);
  }
  return { header: header.join('\n'), episodes: episodes.join('\n'), rows: children * 3 };
}

/** Rows a second from file to store over HTTP, against plain csv-parse of the same text in the same run. */
export async function benchImport(server: RunningServer, print: (line: string) => void): Promise<void> {
  const { header, episodes, rows } = syntheticReturn();
  const parseStart = performance.now();
  parse(header, { columns: true });
  parse(episodes, { columns: true });
  const parseSeconds = (performance.now() - parseStart) / 1000;

  const cookie = await server.signIn('data-officer');
  const form = new FormData();
  form.append('files', new Blob([header]), 'Header.csv');
  form.append('files', new Blob([episodes]), 'Episodes.csv');
  const start = performance.now();
  const response = await fetch(`${server.address}/imports/ssda903?localAuthority=E08000004`, {
    method: 'POST',
    headers: { cookie },
    body: form,
  });
  const answer = (await response.json()) as { sentence: string; accepted: number };
  const seconds = (performance.now() - start) / 1000;
  print(
    `import: ${rows} rows, ${Math.round(rows / seconds)} rows/s; plain csv-parse ${Math.round(rows / parseSeconds)} rows/s, ${(seconds / parseSeconds).toFixed(1)} × its time. ${answer.sentence}`,
  );
}
