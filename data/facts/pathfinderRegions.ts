import type { GssCode, IsoDate } from '../../server/engine/facts.ts';

export type DemoRegionName = 'greater-manchester' | 'south-east';

export interface PathfinderRegion {
  readonly id: DemoRegionName;
  readonly name: string;
  /** The day the pathfinder is taken to have begun. */
  readonly memberFrom: IsoDate;
  readonly members: readonly GssCode[];
}

const greaterManchester = [
  'E08000001', 'E08000002', 'E08000003', 'E08000004', 'E08000005',
  'E08000006', 'E08000007', 'E08000008', 'E08000009', 'E08000010',
];
const southEast = [
  'E06000036', 'E06000043', 'E06000060', 'E10000011', 'E10000014', 'E06000046', 'E10000016', 'E06000035', 'E06000042', 'E10000025',
  'E06000044', 'E06000038', 'E06000039', 'E06000045', 'E10000030', 'E06000037', 'E10000032', 'E06000040', 'E06000041',
];

/**
 * Members as of 31 March 2025. Later the South East body, Home and Future, went on without Hampshire, Kent and Slough
 * (secondary source, no date of leaving found), so no end date is recorded for them.
 */
export const pathfinderRegions: Readonly<Record<DemoRegionName, PathfinderRegion>> = {
  'greater-manchester': {
    id: 'greater-manchester',
    name: 'Greater Manchester',
    memberFrom: '2024-11-18',
    members: greaterManchester,
  },
  'south-east': { id: 'south-east', name: 'South East', memberFrom: '2024-11-18', members: southEast },
};
