/** Which homes the address asks for. */
import { type HomeKind, homeKinds } from '../../../schema/vocabulary.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';

export interface HomesQuestion {
  readonly kind: HomeKind | null;
  /** GSS code of a member council. */
  readonly council: string | null;
  readonly hasVacancy: boolean;
}

const kindCodes = Object.keys(homeKinds) as HomeKind[];

function inAddress(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

export function readHomesSearch(
  search: string,
  members: readonly { readonly gssCode: string }[],
): { question: HomesQuestion; dropped: readonly string[] } {
  const query = readQuery(search);
  const kind = query.oneOf('kind', kindCodes.map(inAddress));
  const council = query.oneOf(
    'council',
    members.map((member) => member.gssCode),
  );
  const hasVacancy = query.oneOf('free', ['yes']) !== null;
  return {
    question: { kind: kindCodes.find((code) => inAddress(code) === kind) ?? null, council, hasVacancy },
    dropped: query.dropped(),
  };
}

export function homesAddress({ kind, council, hasVacancy }: HomesQuestion): string {
  return `${paths.homes}${writeQuery({ kind: kind === null ? null : inAddress(kind), council, free: hasVacancy ? 'yes' : null })}`;
}

/** As the API takes it. What is searched for stays out of the address: it may be the name of a children's home. */
export function asHomeFilter({ kind, council, hasVacancy }: HomesQuestion, search: string) {
  return {
    localAuthority: council,
    kinds: kind === null ? null : [kind],
    hasVacancy: hasVacancy || null,
    search: search === '' ? null : search,
  };
}

export function homeKindOptions(): { value: HomeKind; label: string }[] {
  return kindCodes.map((value) => ({ value, label: homeKinds[value].label }));
}
