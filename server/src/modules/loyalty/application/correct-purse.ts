import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import {
  correctionText,
  decideCorrection,
  planCorrection,
  type Correction,
  type CorrectionCommand,
} from '../domain/correction.js';
import { CORRECTION_POLICY } from '../domain/correction-policy.js';
import { lifeOf } from '../domain/lot-days.js';
import { deduct } from '../domain/purse.js';
import { UNIT_FEN } from '../domain/currency.js';
import { CorrectionsSql } from '../infrastructure/corrections.sql.js';
import { ChangePurse } from './change-purse.js';

export type WantedCorrection = Pick<Correction, 'currency' | 'amount' | 'reason' | 'words' | 'evidence'>;

/** The office corrects what a customer holds: one person asks, another one makes it so. */
@Injectable()
export class CorrectPurse {
  constructor(
    private readonly transactions: Transactions,
    private readonly corrections: CorrectionsSql,
    private readonly changing: ChangePurse,
    private readonly orders: OrdersFacade,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * For the customer of an order. Refuses NOT_FOUND, REWARD_AMOUNT, CORRECTION_REASON, CORRECTION_WAITING while another
   * one of this customer and currency is undecided, also when both are asked at once.
   */
  async ask(actor: Actor, orderId: string, wanted: WantedCorrection): Promise<Result<null>> {
    try {
      return await this.transactions.run(async (tx): Promise<Result<null>> => {
        const order = await this.orders.order(tx, orderId);
        if (!order) return refuse('NOT_FOUND');
        const plan = planCorrection(wanted);
        if (isRefused(plan)) return plan;
        const correction: Correction = {
          id: this.ids.next(),
          orderId,
          accountId: order.accountId,
          ...wanted,
          state: 'waiting',
          askedBy: actor.accountId,
          askedLabel: actor.label,
          askedAt: this.clock.now(),
          decidedLabel: null,
          decidedAt: null,
          decidedBecause: null,
        };
        await this.corrections.add(tx, correction, CORRECTION_POLICY.version);
        await this.audit(tx, actor, correction, 'asked');
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('CORRECTION_WAITING');
      throw error;
    }
  }

  /**
   * @param because why not; null when it is confirmed
   * Refuses NOT_FOUND, CORRECTION_STATE, FOUR_EYES, CORRECTION_OTHERS.
   */
  decide(actor: Actor, id: string, command: CorrectionCommand, because: string | null): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const correction = await this.corrections.lock(tx, id);
      if (!correction) return refuse('NOT_FOUND');
      const state = decideCorrection(correction, command, actor.accountId);
      if (isRefused(state)) return state;
      const decided = { state, decidedLabel: actor.label, decidedAt: this.clock.now(), decidedBecause: because };
      await this.corrections.decide(tx, id, decided);
      if (state === 'made') await this.make(tx, correction);
      await this.audit(tx, actor, { ...correction, ...decided }, state);
      return null;
    });
  }

  /** More is a lot with its time to live; less comes out of what ends first, and what is not there is owed. */
  private async make(tx: Tx, { id, accountId, currency, amount, reason }: Correction): Promise<void> {
    const owner = { accountId, currency };
    const text = correctionText(reason, amount);
    if (text === null) throw new Error(`correction ${id}: ${reason} does not explain ${amount}`);
    const unitFen = UNIT_FEN[currency];
    if (amount > 0) {
      const lot = { source: 'correction', amount, unitFen, ...lifeOf('correction', this.clock.now()) } as const;
      return this.changing.give(tx, owner, lot, { reference: `correction:${id}`, text, baseFen: null });
    }
    await this.changing.change(tx, owner, { moveId: id, text }, (purse) => deduct(purse, -amount, unitFen));
  }

  private audit(tx: Tx, { accountId, label }: Actor, correction: Correction, what: string): Promise<void> {
    const { id, orderId, currency, amount, reason, words, evidence, decidedBecause } = correction;
    return this.privacy.record(tx, {
      actor: { accountId, label },
      action: `reward-correction.${what}`,
      subject: `account:${correction.accountId}`,
      data: { correctionId: id, orderId, currency, amount, reason, words, evidence, decidedBecause },
    });
  }
}
