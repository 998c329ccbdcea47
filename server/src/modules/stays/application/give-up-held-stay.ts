import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { CallOff } from './call-off.js';
import { HoldStays } from './hold-stays.js';
import { GIVE_UP_HELD_STAY } from './work-kinds.js';

const SYSTEM = { accountId: null, label: '系统' };

/** The first day begins and what had to be there is not: nobody moves in, and all of the money goes back. */
@Injectable()
export class GiveUpHeldStay implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly stays: StaysSql,
    private readonly holding: HoldStays,
    private readonly callingOff: CallOff,
  ) {}

  onModuleInit(): void {
    this.work.transactional(GIVE_UP_HELD_STAY, (tx, { ref }) => this.giveUp(tx, ref));
  }

  /** Asked once more under the lock: what was given in the last moment counts. */
  private async giveUp(tx: Tx, stayId: string): Promise<void> {
    const stay = await this.stays.lock(tx, stayId);
    if (!stay) return;
    const held = await this.holding.review(tx, stay);
    if (!held) return;
    const called = await this.callingOff.run(tx, SYSTEM, stay, {
      by: 'held_back',
      refundFen: stay.totalFen,
      reason: '入住前的安全信息没有补齐，全额退款',
      facts: { feeFen: 0, missing: held.missing },
    });
    // tried again, and then a task for a person; the exception stays open meanwhile
    if (isRefused(called)) throw new Error(`stay ${stayId} is held back and cannot be called off: ${called.refused}`);
  }
}
