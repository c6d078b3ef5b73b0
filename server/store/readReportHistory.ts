/** What a report needs of the past and of homes, beyond the facts of its day: where children have lived, why they moved, what inspectors said. */
import type { EntityManager } from '@mikro-orm/sql';
import type { InspectionJudgement } from '../../schema/codes/inspectionJudgements.ts';
import type { AboutChild } from '../engine/childCharacteristics.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { StabilityInput, StayOfYears } from '../engine/placementStability.ts';
import { may } from '../policy/policy.ts';
import { HomeEntity } from './entities/home.ts';
import { membersOn, viewersRegion } from './readGround.ts';
import type { Reading } from './reading.ts';
import { inOneSnapshot, reader } from './transaction.ts';

/** Exact, for reports alone. */
export interface ReportHistory extends Omit<StabilityInput, 'members' | 'asOf'> {
  /** By child id: of those in care on the day. */
  readonly about: ReadonlyMap<string, AboutChild>;
  /** By home id; homes without a judgement are left out. */
  readonly inspections: ReadonlyMap<string, InspectionJudgement>;
}

/** Longer than the longest time that is measured, two and a half years. */
const yearsRead = 3;

/** Compares as text with real days; itself it need not be one (29 February). */
function yearsBefore(date: IsoDate, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
}

interface StayRow {
  readonly id: string;
  readonly child: string;
  readonly authority: GssCode;
  readonly place_code: string;
  readonly legal_status: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  /** SQLite has no truth values of its own. */
  readonly is_move: boolean | number;
  readonly born: IsoDate;
}

interface AboutRow {
  readonly child: string;
  readonly ethnicity: string | null;
  readonly need: string | null;
}

interface MoveRow {
  readonly authority: GssCode;
  readonly ended_on: IsoDate;
  readonly reason: string;
}

function placesFor(members: readonly GssCode[]): string {
  return members.map(() => '?').join(', ');
}

async function staysSince(em: EntityManager, members: readonly GssCode[], since: string): Promise<readonly StayRow[]> {
  return em.execute<StayRow[]>(
    `select p.id, p.child_id as child, p.responsible_authority as authority, p.place_code, p.legal_status,
            p.start, p."end", p.is_move, c.date_of_birth as born
     from placement p join child c on c.id = p.child_id
     where p.responsible_authority in (${placesFor(members)}) and (p."end" is null or p."end" >= ?)`,
    [...members, since],
  );
}

async function movesSince(em: EntityManager, members: readonly GssCode[], since: string): Promise<readonly MoveRow[]> {
  return em.execute<MoveRow[]>(
    `select c.responsible_authority as authority, e."end" as ended_on, e.reason_place_change as reason
     from episode e join child c on c.id = e.child_id
     where c.responsible_authority in (${placesFor(members)})
       and e."end" >= ? and e.reason_place_change is not null`,
    [...members, since],
  );
}

/** The episode begun last is the one that counts. */
async function aboutOn(
  em: EntityManager,
  members: readonly GssCode[],
  on: IsoDate,
): Promise<ReadonlyMap<string, AboutChild>> {
  const rows = await em.execute<AboutRow[]>(
    `select c.id as child, c.ethnicity, e.category_of_need as need
     from episode e join child c on c.id = e.child_id
     where c.responsible_authority in (${placesFor(members)})
       and e.start <= ? and (e."end" is null or e."end" > ?)
     order by e.start`,
    [...members, on, on],
  );
  return new Map(rows.map(({ child, ethnicity, need }) => [child, { ethnicity, categoryOfNeed: need }]));
}

async function inspectionsOf(em: EntityManager, region: string): Promise<ReadonlyMap<string, InspectionJudgement>> {
  const query = em.createQueryBuilder(HomeEntity).select(['id', 'inspectionJudgement']);
  const rows = await query.where({ region, inspectionJudgement: { $ne: null } }).execute('all');
  return new Map(rows.map((row) => [String(row.id), row.inspectionJudgement as InspectionJudgement]));
}

function stayOf(row: StayRow): StayOfYears {
  return {
    ...{ id: row.id, childId: row.child, responsibleAuthority: row.authority, placeCode: row.place_code },
    ...{ legalStatus: row.legal_status, start: row.start, end: row.end, isMove: Boolean(row.is_move) },
  };
}

/** Null without the right to exact numbers of the whole region. Cost: five queries. */
export async function readReportHistory(
  reading: Reading,
  regionId: string,
  asOf: IsoDate,
): Promise<ReportHistory | null> {
  if (may(reading.viewer, 'exactAggregates') !== 'REGION') return null;
  const region = await viewersRegion(reader(reading.database), reading, regionId);
  if (region === null) return null;
  return inOneSnapshot(reading.database, async (em) => {
    const members = (await membersOn(em, region.id, asOf)).map(({ gss }) => gss);
    const inspections = await inspectionsOf(em, region.id);
    if (members.length === 0) {
      return { datesOfBirth: new Map(), stays: [], moves: [], about: new Map(), inspections };
    }
    const since = yearsBefore(asOf, yearsRead);
    const stays = await staysSince(em, members, since);
    const moves = await movesSince(em, members, since);
    return {
      about: await aboutOn(em, members, asOf),
      datesOfBirth: new Map(stays.map(({ child, born }) => [child, born])),
      stays: stays.map(stayOf),
      moves: moves.map(({ authority, ended_on, reason }) => ({ localAuthority: authority, endedOn: ended_on, reason })),
      inspections,
    };
  });
}
