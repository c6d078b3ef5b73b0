import type { EntitySchemaWithMeta } from '@mikro-orm/core';
import {
  AreaToAvoidEntity,
  ChildEntity,
  ImportantPlaceEntity,
  NeedChildEntity,
  NeedCohortEntity,
  PlacementNeedEntity,
  SiblingGroupEntity,
} from './child.ts';
import { HomeEntity, OwnerGroupEntity, ProviderEntity } from './home.ts';
import { ImportBatchEntity, ImportProblemEntity, SetAsideRowEntity, StagedRowsEntity } from './importBatch.ts';
import { EpisodeEntity, PlacementEntity } from './placement.ts';
import {
  AdjacencyEntity,
  LocalAuthorityAreaEntity,
  LocalAuthorityEntity,
  PostcodeEntity,
  RegionEntity,
  RegionGroundEntity,
  RegionMembershipEntity,
  SchoolEntity,
} from './region.ts';
import { RunEntity } from './run.ts';
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
  PostcodeEntity,
  SiblingGroupEntity,
  ChildEntity,
  ImportantPlaceEntity,
  AreaToAvoidEntity,
  PlacementNeedEntity,
  NeedChildEntity,
  NeedCohortEntity,
  OwnerGroupEntity,
  ProviderEntity,
  HomeEntity,
  EpisodeEntity,
  PlacementEntity,
  ImportBatchEntity,
  ImportProblemEntity,
  SetAsideRowEntity,
  StagedRowsEntity,
  RunEntity,
  UserEntity,
  SessionEntity,
  AuditEventEntity,
  StoreStateEntity,
];
