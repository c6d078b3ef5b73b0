import type { EntitySchemaWithMeta } from '@mikro-orm/core';
import {
  AreaToAvoidEntity,
  ChildEntity,
  ImportantPlaceEntity,
  NeedChildEntity,
  NeedCohortEntity,
  NeedSignalEntity,
  PlacementNeedEntity,
  SiblingGroupEntity,
} from './child.ts';
import { ApprovalTaskEntity, CallEntity, DecisionEntity, PromisedPlaceEntity } from './decision.ts';
import { HomeEntity, OwnerGroupEntity, ProviderEntity, RegisteredAgencyEntity } from './home.ts';
import { HomeChangeEntity } from './homeChange.ts';
import {
  ImportBatchEntity,
  ImportJournalEntity,
  ImportProblemEntity,
  SetAsideRowEntity,
  StagedPartEntity,
  StagedRowsEntity,
} from './importBatch.ts';
import { NeedAssignmentEntity } from './needAssignment.ts';
import { NeedDraftEntity } from './needDraft.ts';
import { EpisodeEntity, PlacementEntity, PurchaseEntity } from './placement.ts';
import { PlanEntity } from './plan.ts';
import {
  AdjacencyEntity,
  LocalAuthorityAreaEntity,
  LocalAuthorityEntity,
  PostcodeBlockEntity,
  RegionEntity,
  RegionGroundEntity,
  RegionMembershipEntity,
  SchoolEntity,
} from './region.ts';
import { ReportCouncilFileEntity, ReportEntity, ReportFileEntity } from './report.ts';
import { RunEntity } from './run.ts';
import { ScenarioEntity, ScenarioEventEntity, ScenarioVersionEntity } from './scenario.ts';
import { AuditEventEntity, SessionEntity, StoreStateEntity, UserEntity } from './user.ts';

/** One set for SQLite and PostgreSQL; an entity before those that refer to it. */
export const allEntities: readonly EntitySchemaWithMeta[] = [
  LocalAuthorityEntity,
  AdjacencyEntity,
  RegionEntity,
  RegionGroundEntity,
  RegionMembershipEntity,
  LocalAuthorityAreaEntity,
  SchoolEntity,
  PostcodeBlockEntity,
  SiblingGroupEntity,
  ChildEntity,
  ImportantPlaceEntity,
  AreaToAvoidEntity,
  PlacementNeedEntity,
  NeedChildEntity,
  NeedCohortEntity,
  NeedSignalEntity,
  NeedAssignmentEntity,
  OwnerGroupEntity,
  ProviderEntity,
  RegisteredAgencyEntity,
  HomeEntity,
  HomeChangeEntity,
  EpisodeEntity,
  PlacementEntity,
  PurchaseEntity,
  CallEntity,
  PromisedPlaceEntity,
  DecisionEntity,
  ApprovalTaskEntity,
  ImportBatchEntity,
  ImportProblemEntity,
  SetAsideRowEntity,
  StagedRowsEntity,
  StagedPartEntity,
  ImportJournalEntity,
  RunEntity,
  PlanEntity,
  ReportEntity,
  ReportFileEntity,
  ReportCouncilFileEntity,
  ScenarioEntity,
  ScenarioEventEntity,
  ScenarioVersionEntity,
  UserEntity,
  NeedDraftEntity,
  SessionEntity,
  AuditEventEntity,
  StoreStateEntity,
];
