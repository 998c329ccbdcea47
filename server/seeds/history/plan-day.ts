import type { MaterialRow } from '../../src/modules/fieldwork/contract/fieldwork.facade.js';
import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { isRemote, type ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { rank, scoreCandidate, type CandidateFacts } from '../../src/modules/dispatch/domain/score.js';
import { DISPATCH_POLICY } from '../../src/modules/dispatch/domain/dispatch-policy.js';
import type { AddressSnapshot } from '../../src/modules/identity/contract/identity.facade.js';
import { onlineAddress, placeOf } from '../../src/modules/orders/contract/place.js';
import { rankForClaim } from '../../src/modules/orders/domain/ranking.js';
import type { VisitScope } from '../../src/modules/orders/domain/visit-wish.js';
import type { FreeWorker, SchedulingPolicy } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { checkStart } from '../../src/modules/scheduling/domain/starts.js';
import type { DemoCustomer } from '../company/customers.js';
import type { DemoWorker } from '../company/workers.js';
import type { Random } from '../random.js';
import { bookedAt, chooseScope, chooseService, wishedStarts } from './demand.js';
import type { Memory } from './memory.js';
import type { Roster } from './roster.js';
import type { Asked, Booking, Fate } from './story.js';

/** What may happen to a booking, and how often. */
const FATES: readonly (readonly [Fate, number])[] = [
  ['served', 940],
  ['expired', 34],
  ['cancelled', 26],
];
const DECLINED = 0.06;
const TIMED_OUT = 0.02;

/** What a visit of the demo's own people is fixed to. */
export interface Wish {
  readonly customer: DemoCustomer;
  readonly addressIndex: number;
  readonly service: ServiceKind;
  readonly scope: VisitScope;
  readonly startAt: Date;
  readonly worker: DemoWorker | null;
  readonly fate: Fate;
  readonly stars?: number | null;
  readonly unsigned?: boolean;
  readonly homeGroups?: readonly HomeGroup[];
  readonly materials?: readonly MaterialRow[];
}

export interface World {
  readonly now: Date;
  readonly catalogue: ReadonlyMap<string, ServiceKind>;
  readonly workers: ReadonlyMap<string, DemoWorker>;
  readonly customers: readonly DemoCustomer[];
  readonly addresses: ReadonlyMap<string, AddressSnapshot>;
  readonly policy: SchedulingPolicy;
  readonly roster: Roster;
  readonly memory: Memory;
}

/** Seats bookings on real workers' time, by the rules of orders, scheduling and dispatch. */
export class DayPlanner {
  constructor(
    private readonly world: World,
    private readonly random: Random,
  ) {}

  /** About `count` bookings of customers of every kind; fewer when the day is full. */
  fill(day: LocalDate, count: number): Booking[] {
    const customers = this.world.customers.map((customer) => [customer, customer.appetite] as const);
    const bookings: Booking[] = [];
    for (let attempt = 0; bookings.length < count && attempt < count * 3; attempt += 1) {
      const booking = this.anyBooking(day, this.random.weighted(customers));
      if (booking) bookings.push(booking);
    }
    return bookings;
  }

  /** The wish, seated; null when the worker it names is not free. */
  seat(wish: Wish): Booking | null {
    const { customer, service, scope, startAt } = wish;
    const booked = bookedAt(this.random, startAt, customer, this.world.policy, this.world.now);
    if (!booked || isRefused(checkStart(this.world.policy, booked, startAt))) return null;
    const home = this.addressOf(customer, wish.addressIndex);
    const address = isRemote(service) ? onlineAddress({ ...home, addressId: home.id }) : home;
    const visit = { from: startAt, to: addMinutes(startAt, scope.durationMinutes) };
    const free = this.world.roster.free(service, visit, placeOf({ remote: isRemote(service), address }));
    const held = wish.worker ? free.find(({ workerId }) => workerId === wish.worker?.id) : rankForClaim(free)[0];
    const others = rankForClaim(free.filter(({ workerId }) => workerId !== held?.workerId));
    const mates = others.slice(0, service.crew - 1).map(({ workerId }) => this.world.workers.get(workerId)!);
    if (!held || mates.length < service.crew - 1) return null;
    const fate = wish.fate;
    if (fate === 'served' || fate === 'unassigned') {
      for (const mate of mates) this.world.roster.take(mate.id, visit, placeOf({ remote: isRemote(service), address }));
    }
    const bookedAtTime = fate === 'unassigned' ? addMinutes(this.world.now, -22) : booked;
    const base = {
      customer,
      address,
      service,
      scope,
      startAt,
      bookedAt: bookedAtTime,
      fate,
      mates,
      stars: wish.stars,
      unsigned: wish.unsigned,
      homeGroups: wish.homeGroups,
      materials: wish.materials,
    };
    return { ...base, asked: this.ask(customer, service, visit, address, held, fate, wish.worker !== null) };
  }

  private anyBooking(day: LocalDate, customer: DemoCustomer): Booking | null {
    const service = chooseService(this.random, customer, this.world.catalogue);
    const scope = chooseScope(this.random, service);
    const addressIndex = this.random.int(0, customer.addresses.length - 1);
    const fate = this.random.weighted(FATES);
    for (const startAt of wishedStarts(this.random, day, this.world.policy)) {
      const booking = this.seat({ customer, addressIndex, service, scope, startAt, worker: null, fate });
      if (booking) return booking;
    }
    return null;
  }

  /** Whose time is held is asked first; whoever says no gives it back and the next best is asked. */
  private ask(
    customer: DemoCustomer,
    service: ServiceKind,
    visit: Interval,
    address: AddressSnapshot,
    held: FreeWorker,
    fate: Fate,
    certain: boolean,
  ): Asked[] {
    const { roster } = this.world;
    if (fate === 'expired' || fate === 'cancelled') return [this.asked(held.workerId, 'accepted', [])];
    const asked: Asked[] = [];
    let next: { workerId: string; explanation: readonly string[] } | undefined = {
      workerId: held.workerId,
      explanation: scoreCandidate(this.factsOf(customer, held)).explanation,
    };
    while (next) {
      const answer = this.answer(fate, certain, asked.length);
      asked.push(this.asked(next.workerId, answer, next.explanation));
      if (answer === 'accepted') {
        roster.take(next.workerId, visit, placeOf({ remote: isRemote(service), address }));
        return asked;
      }
      if (asked.length >= DISPATCH_POLICY.maxOffers.value) break;
      const others = roster
        .free(service, visit, placeOf({ remote: isRemote(service), address }))
        .filter(({ workerId }) => !asked.some((one) => one.worker.id === workerId));
      next = rank(others.map((worker) => this.factsOf(customer, worker)))[0];
      if (!next && fate === 'served') {
        // nobody else is free: then the last one asked says yes after all
        const last = asked.pop()!;
        asked.push({ ...last, answer: 'accepted' });
        roster.take(last.worker.id, visit, placeOf({ remote: isRemote(service), address }));
      }
    }
    return asked;
  }

  private answer(fate: Fate, certain: boolean, before: number): Asked['answer'] {
    if (fate === 'unassigned') return before % 2 === 0 ? 'declined' : 'timed_out';
    if (certain || before >= 2) return 'accepted';
    return this.random.weighted([
      ['accepted', 1 - DECLINED - TIMED_OUT],
      ['declined', DECLINED],
      ['timed_out', TIMED_OUT],
    ] as const);
  }

  private asked(workerId: string, answer: Asked['answer'], explanation: readonly string[]): Asked {
    return { worker: this.world.workers.get(workerId)!, answer, explanation };
  }

  private factsOf(customer: DemoCustomer, free: FreeWorker): CandidateFacts {
    return {
      ...free,
      ratingAverage: this.world.memory.ratingOf(free.workerId),
      visitsWithCustomer: this.world.memory.visitsTogether(customer.id, free.workerId),
      // the history is played day by day: whose turn it was is not remembered
      visitsLately: 0,
    };
  }

  private addressOf(customer: DemoCustomer, index: number): AddressSnapshot {
    return this.world.addresses.get(customer.addresses[index]!.id)!;
  }
}
