/** Can a home take the ages it is said to take? */
import type { HomeKind } from '../../../schema/vocabulary.ts';
import type { FieldFault, OpenHome } from './scenario.ts';

/** As in the homes return. */
const oldestAge = 25;
const youngestInSupportedAccommodation = 16;

type Ages = Pick<OpenHome, 'ageFrom' | 'ageTo'>;

function ageFault(field: 'ageFrom' | 'ageTo', age: number | null): readonly FieldFault[] {
  if (age === null || (Number.isSafeInteger(age) && age >= 0 && age <= oldestAge)) return [];
  const name = field === 'ageFrom' ? 'The youngest age' : 'The oldest age';
  return [{ field, sentence: `${name} must be whole years from 0 to ${oldestAge}.` }];
}

/** Source  supported accommodation: the Supported Accommodation (England) Regulations 2023, for 16 and 17 only. */
export function agesFaults({ ageFrom, ageTo }: Ages, kind: HomeKind): readonly FieldFault[] {
  const wrong = [...ageFault('ageFrom', ageFrom), ...ageFault('ageTo', ageTo)];
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) {
    const sentence = `The oldest age, ${ageTo}, is below the youngest, ${ageFrom}. Change one of the two.`;
    wrong.push({ field: 'ageTo', sentence });
  }
  if (kind === 'SUPPORTED_ACCOMMODATION' && ageFrom !== null && ageFrom < youngestInSupportedAccommodation) {
    const sentence = 'Supported accommodation may take nobody under 16: begin at 16, or choose another kind of home.';
    wrong.push({ field: 'ageFrom', sentence });
  }
  return wrong;
}
