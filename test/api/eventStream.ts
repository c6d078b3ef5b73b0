/** Server-sent events of one subscription, read as a program would read them. */
import type { ApiServer } from './apiServer.ts';

/** What a subscription to a run's progress tells, as far as it is asked for. */
export interface ProgressTold {
  readonly data: { readonly runProgress: Readonly<Record<string, string | number | null>> };
  readonly errors?: readonly { readonly message: string }[];
}

export interface StreamEvent {
  readonly event: string;
  /** Null where the event has none, as at the end. */
  readonly data: ProgressTold | null;
}

export interface EventStream {
  readonly status: number;
  /** The next event; null when the stream has ended. */
  next(): Promise<StreamEvent | null>;
  close(): Promise<void>;
}

export async function subscribe(
  api: ApiServer,
  cookie: string,
  query: string,
  variables: object = {},
): Promise<EventStream> {
  const response = await api.send('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<StreamEvent | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const event = /^event: (.*)$/m.exec(block)?.[1];
        if (event === undefined) continue;
        const data = /^data: (.+)$/m.exec(block)?.[1];
        return { event, data: data === undefined ? null : JSON.parse(data) };
      }
      const part = await reader?.read().catch(() => undefined);
      if (part === undefined || part.done) return null;
      text += part.value;
    }
  };
  return { status: response.status, next, close: async () => void (await reader?.cancel()) };
}
