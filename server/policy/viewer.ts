import type { Role } from '../../schema/vocabulary.ts';
import type { GssCode } from '../engine/facts.ts';

/** The person asking: who they are, what they may do, and where. Made by the session only, never from what a client sends. */
export interface Viewer {
  readonly userId: string;
  readonly displayName: string;
  readonly role: Role;
  /** The officer's own authority; null for people who work for the whole region. */
  readonly localAuthority: GssCode | null;
  readonly regionId: string;
}
