/** What the synthetic homes have that needs no chance of its own: which places are adapted, and when Ofsted last came. */
import type { InspectionJudgement } from '../../schema/codes/inspectionJudgements.ts';
import { type Adaptation, homeKinds } from '../../schema/vocabulary.ts';
import { isoDate } from './calendar.ts';
import type { DemoHome } from './demoHome.ts';

/** Adaptations that belong to a bedroom; the others are the whole home's. */
const ofBedrooms: readonly Adaptation[] = ['GROUND_FLOOR_BEDROOM', 'WHEELCHAIR_BEDROOM', 'HOIST'];

/** Made up: how many homes of twenty have each. Supported accommodation is left uninspected, as most of it was. */
const judgements: readonly InspectionJudgement[] = [
  ...Array<InspectionJudgement>(4).fill('OUTSTANDING'),
  ...Array<InspectionJudgement>(12).fill('GOOD'),
  ...Array<InspectionJudgement>(3).fill('REQUIRES_IMPROVEMENT'),
  'INADEQUATE',
];

/** A number that is always the same for a home, and spread over the homes. */
function numberOf(reference: string): number {
  let number = 7;
  for (const letter of reference) number = (number * 31 + letter.charCodeAt(0)) % 1_000_003;
  return number;
}

function giveAdaptedPlaces({ row }: DemoHome): void {
  const bedrooms = row.adaptations.filter((adaptation) => ofBedrooms.includes(adaptation));
  if (row.registeredPlaces < 2 || bedrooms.length === 0) return;
  const places = Math.ceil(row.registeredPlaces / 3);
  const inUse = row.filledPlaces + row.onHoldPlaces + row.reservedPlaces;
  const taken = Math.min(places, Math.floor((places * inUse) / row.registeredPlaces));
  row.adaptedPlaces = bedrooms.map((adaptation) => ({ adaptation, places, taken }));
}

function giveInspection({ row }: DemoHome, today: number): void {
  if (row.urn === null || homeKinds[row.kind].isFostering || row.kind === 'SUPPORTED_ACCOMMODATION') return;
  const number = numberOf(row.homeReference);
  row.inspectedOn = isoDate(today - 20 - (number % 360));
  row.inspectionJudgement = judgements[number % judgements.length] ?? null;
}

/** After who lives where is settled. Draws nothing, so that all else of a region stays as it is. */
export function giveDetails(homes: readonly DemoHome[], today: number): void {
  for (const home of homes) {
    giveAdaptedPlaces(home);
    giveInspection(home, today);
  }
}
