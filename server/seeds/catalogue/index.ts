import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { airConditionerCleaning, applianceRepair, itSupport, rangeHoodCleaning } from './appliances.js';
import { elderCare, homeBeauty, homeNursing, liveInCare } from './care.js';
import { dailyCleaning, deepCleaning, newHomeCleaning, windowCleaning } from './cleaning.js';

/** What the demo company sells, in the order customers see it. */
export const CATALOGUE: readonly ServiceKind[] = [
  dailyCleaning,
  deepCleaning,
  newHomeCleaning,
  windowCleaning,
  airConditionerCleaning,
  rangeHoodCleaning,
  applianceRepair,
  itSupport,
  elderCare,
  homeNursing,
  liveInCare,
  homeBeauty,
];
