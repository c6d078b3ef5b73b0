import DataLoader from 'dataloader';
import type { DriveTimes } from '../travel/driveTimes.ts';
import type { Journey } from '../travel/tables.ts';

export interface Drive {
  readonly minutes: number | null;
  /** Of all drives that were asked for with this one. */
  readonly note: string | null;
}

/** NOTE asks for the note alone, which is of whatever journeys the same answer asks for. */
export type DriveLoader = DataLoader<Journey | 'NOTE', Drive>;

const unknown: Drive = { minutes: null, note: null };

/** All drives of one answer, asked for at once; each not known where there is no engine. */
export function driveLoader(driveTimes: DriveTimes | null): DriveLoader {
  return new DataLoader(
    async (asked) => {
      if (driveTimes === null) return asked.map(() => unknown);
      const { minutes, note } = await driveTimes.between(asked.filter((journey) => journey !== 'NOTE'));
      let next = 0;
      return asked.map((journey) => {
        if (journey === 'NOTE') return { minutes: null, note };
        next += 1;
        return { minutes: minutes[next - 1] ?? null, note };
      });
    },
    { cache: false },
  );
}
