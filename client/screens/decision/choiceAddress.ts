/** Which homes are chosen for which of the children, read from the address and written to it: ids and places in the need's order only. */
import { paths } from '../../url/route.ts';

export interface ChoiceOfHome {
  readonly homeId: string;
  /** Places of the children in the need, from 0; none = every child. */
  readonly children: readonly number[];
}

export interface Choice {
  readonly homes: readonly ChoiceOfHome[];
  readonly isEmergency: boolean;
}

/** `homes=a.0.2,b.1`; parts that cannot be read are left out. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  const homes = (query.get('homes') ?? '')
    .split(',')
    .map((part) => part.split('.'))
    .flatMap(([homeId = '', ...children]) =>
      /^[A-Za-z0-9_-]{1,64}$/.test(homeId) && children.every((place) => /^\d{1,2}$/.test(place))
        ? [{ homeId, children: children.map(Number) }]
        : [],
    );
  return { homes, isEmergency: query.get('emergency') === 'yes' };
}

export function choiceAddress(needId: string, { homes, isEmergency }: Choice): string {
  const chosen = homes.map(({ homeId, children }) => [homeId, ...children].join('.')).join(',');
  const query = new URLSearchParams({ homes: chosen, ...(isEmergency ? { emergency: 'yes' } : {}) });
  return `${paths.decision(needId)}?${query.toString().replaceAll('%2C', ',')}`;
}

/** As the API takes it; `references`: the need's children in its order. */
export function asChoiceQuestion(needId: string, { homes, isEmergency }: Choice, references: readonly string[]) {
  return {
    needId,
    emergency: isEmergency,
    homes: homes.map(({ homeId, children }) => ({
      homeId,
      childReferences: children.length === 0 ? null : children.flatMap((place) => references[place] ?? []),
    })),
  };
}
