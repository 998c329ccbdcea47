import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { fridgeCleaning, washerCleaning, waterHeaterCleaning } from './appliance-cleaning.js';
import { airConditionerCleaning, applianceRepair, itSupport, rangeHoodCleaning } from './appliances.js';
import { homeBeauty, homeFacial } from './beauty.js';
import { childCare, elderCare, homeNursing } from './care.js';
import { dailyCleaning, deepCleaning, newHomeCleaning, windowCleaning } from './cleaning.js';
import { FIRST_VERSIONS } from './first-versions.js';
import { liveInNanny, maternityNurse } from './living-in.js';
import { remoteSupport } from './remote.js';

/** What the demo company sells, in the order customers see it. */
export const CATALOGUE: readonly ServiceKind[] = [
  dailyCleaning,
  deepCleaning,
  newHomeCleaning,
  windowCleaning,
  airConditionerCleaning,
  rangeHoodCleaning,
  washerCleaning,
  fridgeCleaning,
  waterHeaterCleaning,
  applianceRepair,
  itSupport,
  remoteSupport,
  elderCare,
  childCare,
  homeNursing,
  maternityNurse,
  liveInNanny,
  homeBeauty,
  homeFacial,
];

/** What it opened with: the same, where nothing was published since. */
export const OPENED_WITH: readonly ServiceKind[] = CATALOGUE.map(
  (kind) => FIRST_VERSIONS.find(({ id }) => id === kind.id) ?? kind,
);

/** What was published since. */
export const PUBLISHED_SINCE: readonly ServiceKind[] = CATALOGUE.filter(({ version }) => version > 1);
