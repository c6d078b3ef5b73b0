import { registerEnumType } from 'type-graphql';
import { accessMethods } from './codes/accessMethods.ts';
import { callOutcomes, declineReasons } from './codes/callOutcomes.ts';
import { reasonSubjects, taskKinds, taskOutcomes } from './codes/decisionWords.ts';
import { coverageStatuses, fileKinds } from './codes/fileKinds.ts';
import { homeChangeKinds, homeFields } from './codes/homeChangeKinds.ts';
import { needDurations } from './codes/needDurations.ts';
import { livingWith, needRisks, needSignals } from './codes/needWords.ts';
import { distanceReasons } from './codes/placementCensusCodes.ts';
import { planAreaKinds, planObjectives, planStatuses } from './codes/planWords.ts';
import { figureGroups, figures, reconciledStatuses } from './codes/reconciledFigures.ts';
import { recruitLevers, recruitStops, recruitTargets } from './codes/recruitTargets.ts';
import { reportBlocks } from './codes/reportBlocks.ts';
import { actionRatings, pictureKinds, reportAudiences, reportFormats, reportStatuses } from './codes/reportWords.ts';
import { scenarioChangeKinds } from './codes/scenarioChangeKinds.ts';
import { factorStatuses, factors } from './ruleBook.ts';
import {
  adaptations,
  ageBands,
  cohorts,
  gapReasons,
  holdReasons,
  homeKinds,
  homeStatuses,
  importantPlaceKinds,
  importStatuses,
  markers,
  needStatuses,
  offers,
  placementTypes,
  precisions,
  problemSeverities,
  proofStatuses,
  roles,
  runStatuses,
  sectors,
  siblingPlans,
  suitabilities,
  urgencies,
} from './vocabulary.ts';

type EnumOf<Words extends object> = { readonly [Code in keyof Words & string]: Code };

function enumOf<Words extends object>(name: string, words: Words): EnumOf<Words> {
  const codes = Object.fromEntries(Object.keys(words).map((code) => [code, code])) as EnumOf<Words>;
  registerEnumType(codes, { name });
  return codes;
}

export const AgeBandEnum = enumOf('AgeBand', ageBands);
export const PlacementTypeEnum = enumOf('PlacementType', placementTypes);
export const CohortEnum = enumOf('Cohort', cohorts);
export const HomeKindEnum = enumOf('HomeKind', homeKinds);
export const HomeStatusEnum = enumOf('HomeStatus', homeStatuses);
export const HoldReasonEnum = enumOf('HoldReason', holdReasons);
export const AdaptationEnum = enumOf('Adaptation', adaptations);
export const OfferEnum = enumOf('Offer', offers);
export const SectorEnum = enumOf('Sector', sectors);
export const ImportantPlaceKindEnum = enumOf('ImportantPlaceKind', importantPlaceKinds);
export const PrecisionEnum = enumOf('Precision', precisions);
export const SuitabilityEnum = enumOf('Suitability', suitabilities);
export const SiblingPlanEnum = enumOf('SiblingPlan', siblingPlans);
export const UrgencyEnum = enumOf('Urgency', urgencies);
export const NeedStatusEnum = enumOf('NeedStatus', needStatuses);
export const MarkerEnum = enumOf('Marker', markers);
export const GapReasonCodeEnum = enumOf('GapReasonCode', gapReasons);
export const ProofStatusEnum = enumOf('ProofStatus', proofStatuses);
export const RunStatusEnum = enumOf('RunStatus', runStatuses);
export const AccessMethodEnum = enumOf('AccessMethod', accessMethods);
export const RoleEnum = enumOf('Role', roles);
export const ImportStatusEnum = enumOf('ImportStatus', importStatuses);
export const FactorEnum = enumOf('Factor', factors);
export const FactorStatusEnum = enumOf('FactorStatus', factorStatuses);
export const NeedRiskEnum = enumOf('NeedRisk', needRisks);
export const LivingWithEnum = enumOf('LivingWith', livingWith);
export const NeedDurationEnum = enumOf('NeedDuration', needDurations);
export const NeedSignalEnum = enumOf('NeedSignalKind', needSignals);
export const DistanceReasonEnum = enumOf('DistanceReason', distanceReasons);
export const CallOutcomeEnum = enumOf('CallOutcome', callOutcomes);
export const DeclineReasonEnum = enumOf('DeclineReason', declineReasons);
export const ReasonSubjectEnum = enumOf('ReasonSubject', reasonSubjects);
export const TaskKindEnum = enumOf('ApprovalTaskKind', taskKinds);
export const TaskOutcomeEnum = enumOf('ApprovalOutcome', taskOutcomes);
export const PlanObjectiveEnum = enumOf('PlanObjective', planObjectives);
export const PlanAreaKindEnum = enumOf('PlanAreas', planAreaKinds);
export const PlanStatusEnum = enumOf('PlanStatus', planStatuses);
export const ReportBlockIdEnum = enumOf('ReportBlockId', reportBlocks);
export const ReportStatusEnum = enumOf('ReportStatus', reportStatuses);
export const ReportAudienceEnum = enumOf('ReportAudience', reportAudiences);
export const ReportFormatEnum = enumOf('ReportFormat', reportFormats);
export const PictureKindEnum = enumOf('PictureKind', pictureKinds);
export const ActionRatingEnum = enumOf('ActionRating', actionRatings);
export const RecruitCohortEnum = enumOf('RecruitCohort', recruitTargets);
export const RecruitStopEnum = enumOf('RecruitStop', recruitStops);
export const RecruitLeverEnum = enumOf('RecruitLeverKind', recruitLevers);
export const SexEnum = enumOf('Sex', { M: 'Male', F: 'Female', U: 'Not recorded' });
export const SexAcceptedEnum = enumOf('SexAccepted', { ANY: 'Any', M: 'Boys', F: 'Girls' });
export const RunningModeEnum = enumOf('RunningMode', { DEMO: 'Demo', PRODUCTION: 'Production' });
export const ProblemSeverityEnum = enumOf('ProblemSeverity', problemSeverities);
export const FileKindEnum = enumOf('FileKind', fileKinds);
export const CoverageStatusEnum = enumOf('CoverageStatus', coverageStatuses);
export const FigureEnum = enumOf('Figure', figures);
export const FigureGroupEnum = enumOf('FigureGroup', figureGroups);
export const ReconciledStatusEnum = enumOf('ReconciledStatus', reconciledStatuses);
export const HomeChangeKindEnum = enumOf('HomeChangeKind', homeChangeKinds);
export const ScenarioChangeKindEnum = enumOf('ScenarioChangeKind', scenarioChangeKinds);
export const HomeFieldEnum = enumOf('HomeField', homeFields);
export const FreshnessStatusEnum = enumOf('FreshnessStatus', {
  FRESH: 'Confirmed within 7 days',
  STALE: 'Not confirmed for more than 7 days',
  NEVER: 'Never confirmed',
});
export const SufficiencyReadingEnum = enumOf('SufficiencyReading', {
  EVERYONE: 'Everyone looked after or waiting',
  WAITING_OR_BADLY_FAR: 'Only those waiting or badly far',
});
