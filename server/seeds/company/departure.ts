import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import type { ChecklistItem } from '../../src/modules/fieldwork/domain/checklist.js';
import { Checklists } from '../../src/modules/fieldwork/infrastructure/checklists.sql.js';
import { Toolkits } from '../../src/modules/fieldwork/infrastructure/toolkits.sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import type { DemoWorker } from './workers.js';

/** Older than any visit of the demo's history. */
const OPENED_DAYS_AGO = 120;
const SPARE_KITS = 6;

const EVERYBODY: readonly ChecklistItem[] = [
  { id: 'rested', group: 'safety', title: '休息充足，没有饮酒、发热或身体不适', must: true },
  { id: 'alarm', group: 'alarm', title: '随身报警器电量足，已试按', must: true },
  { id: 'badge', group: 'ppe', title: '工牌、鞋套、口罩', must: true },
  { id: 'vehicle', group: 'vehicle', title: '电动车刹车、车灯、头盔正常', must: true },
];
const CLEANING: readonly ChecklistItem[] = [
  { id: 'gloves', group: 'ppe', title: '橡胶手套两副', must: true },
  { id: 'cloths', group: 'goods', title: '分色抹布：红、蓝、绿各3块', must: true },
  { id: 'detergent', group: 'goods', title: '中性清洁剂，标签完整，按1:100稀释', must: true },
  { id: 'vacuum', group: 'tools', title: '吸尘器电量足，集尘盒已清空', must: true },
  { id: 'scraper', group: 'tools', title: '玻璃刮与伸缩杆', must: false },
];
const APPLIANCES: readonly ChecklistItem[] = [
  { id: 'tester', group: 'tools', title: '验电笔、万用表', must: true },
  { id: 'washer', group: 'tools', title: '高压清洗机与接水罩', must: true },
  { id: 'cover', group: 'goods', title: '地面与家具防护膜', must: true },
  { id: 'insulated', group: 'ppe', title: '绝缘手套', must: true },
];
const BODY: readonly ChecklistItem[] = [
  { id: 'disinfected', group: 'disinfection', title: '器械已消毒，消毒卡在有效期内', must: true },
  { id: 'disposables', group: 'goods', title: '一次性耗材未拆封、未过期', must: true },
  { id: 'sanitizer', group: 'disinfection', title: '手消毒液', must: true },
];
const CARE: readonly ChecklistItem[] = [
  { id: 'thermometer', group: 'tools', title: '体温计、血压计', must: true },
  { id: 'sanitizer', group: 'disinfection', title: '手消毒液', must: true },
  { id: 'clothes', group: 'ppe', title: '干净的工作服与室内鞋', must: true },
];
const REPAIR: readonly ChecklistItem[] = [
  { id: 'screwdrivers', group: 'tools', title: '螺丝刀套装、万用表', must: true },
  { id: 'parts', group: 'goods', title: '常用配件盒', must: false },
];

const OF_SERVICE: Readonly<Record<string, readonly ChecklistItem[]>> = {
  'daily-cleaning': CLEANING,
  'deep-cleaning': CLEANING,
  'new-home-cleaning': CLEANING,
  'window-cleaning': CLEANING,
  'ac-cleaning': APPLIANCES,
  'range-hood-cleaning': APPLIANCES,
  'washer-cleaning': APPLIANCES,
  'fridge-cleaning': APPLIANCES,
  'water-heater-cleaning': APPLIANCES,
  'appliance-repair': REPAIR,
  'it-support': REPAIR,
  'elder-care': CARE,
  'child-care': CARE,
  'home-nursing': BODY,
  'home-beauty': BODY,
  'home-facial': BODY,
};

/** What a worker of the demo ticks before setting out to such a visit; null: the service has no list. */
export function tickedFor(serviceId: string): string[] | null {
  const own = OF_SERVICE[serviceId];
  return own ? [...EVERYBODY, ...own].map(({ id }) => id) : null;
}

/** Every worker has a kit of their own: its code by the worker's id. */
export function kitsOf(workers: readonly Pick<DemoWorker, 'id'>[]): ReadonlyMap<string, string> {
  return new Map(workers.map(({ id }, index) => [id, kitCode(index + 1)]));
}

const kitCode = (number: number): string => `DW-${String(100 + number).padStart(4, '0')}`;

/** The lists of all services that somebody goes out for, a kit per worker, and some to spare. */
export async function seedDeparture(
  tx: Tx,
  now: Date,
  services: readonly ServiceKind[],
  workers: readonly DemoWorker[],
  publishedBy: string,
): Promise<void> {
  const publishedAt = startOfDay(addDays(dayOf(now), -OPENED_DAYS_AGO));
  const lists = new Checklists();
  for (const { id } of services) {
    const own = OF_SERVICE[id];
    if (!own) continue;
    const items = [...EVERYBODY, ...own];
    const published = { because: '开业时的出发清单', publishedBy, publishedAt };
    await lists.publish(tx, { serviceId: id, version: 1, needsKit: true, items, ...published });
  }
  const kits = new Toolkits();
  for (const [index, { name }] of workers.entries()) {
    await kits.add(tx, { code: kitCode(index + 1), name: `${name}的工具包`, registeredAt: publishedAt }, publishedBy);
  }
  for (let spare = 1; spare <= SPARE_KITS; spare += 1) {
    const code = `DW-09${String(spare).padStart(2, '0')}`;
    await kits.add(tx, { code, name: '备用工具包', registeredAt: publishedAt }, publishedBy);
  }
}

/** Where each kit was last, as its departures would have left it. */
export async function rememberKits(tx: Tx): Promise<void> {
  await tx.query(
    `UPDATE toolkit t SET last_order_id = (
       SELECT p.order_id FROM visit_preparation p WHERE p.kit_code = t.code ORDER BY p.prepared_at DESC LIMIT 1)`,
  );
}
