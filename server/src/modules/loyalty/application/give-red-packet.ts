import { Injectable } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { TransfersFacade } from '../../payments/contract/transfers.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { decideGift, planGift, type Gift, type GiftCommand } from '../domain/gift.js';
import { GIFT_POLICY } from '../domain/gift-policy.js';
import { GiftsSql } from '../infrastructure/gifts.sql.js';
import { giftReference, GIFT_KEY } from './gift-reference.js';

/** The office gives the customer of an order a red packet: alone up to a sum, above it once somebody else agrees. */
@Injectable()
export class GiveRedPacket {
  constructor(
    private readonly transactions: Transactions,
    private readonly gifts: GiftsSql,
    private readonly orders: OrdersFacade,
    private readonly identity: IdentityFacade,
    private readonly transfers: TransfersFacade,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The gift's id. Refuses NOT_FOUND, TRANSFER_AMOUNT, TRANSFER_LIMIT, RECEIVER_UNKNOWN. */
  give(actor: Actor, orderId: string, amountFen: number, reason: string): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const order = await this.orders.order(tx, orderId);
      if (!order) return refuse('NOT_FOUND');
      const state = planGift(amountFen);
      if (isRefused(state)) return state;
      const now = this.clock.now();
      const alone = state === 'approved';
      const gift: Gift = {
        id: this.ids.next(),
        orderId,
        accountId: order.accountId,
        amountFen,
        reason,
        state,
        askedBy: actor.accountId,
        askedLabel: actor.label,
        askedAt: now,
        decidedLabel: alone ? actor.label : null,
        decidedAt: alone ? now : null,
      };
      await this.gifts.add(tx, gift, GIFT_POLICY.version);
      await this.audit(tx, actor, gift, 'asked');
      const owed = alone ? await this.owe(tx, actor, gift) : null;
      return isRefused(owed) ? owed : gift.id;
    });
  }

  /** Gives what a rule of the house gives, within the caller's transaction. Refuses RECEIVER_UNKNOWN. */
  async byRule(tx: Tx, by: AuditActor, gift: Gift, policyVersion: number): Promise<Result<null>> {
    const owed = await this.owe(tx, by, gift, 'queue');
    if (isRefused(owed)) return owed;
    await this.gifts.add(tx, gift, policyVersion);
    await this.audit(tx, by, gift, 'given');
    return null;
  }

  /** Refuses NOT_FOUND, TRANSFER_STATE, FOUR_EYES, TRANSFER_LIMIT, RECEIVER_UNKNOWN. */
  decide(actor: Actor, id: string, command: GiftCommand): Promise<Result<Gift>> {
    return this.transactions.run(async (tx): Promise<Result<Gift>> => {
      const gift = await this.gifts.lock(tx, id);
      if (!gift) return refuse('NOT_FOUND');
      const state = decideGift(gift, command, actor.accountId);
      if (isRefused(state)) return state;
      const done = await this.carryOut(tx, actor, gift, command);
      if (isRefused(done)) return done;
      if (state !== gift.state) await this.gifts.decide(tx, id, state, actor.label, this.clock.now());
      await this.audit(tx, actor, gift, PAST[command]);
      return { ...gift, state };
    });
  }

  private async carryOut(tx: Tx, actor: Actor, gift: Gift, command: GiftCommand): Promise<Result<unknown>> {
    const reference = giftReference(gift.id);
    switch (command) {
      case 'approve':
        return this.owe(tx, actor, gift);
      case 'refuse':
        return null;
      case 'cancel':
        return this.transfers.cancel(tx, reference, GIFT_KEY);
      case 'resend':
        return this.transfers.retry(tx, reference, GIFT_KEY, 'refuse');
    }
  }

  private async owe(
    tx: Tx,
    by: AuditActor,
    { id, orderId, accountId, amountFen, reason }: Gift,
    overLimit: 'refuse' | 'queue' = 'refuse',
  ): Promise<Result<null>> {
    const person = await this.identity.person(tx, accountId);
    if (!person?.openid) return refuse('RECEIVER_UNKNOWN');
    const order = await this.orders.order(tx, orderId);
    const owed = await this.transfers.request(tx, {
      reference: giftReference(id),
      key: GIFT_KEY,
      report: { purpose: 'red_packet', activity: '服务关怀', reward: reason },
      accountId,
      openid: person.openid,
      amountFen: fen(amountFen),
      remark: reason,
      overLimit,
      under: order ? { service: order.serviceId } : {},
    });
    if (isRefused(owed)) return owed;
    await this.orders.record(tx, orderId, {
      kind: 'red-packet.given',
      text: `送出红包${yuan(amountFen)}元：${reason}`,
      actor: by.label,
      happenedAt: this.clock.now(),
    });
    return null;
  }

  private audit(
    tx: Tx,
    { accountId, label }: AuditActor,
    { id, orderId, amountFen, reason }: Gift,
    what: string,
  ): Promise<void> {
    return this.privacy.record(tx, {
      actor: { accountId, label },
      action: `red-packet.${what}`,
      subject: giftReference(id),
      data: { orderId, amountFen, reason },
    });
  }
}

const PAST: Readonly<Record<GiftCommand, string>> = {
  approve: 'approved',
  refuse: 'refused',
  cancel: 'cancelled',
  resend: 'resent',
};
