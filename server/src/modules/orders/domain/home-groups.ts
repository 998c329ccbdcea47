import { refuse, type Result } from '@daowei/shared/kernel/result';
import {
  groupWords,
  homeOptions,
  sortedGroups,
  stepsFor,
  type HomeGroup,
  type HomeOption,
} from '@daowei/shared/rules/home-groups';
import { isRemote, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { Order } from '../contract/orders.facade.js';

type Sold = Pick<ServiceKind, 'steps' | 'pricing'>;
type Standing = Pick<Order, 'state' | 'departedAt'>;

/** What may be told of the home at a booking: where nobody comes, nothing. */
export function offeredGroups(service: Sold): HomeOption[] {
  return isRemote(service) ? [] : homeOptions(service.steps);
}

/** The groups as they are kept. VALIDATION_FAILED for one this service does nothing more for: it is then not asked for. */
export function wantedGroups(service: Sold, groups: readonly HomeGroup[]): Result<HomeGroup[]> {
  const offered = offeredGroups(service).map(({ group }) => group);
  const useless = groups.filter((group) => !offered.includes(group));
  if (useless.length === 0) return sortedGroups(groups);
  const message = `这项服务没有为${groupWords(useless)}加做的步骤，不用告诉我们`;
  return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'homeGroups', message }] });
}

/** Until somebody is under way, and as long as anybody will come. */
export function mayTellHome({ state, departedAt }: Standing): boolean {
  return ['awaiting_payment', 'paid', 'confirmed', 'paused'].includes(state) && departedAt === null;
}

/** The timeline's sentence. */
export function homeText({ steps }: Sold, groups: readonly HomeGroup[]): string {
  if (groups.length === 0) return '家里没有需要多照顾的人了，上门时按标准步骤做';
  const more = stepsFor(steps, groups).length - stepsFor(steps, []).length;
  return `家里有${groupWords(groups)}，上门时会多做${more}件事`;
}
