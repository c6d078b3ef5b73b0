import type { HomeKind } from '../../schema/vocabulary.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import type { OfstedFigures, OfstedType } from '../facts/publishedFigures.ts';
import type { CompleteFigures } from './completeFigures.ts';
import { beginHome, type DemoHome, type HomeMaking } from './demoHome.ts';
import { giveResidentialTerms } from './homeTerms.ts';
import { homeNames, ownerGroupName, trustName } from './madeUpNames.ts';
import type { HomeSector } from './ofstedPlaces.ts';
import type { SeededRandom } from './seededRandom.ts';
import { shortBreakOnlyPlaces } from './shortBreakHomes.ts';
import { splitPlaces } from './splitPlaces.ts';

interface KindOfHome {
  readonly kind: HomeKind;
  readonly prefix: string;
  /** Third digit of the made-up URNs. */
  readonly urnDigit: number;
  readonly ages: readonly (readonly [number, number, number])[];
}

/** Registered ages, with how often: [from, to, weight]. */
const kinds: Readonly<Partial<Record<OfstedType, KindOfHome>>> = {
  CHILDRENS_HOME: {
    kind: 'CHILDRENS_HOME',
    prefix: 'CH',
    urnDigit: 1,
    ages: [
      [8, 17, 34],
      [10, 17, 26],
      [7, 17, 12],
      [11, 17, 12],
      [12, 17, 6],
      [5, 12, 5],
      [5, 17, 5],
    ],
  },
  SECURE_CHILDRENS_HOME: { kind: 'SECURE_CHILDRENS_HOME', prefix: 'SC', urnDigit: 2, ages: [[10, 17, 1]] },
  FAMILY_CENTRE: { kind: 'FAMILY_CENTRE', prefix: 'FC', urnDigit: 3, ages: [[0, 17, 1]] },
  RESIDENTIAL_SCHOOL: {
    kind: 'RESIDENTIAL_SCHOOL',
    prefix: 'RS',
    urnDigit: 4,
    ages: [
      [8, 17, 2],
      [5, 17, 1],
      [11, 17, 1],
    ],
  },
  RESIDENTIAL_SCHOOL_AS_HOME: {
    kind: 'RESIDENTIAL_SCHOOL',
    prefix: 'RS',
    urnDigit: 4,
    ages: [
      [8, 17, 2],
      [5, 17, 1],
    ],
  },
  SUPPORTED_ACCOMMODATION: { kind: 'SUPPORTED_ACCOMMODATION', prefix: 'SA', urnDigit: 5, ages: [[16, 17, 1]] },
};

/**
 * Every home Ofsted counts in the authorities, at the published number of homes and places by sector: children's homes, secure homes,
 * family centres, residential schools, supported accommodation (one home per published premises).
 */
export function makeResidentialHomes(
  figures: readonly CompleteFigures[],
  regionId: string,
  making: HomeMaking,
): DemoHome[] {
  const nextName = homeNames(making.random);
  const shortBreaks = shortBreakOnlyPlaces(figures, regionId);
  const counters = new Map<string, number>();
  const homes: DemoHome[] = [];
  for (const { gss, published } of figures) {
    for (const row of published.ofsted) {
      const kind = kinds[row.type];
      if (!kind || (row.places ?? 0) === 0) continue;
      const apart = row.type === 'CHILDRENS_HOME' ? (shortBreaks.get(`${gss}|${row.sector}`) ?? []) : [];
      for (const [index, places] of sizesOf(row, apart, making.random).entries()) {
        const number = (counters.get(kind.prefix) ?? 0) + 1;
        counters.set(kind.prefix, number);
        const reference = `${kind.prefix}-${String(number).padStart(3, '0')}`;
        const isShortBreakOnly = index < apart.length;
        homes.push(
          residentialHome({ gss, row, kind, places, reference, name: nextName(), isShortBreakOnly, index }, making),
        );
      }
    }
  }
  return homes;
}

function sizesOf(row: OfstedFigures, apart: readonly number[], random: SeededRandom): readonly number[] {
  const count = (row.type === 'SUPPORTED_ACCOMMODATION' ? row.premises : null) ?? row.providers;
  const rest = (row.places ?? 0) - apart.reduce((a, b) => a + b, 0);
  return [...apart, ...splitPlaces(rest, Math.max(count - apart.length, 0), random)];
}

interface ResidentialHome {
  readonly gss: GssCode;
  readonly row: OfstedFigures;
  readonly kind: KindOfHome;
  readonly places: number;
  readonly reference: string;
  readonly name: string;
  readonly isShortBreakOnly: boolean;
  readonly index: number;
}

function residentialHome(made: ResidentialHome, making: HomeMaking): DemoHome {
  const { ground, random } = making;
  const [ageFrom, ageTo] = made.kind.ages[random.weightedIndex(made.kind.ages.map(([, , weight]) => weight))] ?? [
    8, 17,
  ];
  const sector: HomeSector = made.row.sector === 'ACADEMY' ? 'VOLUNTARY' : made.row.sector;
  const home = beginHome(
    {
      homeReference: made.reference,
      name: made.name,
      kind: made.kind.kind,
      sector,
      town: ground.pickTown(made.gss, random),
      registeredPlaces: made.places,
      ageFrom: made.isShortBreakOnly ? 5 : ageFrom,
      ageTo,
    },
    making,
  );
  home.row.urn = `SC9${made.kind.urnDigit}${made.reference.replace(/\D/g, '').padStart(4, '0')}`;
  home.row.isShortBreakOnly = made.isShortBreakOnly;
  giveProvider(home, made, random);
  giveResidentialTerms(home, making);
  return home;
}

/** As many providers of supported accommodation per authority and sector as Ofsted counts: the premises take them in turn. */
function giveProvider(home: DemoHome, { gss, row, index }: ResidentialHome, random: SeededRandom): void {
  const council = localAuthorityFacts(gss).name;
  if (row.sector === 'LOCAL_AUTHORITY') {
    home.row.providerName = `${council} Council`;
  } else if (row.sector === 'PRIVATE') {
    const isGroup = random.chance(0.48);
    home.row.ownerGroupName = isGroup ? ownerGroupName(random) : null;
    home.row.providerName = isGroup ? `${home.row.ownerGroupName} Homes` : `${home.row.name} Care`;
  } else {
    home.row.providerName = trustName(random);
  }
  if (row.type === 'SUPPORTED_ACCOMMODATION' && row.sector !== 'LOCAL_AUTHORITY') {
    home.row.ownerGroupName = null;
    home.row.providerName = `${council} supported housing provider ${(index % row.providers) + 1} (${row.sector.toLowerCase()})`;
  }
}
