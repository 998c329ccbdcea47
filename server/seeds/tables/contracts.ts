import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { CONTRACTS_POLICY } from '../../src/modules/contracts/domain/contracts-policy.js';
import { PAUSE_REASONS } from '../../src/modules/contracts/domain/pause.js';
import { END_PAUSE, REMIND_PAUSE_END, REMIND_RENEWAL } from '../../src/modules/contracts/application/work-kinds.js';
import { yuan } from '@daowei/shared/kernel/fen';
import { momentWords, monthDayOf } from '@daowei/shared/kernel/time-words';
import type { Bulk } from '../bulk.js';
import type { DemoPackage } from '../history/demo-packages.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';

/** Rows of contracts: what was bought, its visits as orders, what became of it, and the timers that watch it. */
export function writeContracts(bulk: Bulk, random: Random, now: Date, stories: readonly OrderStory[]): void {
  const packs = new Map<DemoPackage, OrderStory[]>();
  for (const story of stories) {
    const pack = story.booking.prepaid?.pack;
    if (pack) packs.set(pack, [...(packs.get(pack) ?? []), story]);
  }
  for (const [pack, visits] of packs) {
    visits.sort((a, b) => a.booking.prepaid!.seq - b.booking.prepaid!.seq);
    writeContract(bulk, pack, visits, now);
    writeVisits(bulk, pack, visits);
    writeHistory(bulk, random, pack, visits, now);
    writeTimers(bulk, random, pack, visits, now);
  }
}

function writeContract(bulk: Bulk, pack: DemoPackage, [first]: readonly OrderStory[], now: Date): void {
  const { order, booking, quote } = first!;
  const { sold, customer, price, bookedAt, paidAt } = pack;
  const content = price.visits.map(({ lines, shareFen }, place) => ({ startAt: pack.starts[place]!, shareFen, lines }));
  bulk.add('contract_quote', {
    id: pack.quoteId,
    account_id: customer.id,
    service_id: order.serviceId,
    service_version: order.serviceVersion,
    package_id: sold.id,
    address_id: booking.address.id,
    hours: order.hours,
    add_ons: JSON.stringify(order.addOns),
    visits: JSON.stringify(content),
    gross_fen: price.grossFen,
    total_fen: price.totalFen,
    rule_version: pack.ruleVersion,
    hash: quote.quote.hash,
    expires_at: addMinutes(bookedAt, CONTRACTS_POLICY.quoteMinutes.value),
    created_at: bookedAt,
  });
  bulk.add('contract', {
    id: pack.id,
    contract_no: pack.no,
    account_id: customer.id,
    request_key: `demo-${pack.id}`,
    state: 'active',
    version: 2,
    service_id: order.serviceId,
    service_version: order.serviceVersion,
    service_name: order.serviceName,
    service_icon: order.serviceIcon,
    package_id: sold.id,
    package_name: sold.name,
    every: sold.every,
    hours: order.hours,
    add_ons: JSON.stringify(order.addOns),
    note: null,
    customer_name: customer.nickname,
    contact_name: booking.address.contactName,
    phone_masked: booking.address.phoneMasked,
    address: JSON.stringify(booking.address),
    duration_minutes: order.durationMinutes,
    quote_id: pack.quoteId,
    quote_hash: quote.quote.hash,
    rule_version: pack.ruleVersion,
    gross_fen: price.grossFen,
    total_fen: price.totalFen,
    paid_fen: price.totalFen,
    paid_trade_no: pack.outTradeNo,
    hold_until: null,
    paid_at: paidAt,
    renewal_told_at: isNearItsEnd(pack, now) ? remindAt(pack) : null,
    policy_version: CONTRACTS_POLICY.version,
    created_at: bookedAt,
  });
}

function writeVisits(bulk: Bulk, pack: DemoPackage, visits: readonly OrderStory[]): void {
  for (const [place, { order, booking, claims }] of visits.entries()) {
    const { lines, shareFen } = pack.price.visits[place]!;
    bulk.add('contract_visit', {
      contract_id: pack.id,
      seq: place + 1,
      start_at: pack.starts[place]!,
      share_fen: shareFen,
      price_lines: JSON.stringify(lines),
      claim_id: claims[0]!.id,
      worker_id: booking.asked[0]!.worker.id,
      order_id: order.id,
    });
  }
  const { skip, pause, customer } = pack;
  const label = `客户 ${customer.nickname}`;
  if (skip) {
    bulk.add('contract_skip', {
      id: skip.id,
      contract_id: pack.id,
      seq: skip.seq,
      from_at: pack.starts[skip.seq - 1]!,
      to_at: visits[skip.seq - 1]!.order.promised.from,
      refund_fen: 0,
      by_account_id: customer.id,
      by_label: label,
      by_customer: 1,
      policy_version: CONTRACTS_POLICY.version,
      happened_at: skip.at,
    });
  }
  if (pause) {
    bulk.add('contract_pause', {
      id: pause.id,
      contract_id: pack.id,
      open_key: pack.id,
      from_at: pause.from,
      until_at: pause.until,
      reason: pause.reason,
      note_cipher: null,
      visits: visits.filter(({ order }) => order.state === 'paused').length,
      by_account_id: customer.id,
      by_label: label,
      by_customer: 1,
      policy_version: CONTRACTS_POLICY.version,
      begun_at: pause.begunAt,
      ended_at: null,
    });
  }
}

function writeHistory(bulk: Bulk, random: Random, pack: DemoPackage, visits: readonly OrderStory[], now: Date): void {
  const { customer, skip, pause, price } = pack;
  const label = `客户 ${customer.nickname}`;
  const tell = (kind: string, text: string, actor: string, at: Date): void =>
    bulk.add('contract_event', {
      id: random.id(at),
      contract_id: pack.id,
      kind,
      text,
      actor,
      happened_at: at,
      recorded_at: at,
    });
  const paid = `已收到付款${yuan(price.totalFen)}元，${visits.length}次上门的时间都已定下`;
  tell('paid', paid, '微信支付', pack.paidAt);
  if (skip) {
    const to = momentWords(visits[skip.seq - 1]!.order.promised.from);
    const text = `跳过第${skip.seq}次（${momentWords(pack.starts[skip.seq - 1]!)}），挪到${to}，费用不变`;
    tell('visit-skipped', text, label, skip.at);
  }
  if (pause) {
    const resting = visits.filter(({ order }) => order.state === 'paused').length;
    const text = `套餐从${monthDayOf(pause.from)}起暂停（${PAUSE_REASONS[pause.reason]}），${resting}次服务先不上门，${monthDayOf(pause.until)}恢复后排到最后，费用不变`;
    tell('paused', text, label, pause.begunAt);
  }
  if (isNearItsEnd(pack, now)) {
    const text = `提醒：最后一次上门在${monthDayOf(pack.starts.at(-1)!)}，可以续订下一期，时间和服务人员照旧，价格以当日为准`;
    tell('renewal-due', text, '系统', remindAt(pack));
  }
}

function writeTimers(bulk: Bulk, random: Random, pack: DemoPackage, visits: readonly OrderStory[], now: Date): void {
  const timer = (kind: string, dueAt: Date): void =>
    bulk.add('due_work', {
      id: random.id(now),
      kind,
      ref: pack.id,
      due_at: dueAt,
      attempts: 0,
      data: JSON.stringify(null),
      created_at: now,
    });
  if (pack.pause) {
    const day = addDays(dayOf(pack.pause.until), -CONTRACTS_POLICY.pauseReminderDays.value);
    timer(REMIND_PAUSE_END, atMinute(day, 60 * CONTRACTS_POLICY.reminderHour.value));
    timer(END_PAUSE, pack.pause.until);
  }
  if (!isNearItsEnd(pack, now)) timer(REMIND_RENEWAL, remindAt({ ...pack, starts: visits.map(startOf) }));
}

function startOf({ order }: OrderStory): Date {
  return order.promised.from;
}

/** As many days before the last visit as people are reminded. */
function remindAt({ starts }: Pick<DemoPackage, 'starts'>): Date {
  const { renewalDays, reminderHour } = CONTRACTS_POLICY;
  const last = [...starts].sort((a, b) => a.getTime() - b.getTime()).at(-1)!;
  return atMinute(addDays(dayOf(last), -renewalDays.value), 60 * reminderHour.value);
}

function isNearItsEnd(pack: DemoPackage, now: Date): boolean {
  return !pack.pause && !pack.skip && remindAt(pack) <= now;
}
