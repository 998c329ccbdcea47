import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import { priceOf } from '../../src/modules/pricing/domain/price.js';
import { quoteHash, subjectText } from '../../src/modules/pricing/domain/quote-hash.js';
import type { PastFact } from '../../src/modules/privacy/infrastructure/seed-audit.js';
import type { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { SchedulingPolicy } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import {
  CLOSE_REQUEST,
  CLOSE_WAIT,
  requestSubject,
  waitSubject,
} from '../../src/modules/waitlist/application/work-kinds.js';
import { WORDS_PURPOSE, type Difficulty } from '../../src/modules/waitlist/domain/difficulty.js';
import { answerDueAt, requestClosesAt } from '../../src/modules/waitlist/domain/request-life.js';
import { SHIFT_REQUEST_POLICY } from '../../src/modules/waitlist/domain/shift-request-policy.js';
import { WAITLIST_POLICY } from '../../src/modules/waitlist/domain/waitlist-policy.js';
import { closesAt, wishAround } from '../../src/modules/waitlist/domain/wish.js';
import { ShiftRequestsSql } from '../../src/modules/waitlist/infrastructure/shift-requests.sql.js';
import { WaitsSql } from '../../src/modules/waitlist/infrastructure/waits.sql.js';
import type { WantedVisitRecord } from '../../src/modules/waitlist/infrastructure/wanted-visit.js';
import { insert } from '../../src/platform/database/sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import type { DemoWish, DemoWishes } from '../history/full-times.js';
import type { Random } from '../random.js';

interface World {
  readonly now: Date;
  readonly rules: PriceRules;
  readonly policy: SchedulingPolicy;
  readonly fields: Pick<PrivacyFacade, 'encrypt'>;
}

const DAY_MINUTES = 1_440;

/** What the audit keeps of a wish; its id is made by the caller. */
type WishFact = Omit<PastFact, 'id'>;

/**
 * Rows of waitlist: who waits, who told a difficulty, and how one was answered.
 * @returns what the audit keeps of them
 */
export async function writeWishes(tx: Tx, root: Random, world: World, wishes: DemoWishes): Promise<WishFact[]> {
  const random = root.fork('wishes');
  const { now } = world;
  const facts: WishFact[] = [];
  if (wishes.waiting) facts.push(await wait(tx, random, world, wishes.waiting, addMinutes(now, -95)));
  if (wishes.offered) facts.push(await wait(tx, random, world, wishes.offered, addMinutes(now, -40)));
  if (wishes.asked) {
    const words = '父亲傍晚做完透析才到家，只有这个时间家里有人开门';
    facts.push((await ask(tx, random, world, wishes.asked, addMinutes(now, -4), 'family', words)).fact);
  }
  if (wishes.refused) {
    const askedAt = addMinutes(now, -DAY_MINUTES);
    const { id, fact } = await ask(tx, random, world, wishes.refused, askedAt, 'occasion', null);
    const end = { state: 'refused', script: 'rest_first', answeredBy: '李敏' } as const;
    const endedAt = addMinutes(askedAt, 12);
    await new ShiftRequestsSql().end(tx, id, end, endedAt);
    const data = { startAt: wishes.refused.startAt.toISOString(), script: end.script };
    const answered = { at: endedAt, actorAccountId: null, actorLabel: end.answeredBy, action: 'shift-request.refused' };
    facts.push(fact, { ...answered, subject: requestSubject(id), data });
    await tx.query('DELETE FROM due_work WHERE kind = ? AND ref = ?', [CLOSE_REQUEST, id]);
  }
  return facts;
}

async function wait(tx: Tx, random: Random, world: World, wish: DemoWish, joinedAt: Date): Promise<WishFact> {
  const around = wishAround(wish.startAt, 'start');
  const wanted = await quoted(tx, random, world, wish, joinedAt, closesAt(world.policy, around));
  const entry = { ...around, ...wanted, state: 'waiting', endedBecause: null, orderId: null, joinedAt } as const;
  await new WaitsSql().add(tx, entry, WAITLIST_POLICY.version);
  await timer(tx, random, CLOSE_WAIT, wanted, joinedAt);
  const wished = { wishedAt: wish.startAt.toISOString(), stretch: 'start' };
  return madeBy(wish, joinedAt, 'waitlist.joined', waitSubject(wanted.id), {
    ...wished,
    promisedFen: wanted.promisedFen,
  });
}

async function ask(
  tx: Tx,
  random: Random,
  world: World,
  wish: DemoWish,
  askedAt: Date,
  difficulty: Difficulty,
  words: string | null,
): Promise<{ id: string; fact: WishFact }> {
  const closes = requestClosesAt(wish.startAt);
  const wanted = await quoted(tx, random, world, wish, askedAt, closes);
  const asked = {
    ...wanted,
    state: 'asked',
    startAt: wish.startAt,
    difficulty,
    wordsCipher: words === null ? null : world.fields.encrypt(words, WORDS_PURPOSE),
    askedAt,
    askedOn: dayOf(askedAt),
    askedNo: 1,
    answerBy: answerDueAt(askedAt, closes),
    script: null,
    answeredBy: null,
    endedAt: null,
    orderId: null,
    shift: null,
  } as const;
  await new ShiftRequestsSql().add(tx, asked, SHIFT_REQUEST_POLICY.version);
  await timer(tx, random, CLOSE_REQUEST, wanted, askedAt);
  const data = { startAt: wish.startAt.toISOString(), difficulty, promisedFen: wanted.promisedFen };
  return { id: wanted.id, fact: madeBy(wish, askedAt, 'shift-request.asked', requestSubject(wanted.id), data) };
}

function madeBy({ customer }: DemoWish, at: Date, action: string, subject: string, data: object): WishFact {
  const actorLabel = `客户 ${customer.nickname}`;
  return { at, actorAccountId: customer.id, actorLabel, action, subject, data: { ...data } };
}

/** The wish with its frozen price, as it was when it was made. */
async function quoted(
  tx: Tx,
  random: Random,
  { rules }: World,
  { customer, address, service, scope, startAt }: DemoWish,
  at: Date,
  closes: Date,
): Promise<WantedVisitRecord> {
  const subject = { service, district: address.district, startAt, hours: scope.hours, addOns: scope.addOns };
  const price = priceOf(rules, { ...subject, tier: customer.tier });
  const quoteId = random.id(at);
  await insert(tx, 'quote', {
    id: quoteId,
    account_id: customer.id,
    service_id: service.id,
    service_version: service.version,
    subject: subjectText(subject),
    quote_lines: JSON.stringify(price.lines),
    total_fen: price.totalFen,
    rule_version: price.ruleVersion,
    coupon_id: null,
    tier: customer.tier,
    hash: quoteHash(subject, price.lines, price.ruleVersion),
    expires_at: addMinutes(at, rules.quoteMinutes),
    created_at: at,
  });
  return {
    id: random.id(at),
    accountId: customer.id,
    request: { serviceId: service.id, addressId: address.id, hours: scope.hours, addOns: [] },
    serviceName: service.name,
    serviceIcon: service.icon,
    addressShort: `${address.district} ${address.community}`,
    durationMinutes: scope.durationMinutes,
    closesAt: closes,
    quoteId,
    promisedFen: price.totalFen,
  };
}

async function timer(
  tx: Tx,
  random: Random,
  kind: string,
  { id, closesAt: due }: WantedVisitRecord,
  at: Date,
): Promise<void> {
  await insert(tx, 'due_work', {
    id: random.id(at),
    kind,
    ref: id,
    due_at: due,
    attempts: 0,
    data: 'null',
    created_at: at,
  });
}
