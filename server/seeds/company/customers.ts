import { addMinutes } from '@daowei/shared/kernel/interval';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { NewAddress, NewCustomer } from '../../src/modules/identity/infrastructure/seed-identity.js';
import { CHEN_XIAOMAN, WU_PEIFEN, ZHOU_MINGZHE, type Persona } from '../personas.js';
import type { Random } from '../random.js';
import { customerName, nickname } from './names.js';
import { community, near, roomNumber, somewhere, type Community } from './places.js';

/** A customer with the habits that the history is played with; habits are stored nowhere. */
export interface DemoCustomer extends NewCustomer {
  readonly persona: Persona | null;
  /** how often they book, relative to others */
  readonly appetite: number;
  /** the service they come back for */
  readonly favourite: string | null;
}

const HOW_MANY = 400;
const DAY_MINUTES = 24 * 60;

const FAVOURITES: readonly (readonly [string | null, number])[] = [
  ['daily-cleaning', 46],
  ['elder-care', 6],
  ['window-cleaning', 4],
  ['home-beauty', 5],
  ['home-nursing', 2],
  [null, 37],
];

/** Weekly, fortnightly and monthly customers, and many who come now and then. */
const APPETITES: readonly (readonly [number, number])[] = [
  [12, 8],
  [6, 14],
  [3, 30],
  [1, 48],
];

/** Few are at the top. */
const TIERS: readonly (readonly [Tier, number])[] = [
  ['normal', 68],
  ['silver', 19],
  ['gold', 10],
  ['platinum', 3],
];

export function makeCustomers(root: Random, now: Date): DemoCustomer[] {
  const random = root.fork('customers');
  const tiers = root.fork('tiers');
  const demo = [
    makeDemoCustomer(random, now, CHEN_XIAOMAN, '陈小满', ['翠苑一区'], 'daily-cleaning', 'gold'),
    makeDemoCustomer(random, now, ZHOU_MINGZHE, '周明哲', ['古荡新村'], 'ac-cleaning', 'silver'),
    makeDemoCustomer(random, now, WU_PEIFEN, '吴佩芬', ['嘉绿苑', '求智巷小区'], 'elder-care', 'platinum'),
  ];
  const others = Array.from({ length: HOW_MANY - demo.length }, (_, index) =>
    makeCustomer(random, now, index, tiers.weighted(TIERS)),
  );
  return [...demo, ...others];
}

function makeDemoCustomer(
  random: Random,
  now: Date,
  persona: Persona,
  contactName: string,
  homes: readonly string[],
  favourite: string,
  tier: Tier,
): DemoCustomer {
  const createdAt = addMinutes(now, -random.int(300, 500) * DAY_MINUTES);
  const { openid, nickname: known, phone } = persona;
  const addresses = homes.map((home, index) =>
    makeAddress(random, createdAt, community(home), contactName, phone, index),
  );
  const id = random.id(createdAt);
  const habits = { persona, appetite: 0, favourite };
  return { id, openid, nickname: known, phone, worker: null, tier, createdAt, addresses, ...habits };
}

function makeCustomer(random: Random, now: Date, index: number, tier: Tier): DemoCustomer {
  // a quarter joined while the history goes on
  const age = random.chance(0.25) ? random.int(2, 85) : random.int(91, 700);
  const createdAt = addMinutes(now, -age * DAY_MINUTES - random.int(0, DAY_MINUTES - 1));
  const phone = `1990001${String(index).padStart(4, '0')}`;
  const contactName = customerName(random);
  const addresses = [makeAddress(random, createdAt, somewhere(random), contactName, phone, 0)];
  if (random.chance(0.22)) {
    const relative = `1990002${String(index).padStart(4, '0')}`;
    addresses.push(makeAddress(random, addMinutes(createdAt, 5), somewhere(random), customerName(random), relative, 1));
  }
  return {
    id: random.id(createdAt),
    openid: `o${random.text(27)}`,
    nickname: nickname(random),
    phone: random.chance(0.9) ? phone : null,
    worker: null,
    tier,
    createdAt,
    addresses,
    persona: null,
    appetite: random.weighted(APPETITES),
    favourite: random.weighted(FAVOURITES),
  };
}

function makeAddress(
  random: Random,
  createdAt: Date,
  home: Community,
  contactName: string,
  phone: string,
  index: number,
): NewAddress {
  return {
    id: random.id(addMinutes(createdAt, 2)),
    contactName,
    phone,
    district: home.district,
    community: home.name,
    detail: roomNumber(random),
    ...near(random, home),
    isDefault: index === 0,
  };
}
