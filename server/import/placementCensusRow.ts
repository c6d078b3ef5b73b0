import { readDistanceReason, readSourcingRoute } from '../../schema/codes/placementCensusCodes.ts';
import { provisionTypes, readProvisionType } from '../../schema/codes/provisionTypes.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { LoadedPurchase } from '../engine/loadedMarket.ts';
import type { AuthorityFinder } from './findAuthority.ts';
import { readPounds } from './pounds.ts';
import { type DateFormat, dateFinding, readDate } from './readDate.ts';
import type { TableRow } from './readTable.ts';
import type { RowAuthority } from './rowAuthority.ts';
import type { Finding } from './rowLedger.ts';

export interface CensusReading {
  readonly authorityOf: (row: TableRow) => RowAuthority;
  readonly knownChildren: (gss: GssCode) => Promise<ReadonlySet<string>>;
  readonly finder: AuthorityFinder;
  /** Census day of the whole file, where its name has one. */
  readonly day: IsoDate | null;
  readonly dateFormatOf: (column: string) => DateFormat;
}

export interface ReadPurchase {
  readonly purchase: LoadedPurchase | null;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

const childNotKnown: Finding = {
  column: 'Identifier',
  rule: 'CHILD_NOT_KNOWN',
  sentence: 'The child is not known from any return loaded.',
  fix: 'Load the Header table that has the child first, then send this row again. The Identifier must be the return’s CHILD.',
};
const noChild: Finding = {
  column: 'Identifier',
  rule: 'REQUIRED',
  sentence: 'Identifier is blank.',
  fix: 'Every row needs the child’s reference: fill it in.',
};
const notLookedAfter: Finding = {
  column: 'Looked after child?',
  rule: 'NOT_LOOKED_AFTER',
  sentence: 'The row is of a young person who is not looked after.',
  fix: 'Nothing to do: only children looked after are planned for.',
};

const unknownWord = (column: string): Finding => ({
  column,
  rule: 'CODE',
  sentence: `${column} is not one of the census’s own words, so it was left out.`,
  fix: 'Use the census’s list, word for word.',
});
const strangeHost: Finding = {
  column: 'Host Authority',
  rule: 'LOCAL_AUTHORITY',
  sentence: 'Host Authority is not a council of England that we know, so it was left out.',
  fix: 'Nothing to do for Wales or Scotland. Otherwise write its name as DfE does.',
};
const costParts: Finding = {
  column: 'Total weekly cost',
  rule: 'COST_SPLIT',
  sentence: 'The three contributions do not add up to the total weekly cost.',
  fix: 'Check the four amounts. They were loaded as they are.',
};

/** Yes and no, and the four answers of the solo question. */
function soloIn(text: string): { required: boolean | null; given: boolean | null } {
  if (text === '') return { required: null, given: null };
  return { required: /^yes\b/i.test(text), given: !/\bnot in a solo\b/i.test(text) };
}
const soloAnswer = /^(yes|no)\b.*\bin a solo placement\b/i;

function libertyIn(text: string): LoadedPurchase['deprivationOfLiberty'] {
  if (/current/i.test(text)) return 'CURRENT';
  if (/previous/i.test(text)) return 'PREVIOUS';
  return /^no\b/i.test(text) ? 'NONE' : null;
}

const notApplicable = (text: string) => /^(not applicable|n\/?a|unknown)?$/i.test(text);

/** The day of a row: when the placement began, else the census's day; a finding where a cell holds none. */
function dayOf(row: TableRow, { dateFormatOf, day }: CensusReading, findings: Finding[]): IsoDate | null {
  for (const [column, name] of [
    ['started', 'Placement start date'],
    ['census', 'Census date'],
  ] as const) {
    const text = row.text(column);
    if (text === '') continue;
    const format = dateFormatOf(column);
    const read = readDate(text, format);
    if (read === null) findings.push(dateFinding(text, name, { format, rule: 'DATE' }));
    return read;
  }
  return day;
}

interface Words {
  readonly provisionType: string | null;
  readonly sourcingRoute: LoadedPurchase['sourcingRoute'];
  readonly distanceReason: LoadedPurchase['distanceReason'];
}

function wordsOf(row: TableRow, warnings: Finding[]): Words {
  const read = <Code>(column: string, name: string, reader: (text: string) => Code | null): Code | null => {
    const text = row.text(column);
    const code = notApplicable(text) ? null : reader(text);
    if (code === null && !notApplicable(text)) warnings.push(unknownWord(name));
    return code;
  };
  const provision = read('provision', 'Type of provision', readProvisionType);
  return {
    provisionType: provision === null ? null : (provisionTypes[provision]?.label ?? null),
    sourcingRoute: read('sourced', 'How the placement was sourced', readSourcingRoute),
    distanceReason: read('reason', 'Placing at Distance Reason', readDistanceReason),
  };
}

function costsOf(row: TableRow, findings: Finding[], warnings: Finding[]) {
  const read = (column: string, name: string) => readPounds(row.text(column), name, findings);
  const weeklyCostPounds = read('cost', 'Total weekly cost');
  const socialCarePounds = read('social_care', 'Contribution from Social Care');
  const educationPounds = read('education', 'Contribution from Education');
  const healthPounds = read('health', 'Contribution from Health');
  const parts = [socialCarePounds, educationPounds, healthPounds].filter((pounds) => pounds !== null);
  const sum = parts.reduce((total, pounds) => total + pounds, 0);
  if (weeklyCostPounds !== null && parts.length === 3 && Math.abs(sum - weeklyCostPounds) > 1) warnings.push(costParts);
  return { weeklyCostPounds, socialCarePounds, educationPounds, healthPounds };
}

async function childFindings(
  row: TableRow,
  { gss, finding }: RowAuthority,
  reading: CensusReading,
): Promise<Finding[]> {
  const childReference = row.text('child');
  if (/post.?18|^no?$|care leaver/i.test(row.text('looked_after'))) return [notLookedAfter];
  if (finding !== null) return [{ ...finding, column: 'Placing Authority' }];
  if (childReference === '') return [noChild];
  return gss !== null && (await reading.knownChildren(gss)).has(childReference)
    ? []
    : [{ ...childNotKnown, waitsFor: `${gss}|${childReference}` }];
}

/** One row of the census: a placement of a child already known, or why it cannot be used. */
export async function readPurchase(row: TableRow, reading: CensusReading): Promise<ReadPurchase> {
  const authority = reading.authorityOf(row);
  const findings = await childFindings(row, authority, reading);
  const warnings: Finding[] = [];
  const costs = costsOf(row, findings, warnings);
  const day = dayOf(row, reading, findings);
  const words = wordsOf(row, warnings);
  const host = row.text('host');
  const hostAuthority = host === '' ? null : (reading.finder.find(host)?.gss ?? null);
  if (host !== '' && hostAuthority === null) warnings.push(strangeHost);
  const solo = row.text('solo');
  if (solo !== '' && !soloAnswer.test(solo)) warnings.push(unknownWord('Does this CYP require a solo placement?'));
  const { required, given } = soloIn(soloAnswer.test(solo) ? solo : '');
  if (findings.length > 0 || authority.gss === null) return { purchase: null, findings, warnings };
  const purchase: LoadedPurchase = {
    responsibleAuthority: authority.gss,
    childReference: row.text('child'),
    day,
    hostAuthority,
    ...words,
    ...costs,
    isSoloRequired: required,
    isSoloGiven: given,
    deprivationOfLiberty: libertyIn(row.text('liberty')),
    registeredWith: row.text('registered_with') || null,
    urn: row.text('urn').toUpperCase() || null,
    providerName: row.text('provider') || null,
    isLocationPreferred: null,
    isEducationContinued: null,
    siblingsTogether: null,
  };
  return { purchase, findings, warnings };
}
