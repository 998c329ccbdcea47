import { Icon } from './index';
import type { IconName } from './names';

/** The catalogue's icon words and the drawing each of them means. */
const DRAWINGS: Record<string, IconName> = {
  cleaning: 'cleaning',
  'deep-cleaning': 'deep-cleaning',
  window: 'window',
  'air-conditioner': 'air-conditioner',
  appliance: 'appliance',
  'range-hood': 'range-hood',
  repair: 'repair',
  nanny: 'nanny',
  maternity: 'maternity',
  elder: 'elder',
  child: 'child',
  beauty: 'beauty',
  nursing: 'nursing',
  'it-support': 'it-support',
  sofa: 'sofa',
  massage: 'massage',
};

/** The drawing of a service; a house for a word this version does not know yet. */
export function ServiceIcon({ icon, size }: { icon: string; size?: number }) {
  return <Icon name={DRAWINGS[icon] ?? 'home'} size={size} />;
}
