import { defineEntity, p } from '@mikro-orm/sql';
import type { ReportBlockId } from '../../../schema/codes/reportBlocks.ts';
import type { ReportAudience, ReportFormat, ReportStatus } from '../../../schema/codes/reportWords.ts';
import type { ReportActionKept, ReportContentKept, SaidNumbers } from '../reports/reportRows.ts';
import { RegionEntity } from './region.ts';

/** A sufficiency report: a draft, or an edition. Released numbers only. Times are ISO 8601, UTC. */
export const ReportEntity = defineEntity({
  name: 'Report',
  tableName: 'report',
  properties: {
    id: p.text().primary(),
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    run: p.text(),
    title: p.text(),
    /** 1, 2, … in the order of publishing; null while it is a draft. */
    edition: p.integer().nullable(),
    status: p.text().$type<ReportStatus>(),
    /** One more with every write of any part of it. */
    version: p.integer(),
    asOf: p.text(),
    withinMiles: p.double().$type<number>(),
    madeByUser: p.text(),
    madeByName: p.text(),
    madeAt: p.text(),
    changedBy: p.text(),
    changedAt: p.text(),
    /** Of the facts it was made from. */
    factsVersion: p.text(),
    fingerprint: p.text(),
    headline: p.text(),
    /** Counts of children from 1 to this are hidden in it. */
    largestSmallCount: p.integer().default(5),
    content: p.json().$type<ReportContentKept>(),
    narratives: p.json().$type<Readonly<Partial<Record<ReportBlockId, string>>>>(),
    actions: p.json().$type<readonly ReportActionKept[]>(),
    risks: p.json().$type<readonly string[]>(),
    asks: p.json().$type<readonly string[]>(),
    /** What every edition so far has said of each number, this one the last. */
    said: p.json().$type<SaidNumbers>(),
    /** Numbers that cannot be kept secret, by their names. */
    exposed: p.json().$type<readonly string[]>(),
    /** The last edition there was when it was made: its numbers are released beside those of that one. */
    previous: p.text().nullable(),
    plan: p.text().nullable(),
    planHeadline: p.text().nullable(),
    approvedByUser: p.text().nullable(),
    approvedByName: p.text().nullable(),
    publishedAt: p.text().nullable(),
    supersededBy: p.text().nullable(),
    withdrawnAt: p.text().nullable(),
    withdrawnReason: p.text().nullable(),
  },
  indexes: [{ properties: ['region', 'madeAt', 'id'] }],
  uniques: [{ properties: ['region', 'edition'] }],
});

/** A file of an edition as it was published, byte for byte. */
export const ReportFileEntity = defineEntity({
  name: 'ReportFile',
  tableName: 'report_file',
  properties: {
    report: () => p.manyToOne(ReportEntity).mapToPk().fieldName('report_id').deleteRule('cascade').primary(),
    audience: p.text().$type<ReportAudience>().primary(),
    format: p.text().$type<ReportFormat>().primary(),
    bytes: p.blob().$type<Uint8Array>(),
  },
});

/** A file of an edition's view of one council, as it was first made for somebody; byte for byte from then on. */
export const ReportCouncilFileEntity = defineEntity({
  name: 'ReportCouncilFile',
  tableName: 'report_council_file',
  properties: {
    report: () => p.manyToOne(ReportEntity).mapToPk().fieldName('report_id').deleteRule('cascade').primary(),
    audience: p.text().$type<ReportAudience>().primary(),
    format: p.text().$type<ReportFormat>().primary(),
    council: p.text().primary(),
    bytes: p.blob().$type<Uint8Array>(),
  },
});
