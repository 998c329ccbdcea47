import { fen } from '@daowei/shared/kernel/fen';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { rangeHoodCleaning } from './appliances.js';

/** What a service that was published anew since was sold as at first; visits of the history are all of today's version. */
export const FIRST_VERSIONS: readonly ServiceKind[] = [
  {
    ...rangeHoodCleaning,
    version: 1,
    description:
      '拆下油网、集油盒与风轮，高温浸泡去油，机身内外清洁后复位试机。可同时加做洗衣机除菌清洗，一次上门把厨房阳台都做完。',
    basePriceFen: fen(13_800),
    warrantyDays: 15,
    addOns: [
      { id: 'stove', name: '灶具拆洗', priceFen: fen(4_800), minutes: 30, maxQuantity: 1 },
      { id: 'washer', name: '波轮洗衣机拆洗除菌', priceFen: fen(12_800), minutes: 75, maxQuantity: 2 },
      { id: 'fridge', name: '冰箱除味除菌', priceFen: fen(8_800), minutes: 45, maxQuantity: 2 },
    ],
  },
];

/** Why there is another one now. */
export const WHY_ANEW = '洗衣机、冰箱清洗单独成项；改用环保药剂，价格调高10元，质保从15天延到30天';
