import type { Schemas } from '@daowei/shared/api/client';
import { CREW_ROLES } from '../crew-roles';

type Order = Pick<Schemas['AdminOrderView'], 'assignments' | 'crew' | 'crewSize'>;

/** A place of the crew that can be given to somebody. */
export interface Place {
  /** who has it; empty: nobody */
  readonly workerId: string;
  readonly label: string;
}

/** The places an assignment may be about: those that nobody has first. */
export function placesOf({ crew, crewSize }: Order): Place[] {
  const taken = crew.map(({ worker, role }) => ({
    workerId: worker.id,
    label: crewSize > 1 ? `${CREW_ROLES[role]} ${worker.name}` : worker.name,
  }));
  const missing = crewSize - crew.length;
  if (missing <= 0) return taken;
  const isLeadMissing = crew.every(({ role }) => role !== 'lead');
  const label = crewSize === 1 ? '还没有人' : `空缺的${isLeadMissing ? CREW_ROLES.lead : CREW_ROLES.mate}`;
  return [{ workerId: '', label }, ...taken];
}

/** The live assignment of who has the place; nobody once everybody declined. */
export function liveOf({ assignments }: Order, place: Place | undefined) {
  const isLive = ({ state }: Schemas['AssignmentView']): boolean => state === 'offered' || state === 'accepted';
  return assignments.find((one) => one.workerId === place?.workerId && isLive(one)) ?? null;
}
