import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import { addDays, atMinute, dayOf, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import type { MaterialRow } from '../../src/modules/fieldwork/contract/fieldwork.facade.js';
import type { DemoCustomer } from '../company/customers.js';
import type { DemoWorker } from '../company/workers.js';
import {
  CHEN_GUILAN,
  CHEN_XIAOMAN,
  LIN_XIAOYAN,
  WANG_XIUYING,
  WU_PEIFEN,
  ZHAO_JIANGUO,
  ZHOU_MINGZHE,
  type Persona,
} from '../personas.js';
import { checkedScope } from './demand.js';
import type { Wish } from './plan-day.js';

/** A visit of the demo's own people, by days from today. */
interface Line {
  readonly daysAhead: number;
  readonly minute: number;
  readonly customer: Persona;
  readonly worker: Persona;
  readonly service: string;
  readonly hours?: number;
  readonly addOns?: readonly string[];
  readonly address?: number;
  /** null: the customer has not rated it yet */
  readonly stars?: number | null;
  /** the agreement still waits for the customer's signature */
  readonly unsigned?: boolean;
  readonly homeGroups?: readonly HomeGroup[];
  readonly materials?: readonly MaterialRow[];
}

const at = (hours: number, minutes = 0): number => hours * 60 + minutes;

/** Every Saturday-like week one cleaning, the last of them not rated yet and the next one tomorrow. */
const WEEKLY: readonly Line[] = [-79, -72, -65, -51, -44, -37, -30, -23, -16, -9].map((daysAhead, index) => ({
  daysAhead,
  minute: at(10),
  customer: CHEN_XIAOMAN,
  worker: WANG_XIUYING,
  service: 'daily-cleaning',
  hours: 3,
  ...(index % 3 === 0 ? { addOns: ['bed-linen'] } : {}),
  stars: index === 4 ? 4 : 5,
}));

const LINES: readonly Line[] = [
  ...WEEKLY,
  {
    daysAhead: -58,
    minute: at(9),
    customer: CHEN_XIAOMAN,
    worker: WANG_XIUYING,
    service: 'deep-cleaning',
    stars: 5,
    homeGroups: ['child'],
  },
  {
    daysAhead: -2,
    minute: at(10),
    customer: CHEN_XIAOMAN,
    worker: WANG_XIUYING,
    service: 'daily-cleaning',
    hours: 3,
    stars: null,
    homeGroups: ['child'],
  },
  {
    daysAhead: 1,
    minute: at(10),
    customer: CHEN_XIAOMAN,
    worker: WANG_XIUYING,
    service: 'daily-cleaning',
    hours: 3,
    addOns: ['fridge'],
    unsigned: true,
  },
  { daysAhead: 4, minute: at(19) - 30, customer: CHEN_XIAOMAN, worker: LIN_XIAOYAN, service: 'home-beauty' },

  {
    daysAhead: -66,
    minute: at(14),
    customer: ZHOU_MINGZHE,
    worker: ZHAO_JIANGUO,
    service: 'ac-cleaning',
    addOns: ['extra-wall'],
    stars: 5,
  },
  {
    daysAhead: -33,
    minute: at(9, 30),
    customer: ZHOU_MINGZHE,
    worker: ZHAO_JIANGUO,
    service: 'range-hood-cleaning',
    stars: 5,
  },
  {
    daysAhead: -12,
    minute: at(16),
    customer: ZHOU_MINGZHE,
    worker: ZHAO_JIANGUO,
    service: 'appliance-repair',
    stars: 4,
  },
  { daysAhead: -1, minute: at(17), customer: ZHOU_MINGZHE, worker: ZHAO_JIANGUO, service: 'remote-support', stars: 4 },
  { daysAhead: 1, minute: at(11), customer: ZHOU_MINGZHE, worker: ZHAO_JIANGUO, service: 'remote-support' },
  {
    daysAhead: 3,
    minute: at(14),
    customer: ZHOU_MINGZHE,
    worker: WANG_XIUYING,
    service: 'window-cleaning',
    materials: [
      { name: '无氨玻璃清洁剂', note: '家里有猫，请不要用含氨的', by: 'company' },
      { name: '自家刮水器', note: '在阳台柜子里', by: 'customer' },
    ],
  },

  ...[-82, -75, -61, -54, -40, -26, -19, -5].map((daysAhead) => ({
    daysAhead,
    minute: at(13),
    customer: WU_PEIFEN,
    worker: CHEN_GUILAN,
    service: 'elder-care',
    hours: 3,
    address: 1,
    stars: 5,
  })),
  {
    daysAhead: 2,
    minute: at(13),
    customer: WU_PEIFEN,
    worker: CHEN_GUILAN,
    service: 'elder-care',
    hours: 4,
    address: 1,
    homeGroups: ['elder_alone'],
  },
  { daysAhead: -20, minute: at(15), customer: WU_PEIFEN, worker: LIN_XIAOYAN, service: 'home-beauty', stars: 5 },
];

const HALF_HOUR = 30;
/** Between these minutes of the day somebody who opens the demo finds a visit going on. */
const DAYTIME = { from: at(9, 30), to: at(18) };

/** A visit that began a while before now, when it is daytime. */
function underWay(now: Date): Line[] {
  const minute = minuteOfDay(now);
  if (minute < DAYTIME.from || minute > DAYTIME.to) return [];
  const begun = Math.floor((minute - 50) / HALF_HOUR) * HALF_HOUR;
  return [
    {
      daysAhead: 0,
      minute: begun,
      customer: ZHOU_MINGZHE,
      worker: ZHAO_JIANGUO,
      service: 'ac-cleaning',
      addOns: ['extra-wall'],
    },
  ];
}

/** The wishes of the demo's own people, by day. */
export function demoWishes(
  now: Date,
  catalogue: ReadonlyMap<string, ServiceKind>,
  customers: readonly DemoCustomer[],
  workers: readonly DemoWorker[],
): Map<LocalDate, Wish[]> {
  const today = dayOf(now);
  const wishes = new Map<LocalDate, Wish[]>();
  for (const line of [...LINES, ...underWay(now)]) {
    const day = addDays(today, line.daysAhead);
    const service = catalogue.get(line.service)!;
    const addOns = (line.addOns ?? []).map((id) => ({ id, quantity: 1 }));
    const wish: Wish = {
      customer: customers.find(({ persona }) => persona === line.customer)!,
      addressIndex: line.address ?? 0,
      service,
      scope: checkedScope(service, line.hours ?? null, addOns),
      startAt: atMinute(day, line.minute),
      worker: workers.find(({ persona }) => persona === line.worker)!,
      fate: 'served',
      ...(line.stars === undefined ? {} : { stars: line.stars }),
      ...(line.unsigned ? { unsigned: true } : {}),
      ...(line.homeGroups ? { homeGroups: line.homeGroups } : {}),
      ...(line.materials ? { materials: line.materials } : {}),
    };
    wishes.set(day, [...(wishes.get(day) ?? []), wish]);
  }
  return wishes;
}
