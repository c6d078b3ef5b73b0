/** Store rows as the API shows them: every field is named here, so a column is never public by accident. */
import type { Child, Placement } from '../../schema/child.ts';
import { inspectionJudgements } from '../../schema/codes/inspectionJudgements.ts';
import { needSignals } from '../../schema/codes/needWords.ts';
import { distanceReasons } from '../../schema/codes/placementCensusCodes.ts';
import type { LocalAuthority, MapPoint, Region } from '../../schema/geography.ts';
import type { Home, Inspection } from '../../schema/home.ts';
import type { ImportBatch } from '../../schema/importBatch.ts';
import type { Run } from '../../schema/run.ts';
import { adaptations, holdReasons, homeKinds, importFormats, placementTypes } from '../../schema/vocabulary.ts';
import type { Point } from '../engine/facts.ts';
import { placePrecisionSentence } from '../engine/precision.ts';
import { may, seesExactNumbers } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { HomeRow } from '../store/homeRows.ts';
import type {
  ChildPlacementRow,
  ChildRow,
  ImportBatchRow,
  LocalAuthorityRow,
  RegionRow,
  RunRow,
} from '../store/rows.ts';

export function toMapPoint(point: Point | null): MapPoint | null {
  return point === null ? null : { lat: point.lat, lng: point.lng };
}

export function toLocalAuthority(row: LocalAuthorityRow): LocalAuthority {
  return { gssCode: row.gss, name: row.name, isMember: row.isMember, centre: toMapPoint(row.centre) };
}

export function areaNote(areasAreApproximate: boolean): string {
  return areasAreApproximate
    ? 'Approximate areas, not official boundaries. Import an ONS boundary file to replace them.'
    : 'Official boundaries, as imported.';
}

export function toRegion(row: RegionRow): Region {
  return {
    id: row.id,
    name: row.name,
    nearHomeMiles: row.nearHomeMiles,
    dataDate: row.dataDate,
    isSynthetic: row.isSynthetic,
    memberCodes: row.members,
    areasAreApproximate: row.areasAreApproximate,
    areaNote: areaNote(row.areasAreApproximate),
    attribution: row.attribution,
  };
}

function toInspection({ inspectedOn, inspectionJudgement }: HomeRow): Inspection | null {
  if (inspectedOn === null) return null;
  const judgement = inspectionJudgement === null ? null : inspectionJudgements[inspectionJudgement];
  return { date: inspectedOn, judgement, source: 'Ofsted, as in the last list loaded' };
}

export function toHome(row: HomeRow): Home {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    kindLabel: homeKinds[row.kind].label,
    urn: row.urn,
    hostAuthority: row.localAuthority,
    status: row.status,
    town: row.town,
    providerName: row.providerName,
    ownerGroupName: row.ownerGroupName,
    sector: row.sector,
    places: row.places,
    holds: row.holds.map(({ id, reason, places, until }) => ({
      id,
      reason,
      reasonLabel: holdReasons[reason],
      places,
      until,
    })),
    ageFrom: row.ageFrom,
    ageTo: row.ageTo,
    sexAccepted: row.sexAccepted,
    isShortBreakOnly: row.isShortBreakOnly,
    offers: [...row.offers],
    adaptations: [...row.adaptations],
    adaptedPlaces: row.adaptedPlaces.map((adapted) => ({ ...adapted, label: adaptations[adapted.adaptation] })),
    inspection: toInspection(row),
    phone: row.phone,
    location: toMapPoint(row.location?.point ?? null),
    locationPrecision: row.location === null ? null : placePrecisionSentence(row.location),
    confirmedAt: row.confirmedAt ?? row.confirmedOn,
    confirmedBy: row.confirmedBy,
    version: row.version ?? 0,
    notices: row.notices.map(({ places, on }) => ({ places, on })),
    nextVacancyOn: row.nextVacancyOn,
    weeklyCostPounds: row.weeklyCostPounds,
  };
}

function toPlacement(row: ChildPlacementRow): Placement {
  return {
    type: row.placementType,
    typeLabel: placementTypes[row.placementType].label,
    hostAuthorityCode: row.localAuthority,
    startedOn: row.start,
    distanceMiles: row.distanceMiles,
    distanceReason: row.distanceReason,
    distanceReasonLabel: row.distanceReason === null ? null : distanceReasons[row.distanceReason].label,
    weeklyCostPounds: row.weeklyCostPounds,
  };
}

export function toChild(row: ChildRow): Child {
  return {
    id: row.id,
    reference: row.reference,
    responsibleAuthorityCode: row.responsibleAuthority,
    ageYears: row.age,
    ageBand: row.ageBand,
    sex: row.sex,
    isUasc: row.isUasc,
    uascCeasedOn: row.uascCeasedOn,
    needSignals: row.needSignals.map(({ kind, start, end }) => ({ kind, label: needSignals[kind], start, end })),
    isDisabled: row.isDisabled,
    schoolYear: row.schoolYear,
    isKeyStage4: row.isKeyStage4,
    siblingGroupSize: row.siblingGroupSize,
    placement: row.placement === null ? null : toPlacement(row.placement),
  };
}

export function toImportBatch(row: ImportBatchRow): ImportBatch {
  return {
    id: row.id,
    format: row.format,
    formatLabel: importFormats[row.format],
    status: row.status,
    sentence: row.sentence,
    fileNames: row.fileNames,
    localAuthorityCode: row.localAuthority,
    createdAt: row.loadedAt,
    createdBy: row.loadedBy,
    rows: row.rows,
    accepted: row.accepted,
    setAside: row.setAside,
    identical: row.identical,
    blank: row.blank,
    warned: row.warned,
    progress: row.progress,
    changes: row.changes,
    repairs: row.repairs,
    mayUndo: row.undoSentence === null,
    undoSentence: row.undoSentence,
  };
}

/** How far a run is and what it is of is no secret within the region; the best so far can hold a small number of children. */
export function toRun(row: RunRow, viewer: Viewer): Run {
  const { id, kind, status, stage, done, total, startedAt, endedAt } = row;
  const headline = seesExactNumbers(viewer) ? row.headline : null;
  // A draft is not there for who may not see one.
  const resultId = kind === 'REPORT' && may(viewer, 'reportDrafts') !== 'REGION' ? null : row.resultId;
  return { id, kind, status, stage, done, total, startedAt, endedAt, headline, resultId };
}
