import { AGREEMENT_POLICY } from '../../src/modules/orders/domain/agreement-policy.js';
import { ORDERS_POLICY } from '../../src/modules/orders/domain/orders-policy.js';
import { referenceOf } from '../../src/modules/orders/domain/reference.js';
import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';

/** Rows of orders: the order as it is now, and its timeline. */
export function writeOrder(bulk: Bulk, random: Random, { order, booking, quote, facts, agreement }: OrderStory): void {
  bulk.add('customer_order', {
    id: order.id,
    order_no: order.no,
    account_id: order.accountId,
    request_key: `demo-${order.id}`,
    state: order.state,
    version: order.version,
    revision: order.revision,
    service_id: order.serviceId,
    service_version: order.serviceVersion,
    service_name: order.serviceName,
    service_icon: order.serviceIcon,
    hours: order.hours,
    add_ons: JSON.stringify(order.addOns),
    note: order.note,
    home_groups: order.homeGroups.length > 0 ? JSON.stringify(order.homeGroups) : null,
    remote: order.remote ? 1 : 0,
    customer_name: booking.customer.nickname,
    contact_name: order.address.contactName,
    phone_masked: order.address.phoneMasked,
    district: order.address.district,
    address: JSON.stringify(order.address),
    promised_from: order.promised.from,
    promised_to: order.promised.to,
    planned_from: order.planned.from,
    planned_to: order.planned.to,
    duration_minutes: order.durationMinutes,
    quote_id: quote.quote.id,
    quote_hash: quote.quote.hash,
    rule_version: quote.quote.ruleVersion,
    price_lines: JSON.stringify(order.lines),
    total_fen: order.totalFen,
    deposit_fen: order.depositFen,
    paid_fen: order.paidFen,
    paid_trade_no: order.paidTradeNo,
    prepaid_by: order.prepaidBy,
    hold_until: order.holdUntil,
    paid_at: order.paidAt,
    confirmed_at: order.confirmedAt,
    started_at: order.startedAt,
    completed_at: order.completedAt,
    ended_at: order.endedAt,
    claim_id: order.claimId,
    worker_id: order.workerId,
    mates: order.mates.length > 0 ? JSON.stringify(order.mates) : null,
    door_code: order.doorCode,
    voucher: order.voucher,
    rated: order.rated,
    policy_version: ORDERS_POLICY.version,
    created_at: order.createdAt,
  });
  if (agreement) {
    bulk.add('order_agreement', {
      order_id: order.id,
      account_id: order.accountId,
      openid: booking.customer.openid,
      service_id: order.serviceId,
      service_version: order.serviceVersion,
      hash: agreement.hash,
      health_statements: booking.service.agreement.healthStatements.length,
      method: agreement.signatureFile ? 'drawn' : 'typed',
      signer_name: agreement.signerName,
      signature_file: agreement.signatureFile,
      signed_at: agreement.signedAt,
      device_at: agreement.signedAt,
      policy_version: AGREEMENT_POLICY.version,
    });
  }
  for (const { kind, text, actor, at } of facts) {
    if (text === null) continue;
    bulk.add('order_event', {
      id: random.id(at),
      order_id: order.id,
      kind,
      text,
      actor: actor.label,
      happened_at: at,
      recorded_at: at,
    });
  }
}

/** How the audit keeps the same facts. */
export function auditOf({ order, facts }: OrderStory): {
  at: Date;
  actorAccountId: string | null;
  actorLabel: string;
  action: string;
  subject: string;
  data: Readonly<Record<string, unknown>>;
}[] {
  return facts.map(({ kind, text, actor, at, data }) => ({
    at,
    actorAccountId: actor.accountId,
    actorLabel: actor.label,
    action: kind,
    subject: referenceOf(order.id),
    data: { ...data, ...(text === null ? {} : { text }), happenedAt: at.toISOString() },
  }));
}
