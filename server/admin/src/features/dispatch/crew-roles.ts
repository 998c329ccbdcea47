import type { Schemas } from '@daowei/shared/api/client';

/** The places of a crew, as the office calls them. */
export const CREW_ROLES: Record<Schemas['CrewMember']['role'], string> = { lead: '组长', mate: '组员' };
