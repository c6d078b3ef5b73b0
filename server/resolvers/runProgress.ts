import { setTimeout as pause } from 'node:timers/promises';
import { Repeater } from '@graphql-yoga/subscription';
import { isOver } from '../runs/runs.ts';
import type { RunRow } from '../store/rows.ts';
import type { RequestContext } from './requestContext.ts';

const lookAgainMilliseconds = 1_000;

function withoutHeartbeat({ aliveAt: _aliveAt, ...row }: RunRow): string {
  return JSON.stringify(row);
}

/** A run that another server works on is looked up again and again. */
function lookedUp(first: RunRow, { reading }: RequestContext): AsyncIterable<RunRow> {
  return new Repeater<RunRow>(async (push, stop) => {
    let isListening = true;
    void stop.then(() => {
      isListening = false;
    });
    void push(first);
    for (let last = first; isListening && !isOver(last); ) {
      await pause(lookAgainMilliseconds, null, { ref: false });
      const row = isListening ? await reading.run(first.id) : null;
      if (row === null) break;
      if (withoutHeartbeat(row) !== withoutHeartbeat(last)) void push(row);
      last = row;
    }
    stop();
  });
}

/** The run as it is and each change of it, ending with its end, or when nobody listens any more. */
export function progressOf(row: RunRow, context: RequestContext): AsyncIterable<RunRow> {
  const { runs } = context;
  if (runs.current(row.id) === null && !isOver(row)) return lookedUp(row, context);
  return new Repeater<RunRow>(async (push, stop) => {
    const unlisten = runs.listen(
      row.id,
      (changed) => {
        void push(changed);
        if (isOver(changed)) stop();
      },
      () => void goOn(),
    );
    const goOn = async () => {
      for await (const changed of lookedUp(row, context)) void push(changed);
      stop();
    };
    const current = runs.current(row.id) ?? (await context.reading.run(row.id)) ?? row;
    void push(current);
    if (isOver(current)) stop();
    await stop;
    unlisten();
  });
}
