import { TableRefused, TravelTrouble } from './travelEngine.ts';

const mostBytes = 4_000_000;

async function bodyOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new TravelTrouble('The travel-time engine’s answer is too long.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TravelTrouble('The travel-time engine’s answer is not JSON.');
  }
}

/**
 * One question to an engine over HTTP. A redirect is not followed: it could lead off the machine.
 *
 * Errors  TableRefused for HTTP status 400; TravelTrouble for any other but 200, an answer that is no JSON, or one over 4 MB.
 */
export async function askJson(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, redirect: 'error' });
  if (response.status !== 200) {
    await response.body?.cancel();
    if (response.status === 400) throw new TableRefused('The travel-time engine refused the table.');
    throw new TravelTrouble(`The travel-time engine answered with HTTP status ${response.status}.`);
  }
  return parsed(await bodyOf(response));
}
