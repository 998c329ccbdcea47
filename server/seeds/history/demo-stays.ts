import { addMinutes } from '@daowei/shared/kernel/interval';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { evidenceOf } from '../../src/modules/orders/contract/signing.js';
import { daysFromTo } from '../../src/modules/scheduling/domain/roster.js';
import type { EarlyEnd } from '../../src/modules/stays/domain/trial.js';
import { earnedDays, type EarnedDay } from '../../src/modules/stays/domain/earning.js';
import { quoteHash } from '../../src/modules/stays/domain/quote-hash.js';
import { trialUntil } from '../../src/modules/stays/domain/stay-days.js';
import { FIRST_STATE } from '../../src/modules/stays/domain/stay-life.js';
import { priceLines } from '../../src/modules/stays/domain/stay-price.js';
import { STAYS_POLICY } from '../../src/modules/stays/domain/stays-policy.js';
import { endOn } from '../../src/modules/stays/domain/trial.js';
import type { StayQuote } from '../../src/modules/stays/infrastructure/stay-quotes.sql.js';
import type { StoredStay } from '../../src/modules/stays/infrastructure/stay-rows.js';
import { CHEN_XIAOMAN, WU_PEIFEN, ZHOU_MINGZHE, type Persona } from '../personas.js';
import type { Pictures } from '../pictures/pictures.js';
import type { Random } from '../random.js';
import type { World } from './plan-day.js';

/** Living in of the demo's own people, by days from today. */
interface Line {
  readonly customer: Persona;
  readonly service: string;
  readonly days: number;
  readonly firstDaysAhead: number;
  readonly note: string | null;
  /** what was decided in the trial, and on which of its days; absent: nothing yet */
  readonly decided?: { readonly what: 'kept' | 'ended'; readonly day: number };
}

/** One on her second day of trial, one that goes on, one that was ended in its trial. */
const LINES: readonly Line[] = [
  { customer: WU_PEIFEN, service: 'live-in-nanny', days: 30, firstDaysAhead: -1, note: '母亲口味清淡，每天早上要散步' },
  {
    customer: CHEN_XIAOMAN,
    service: 'maternity-nurse',
    days: 26,
    firstDaysAhead: -12,
    note: '剖腹产，家里有一只猫',
    decided: { what: 'kept', day: 3 },
  },
  {
    customer: ZHOU_MINGZHE,
    service: 'live-in-nanny',
    days: 30,
    firstDaysAhead: -20,
    note: null,
    decided: { what: 'ended', day: 4 },
  },
];

const BOOKED_DAYS_BEFORE = 5;
const EVENING = 20 * 60;
const PAID_AFTER_MINUTES = 3;
/** A decision is made after supper. */
const DECIDED_AT = 19 * 60;
/** The first version of the rule, which the migration brings. */
const CANCELLATION_VERSION = 1;

/** A stay that was booked and paid, with what became of it. */
export interface DemoStay {
  /** as it was booked: not paid yet */
  readonly booked: StoredStay;
  readonly quote: StayQuote;
  readonly openid: string;
  readonly outTradeNo: string;
  readonly transactionId: string;
  readonly paidAt: Date;
  readonly claims: readonly { readonly id: string; readonly day: LocalDate }[];
  readonly keptAt: Date | null;
  readonly end: (EarlyEnd & { readonly at: Date; readonly outRefundNo: string }) | null;
  readonly earned: readonly EarnedDay[];
}

/** Each on one worker's whole days; nothing where nobody is free for all of them. */
export function demoStays(random: Random, world: World, pictures: Pictures): DemoStay[] {
  return LINES.flatMap((line, index) => stayOf(random.fork(String(index)), world, pictures, line));
}

function stayOf(random: Random, world: World, pictures: Pictures, line: Line): DemoStay[] {
  const service = world.catalogue.get(line.service)!;
  const customer = world.customers.find(({ persona }) => persona === line.customer)!;
  const address = world.addresses.get(customer.addresses[0]!.id)!;
  const first = addDays(dayOf(world.now), line.firstDaysAhead);
  const range = { first, last: addDays(first, line.days - 1) };
  const workerId = world.roster.freeWhole(service, daysFromTo(range.first, range.last))[0];
  if (!workerId) return [];
  const bookedAt = atMinute(addDays(first, -BOOKED_DAYS_BEFORE), EVENING);
  const lines = priceLines(service, service.liveIn!, line.days);
  const sold = {
    accountId: customer.id,
    serviceId: service.id,
    serviceVersion: service.version,
    ...range,
    lines,
    totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
    cancellationVersion: CANCELLATION_VERSION,
  };
  const quoted = { ...sold, addressId: address.id };
  const booked: StoredStay = {
    ...sold,
    id: random.id(bookedAt),
    no: `DZ${dayOf(bookedAt).replaceAll('-', '')}${random.digits(6)}`,
    state: FIRST_STATE,
    serviceName: service.name,
    serviceIcon: service.icon,
    trialFrom: first,
    trialUntil: trialUntil(range, service.liveIn!),
    trialKept: false,
    changes: 0,
    endedOn: null,
    workerId,
    customerName: customer.nickname,
    address,
    note: line.note,
    paidFen: fen(0),
    refundFen: fen(0),
    earnedUntil: null,
    holdUntil: addMinutes(bookedAt, STAYS_POLICY.holdMinutes.value),
    paidAt: null,
    paidTradeNo: null,
    signature: evidenceOf(
      service,
      { method: 'drawn', png: Buffer.alloc(0) },
      {
        openid: customer.openid,
        signatureFile: pictures.signature(random),
        deviceTime: bookedAt,
        since: bookedAt,
        now: bookedAt,
      },
    ),
    createdAt: bookedAt,
    version: 1,
  };
  const decidedOn = line.decided ? addDays(first, line.decided.day - 1) : null;
  const decidedAt = decidedOn && atMinute(decidedOn, DECIDED_AT);
  const ended = line.decided?.what === 'ended' ? endOn(booked, decidedOn!) : null;
  const served = daysFromTo(range.first, ended?.lastDay ?? range.last);
  world.roster.takeWhole(workerId, served, address);
  const now = { ...booked, state: 'active' as const, endedOn: ended?.lastDay ?? null };
  return [
    {
      booked,
      quote: {
        ...quoted,
        id: random.id(bookedAt),
        hash: quoteHash(quoted),
        expiresAt: addMinutes(bookedAt, STAYS_POLICY.quoteMinutes.value),
      },
      openid: customer.openid,
      outTradeNo: random.id(bookedAt),
      transactionId: `42000${random.digits(23)}`,
      paidAt: addMinutes(bookedAt, PAID_AFTER_MINUTES),
      claims: served.map((day) => ({ id: random.id(bookedAt), day })),
      keptAt: line.decided?.what === 'kept' ? decidedAt : null,
      end: ended && { ...ended, at: decidedAt!, outRefundNo: random.id(decidedAt!) },
      earned: earnedDays(now, world.now),
    },
  ];
}
