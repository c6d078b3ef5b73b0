/** Which of what somebody has typed is on record of a child, a need or a home of the region? Nothing else of them is read out. */
import type { EntityManager } from '@mikro-orm/sql';
import type { IsoDate } from '../../engine/facts.ts';
import { may } from '../../policy/policy.ts';
import { ChildEntity, PlacementNeedEntity } from '../entities/child.ts';
import { HomeEntity } from '../entities/home.ts';
import { LocalAuthorityEntity, RegionEntity, RegionGroundEntity, RegionMembershipEntity } from '../entities/region.ts';
import type { Reading } from '../reading.ts';
import { selectRows } from '../select.ts';
import { reader } from '../transaction.ts';

/** What is looked for, and how to spell what is on record so that the two can be compared. */
export interface NamesAsked {
  readonly references: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly dates: ReadonlySet<IsoDate>;
  spelled(text: string): string;
  /** Those without which nothing is named by it; none where it names nothing. */
  tellingWords(name: string): readonly string[];
  /** Words in small letters, one space between. */
  spoken(name: string): string;
  dialled(text: string): string;
}

export interface KnownNames {
  readonly children: ReadonlySet<string>;
  /** Days on which a child was born. */
  readonly births: ReadonlySet<IsoDate>;
  readonly needs: ReadonlySet<string>;
  /** Numbers and references of homes. */
  readonly homeNumbers: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  /** Of which every word that tells anything was typed somewhere. */
  readonly homes: readonly string[];
  /** Towns, councils and the region: a home that is named as one is not named by it. */
  readonly places: ReadonlySet<string>;
}

export const noNames: KnownNames = {
  ...{ children: new Set(), births: new Set(), needs: new Set(), homeNumbers: new Set(), phones: new Set() },
  ...{ homes: [], places: new Set() },
};

type Column = 'reference' | 'name' | 'phone' | 'urn';

/** Those columns alone, as they are stored. */
async function columnsOf(
  em: EntityManager,
  entity: typeof ChildEntity | typeof PlacementNeedEntity | typeof HomeEntity,
  { columns, where }: { readonly columns: readonly Column[]; readonly where: object },
): Promise<readonly Readonly<Record<Column, string | null>>[]> {
  return em
    .createQueryBuilder(entity as typeof HomeEntity)
    .select([...columns])
    .where(where)
    .execute('all', false);
}

async function referencesOf(
  em: EntityManager,
  entity: typeof ChildEntity | typeof PlacementNeedEntity,
  { members, asked }: { readonly members: readonly string[]; readonly asked: NamesAsked },
): Promise<ReadonlySet<string>> {
  if (asked.references.size === 0) return new Set();
  const where = { responsibleAuthority: { $in: [...members] } };
  const rows = await columnsOf(em, entity, { columns: ['reference'], where });
  return new Set(
    rows.map(({ reference }) => asked.spelled(reference ?? '')).filter((one) => asked.references.has(one)),
  );
}

/** More are not looked for: nobody writes so many days. */
const mostDates = 500;

async function birthsOf(
  em: EntityManager,
  { members, asked }: { readonly members: readonly string[]; readonly asked: NamesAsked },
): Promise<ReadonlySet<IsoDate>> {
  if (asked.dates.size === 0) return new Set();
  const where = {
    responsibleAuthority: { $in: [...members] },
    dateOfBirth: { $in: [...asked.dates].slice(0, mostDates) },
  };
  const born = await selectRows(em, ChildEntity, where);
  return new Set(born.map(({ dateOfBirth }) => dateOfBirth));
}

function homesAmong(
  rows: readonly Readonly<Record<Column, string | null>>[],
  { words, references, phones, spelled, tellingWords, dialled }: NamesAsked,
): Pick<KnownNames, 'homes' | 'homeNumbers' | 'phones'> {
  const isTyped = (name: string) => {
    const own = tellingWords(name);
    return own.length > 0 && own.every((word) => words.has(word));
  };
  const numbers = rows.flatMap(({ urn, reference }) => [urn ?? '', reference ?? ''].map(spelled));
  return {
    homes: [...new Set(rows.flatMap(({ name }) => (name !== null && isTyped(name) ? [name] : [])))],
    homeNumbers: new Set(numbers.filter((one) => references.has(one))),
    phones: new Set(rows.map(({ phone }) => dialled(phone ?? '')).filter((one) => phones.has(one))),
  };
}

/** Towns, without the land, which is large; councils; and the region. */
async function placeNames(
  em: EntityManager,
  { region, members }: { readonly region: string; readonly members: readonly string[] },
): Promise<readonly string[]> {
  const [ground]: { towns: unknown }[] = await em
    .createQueryBuilder(RegionGroundEntity)
    .select(['towns'])
    .where({ region })
    .execute('all');
  const towns = typeof ground?.towns === 'string' ? JSON.parse(ground.towns) : (ground?.towns ?? []);
  const councils = await selectRows(em, LocalAuthorityEntity, { gss: { $in: [...members] } });
  const regions = await selectRows(em, RegionEntity, { id: region });
  return [...(towns as readonly { readonly name: string }[]), ...councils, ...regions].map(({ name }) => name);
}

/**
 * For whoever writes reports; for others nothing is known.
 *
 * Shape  only what was typed itself comes back, never another name or reference.
 * Cost   a few queries of single columns: some tens of milliseconds for 15,000 children and 8,000 homes.
 */
export async function readKnownNames({ database, viewer }: Reading, asked: NamesAsked): Promise<KnownNames> {
  if (may(viewer, 'reportDrafts') !== 'REGION' || asked.words.size === 0) return noNames;
  const em = reader(database);
  const region = viewer.regionId;
  const memberships = await selectRows(em, RegionMembershipEntity, { region });
  const members = [...new Set(memberships.map(({ localAuthority }) => localAuthority))];
  const homes = await columnsOf(em, HomeEntity, { columns: ['name', 'urn', 'reference', 'phone'], where: { region } });
  return {
    children: await referencesOf(em, ChildEntity, { members, asked }),
    needs: await referencesOf(em, PlacementNeedEntity, { members, asked }),
    ...homesAmong(homes, asked),
    births: await birthsOf(em, { members, asked }),
    places: new Set((await placeNames(em, { region, members })).map((name) => asked.spoken(name))),
  };
}
