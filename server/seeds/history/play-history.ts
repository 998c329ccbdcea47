import { addDays, atMinute, dayOf, daysBetween, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import type { Pictures } from '../pictures/pictures.js';
import type { Random } from '../random.js';
import { bookedAhead, chooseScope, visitsOn } from './demand.js';
import { demoPackages } from './demo-packages.js';
import { demoWishes } from './demo-wishes.js';
import { DayPlanner, type Wish, type World } from './plan-day.js';
import { playOrder, type Stage } from './play-order.js';
import { playPrepaid } from './play-prepaid.js';
import type { Booking, OrderStory } from './story.js';

export const HISTORY_DAYS = 90;
/** Bookings of the coming days, as far as customers can book. */
const DAYS_AHEAD = 13;

/** Plays the company from `HISTORY_DAYS` ago to the last bookable day; everything after `now` is still to come. */
export function playHistory(root: Random, world: World, rules: PriceRules, pictures: Pictures): OrderStory[] {
  const random = root.fork('history');
  const today = dayOf(world.now);
  const stage: Stage = {
    now: world.now,
    rules,
    bufferMinutes: world.policy.bufferMinutes,
    memory: world.memory,
    pictures,
    numbers: new Set(),
  };
  const wishes = demoWishes(world.now, world.catalogue, world.customers, [...world.workers.values()]);
  const packages = demoPackages(random.fork('packages'), world, rules);
  const playPackages = (ofDay: Random, day: LocalDate): OrderStory[] =>
    packages.flatMap((one) =>
      one.prepaid && dayOf(one.startAt) === day ? playPrepaid(ofDay, stage, { ...one, prepaid: one.prepaid }) : [],
    );
  const stories: OrderStory[] = [];
  for (let day = addDays(today, -HISTORY_DAYS); day <= addDays(today, DAYS_AHEAD); day = addDays(day, 1)) {
    // every day draws from a stream of its own: what happens on one does not shift the others
    const ofDay = random.fork(String(daysBetween(today, day)));
    const bookings = planDay(ofDay, world, day, today, wishes.get(day) ?? []);
    for (const booking of bookings) stories.push(playOrder(ofDay, stage, booking));
    stories.push(...playPackages(ofDay.fork('packages'), day));
  }
  // packages reach further than customers can book
  const days = new Set(packages.map(({ startAt }) => dayOf(startAt)));
  for (const day of [...days].filter((one) => one > addDays(today, DAYS_AHEAD)).sort()) {
    stories.push(...playPackages(random.fork(day), day));
  }
  return stories;
}

function planDay(random: Random, world: World, day: LocalDate, today: LocalDate, wishes: readonly Wish[]): Booking[] {
  const planner = new DayPlanner(world, random);
  const ahead = daysBetween(today, day);
  const usual = visitsOn(random, day, Math.max(0, -ahead), HISTORY_DAYS);
  const count = ahead > 0 ? Math.round(usual * bookedAhead(ahead)) : usual;
  const scripted = ahead === 1 ? [...wishes, nobodysVisit(random, world, day)] : wishes;
  const seated = scripted.flatMap((wish) => planner.seat(wish) ?? []);
  const others = planner.fill(day, Math.max(0, count - seated.length));
  return [...seated, ...others].sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
}

const NURSING = 'home-nursing';
const NINE = 9 * 60;

/** A visit tomorrow that nobody has taken: something for the office to solve. */
function nobodysVisit(random: Random, world: World, day: LocalDate): Wish {
  const service = world.catalogue.get(NURSING)!;
  return {
    customer: random.pick(world.customers.filter(({ persona }) => !persona)),
    addressIndex: 0,
    service,
    scope: chooseScope(random, service),
    startAt: atMinute(day, NINE),
    worker: null,
    fate: 'unassigned',
  };
}
