import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessResolver } from './accessResolver.ts';
import { ChildResolver, PlacementResolver } from './childResolver.ts';
import { CompareResolver } from './compareResolver.ts';
import { DistanceCurveResolver } from './distanceCurveResolver.ts';
import { DriveMinutesResolver, DriveNoteResolver } from './driveTimeResolver.ts';
import { ForecastResolver } from './forecastResolver.ts';
import { GeographyResolver } from './geographyResolver.ts';
import { HomeChangeResolver } from './homeChangeResolver.ts';
import { HomeResolver } from './homeResolver.ts';
import { ImportBatchResolver } from './importBatchResolver.ts';
import { ImportCoverageResolver } from './importCoverageResolver.ts';
import { JointMatchResolver, JointResolver } from './jointResolver.ts';
import { MarketResolver } from './marketResolver.ts';
import {
  HomeMatchResolver,
  HomeReasonResolver,
  MatchPartResolver,
  NearHomeResolver,
  NearMissResolver,
  RuledOutResolver,
} from './nearHomeResolver.ts';
import { NeedAssignmentResolver } from './needAssignmentResolver.ts';
import { NeedWritingResolver } from './needWritingResolver.ts';
import { PlaceChoiceResolver, WeighedPlaceResolver } from './placeChoiceResolver.ts';
import { PlacementLocationResolver } from './placementLocationResolver.ts';
import { PlacementNeedResolver } from './placementNeedResolver.ts';
import { PlaceValueResolver } from './placeValueResolver.ts';
import { HomeAnswersResolver, PlacingMeasuresResolver, PlacingMeasuresRowResolver } from './placingMeasuresResolver.ts';
import {
  ApprovalTaskResolver,
  CallRecordResolver,
  DecidedPlaceResolver,
  HeldPlaceResolver,
  PlacingOfNeedResolver,
  RecordedReasonResolver,
} from './placingOfNeedResolver.ts';
import { PlacingResolver } from './placingResolver.ts';
import { PlanResolver } from './planResolver.ts';
import { ReconciliationResolver } from './reconciliationResolver.ts';
import { RecruitResolver } from './recruitResolver.ts';
import { ReportResolver } from './reportResolver.ts';
import { RunResolver } from './runResolver.ts';
import { ScenarioKeepingResolver } from './scenarioKeepingResolver.ts';
import { ScenarioResolver } from './scenarioResolver.ts';
import { SufficiencyResolver } from './sufficiencyResolver.ts';
import { ViewerResolver } from './viewerResolver.ts';

const resolvers = [
  ViewerResolver,
  GeographyResolver,
  HomeResolver,
  HomeChangeResolver,
  ChildResolver,
  PlacementResolver,
  PlacementNeedResolver,
  NeedWritingResolver,
  NeedAssignmentResolver,
  NearHomeResolver,
  HomeMatchResolver,
  MatchPartResolver,
  JointResolver,
  JointMatchResolver,
  NearMissResolver,
  RuledOutResolver,
  HomeReasonResolver,
  DriveMinutesResolver,
  DriveNoteResolver,
  PlacingOfNeedResolver,
  CallRecordResolver,
  HeldPlaceResolver,
  DecidedPlaceResolver,
  RecordedReasonResolver,
  ApprovalTaskResolver,
  PlaceChoiceResolver,
  WeighedPlaceResolver,
  PlacingResolver,
  PlacingMeasuresResolver,
  PlacingMeasuresRowResolver,
  HomeAnswersResolver,
  PlacementLocationResolver,
  SufficiencyResolver,
  DistanceCurveResolver,
  AccessResolver,
  PlaceValueResolver,
  MarketResolver,
  ForecastResolver,
  ScenarioResolver,
  ScenarioKeepingResolver,
  CompareResolver,
  PlanResolver,
  ReportResolver,
  RecruitResolver,
  RunResolver,
  ImportBatchResolver,
  ImportCoverageResolver,
  ReconciliationResolver,
] as const;

/** The API as the server answers it and as `schema/schema.graphql` shows it. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers,
    validate: false,
    // Asked for by TypeGraphQL wherever there is a subscription; ours listen to the runs themselves.
    pubSub: createPubSub(),
  });
}

/** In alphabetical order, so that a change of the code's order is no change of the file. */
export function apiSchemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
