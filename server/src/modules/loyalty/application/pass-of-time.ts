import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import type { RewardExpiring } from '../contract/loyalty.facade.js';
import type { Currency } from '../domain/currency.js';
import { begin, expire } from '../domain/purse.js';
import { PursesSql, type Owner } from '../infrastructure/purses.sql.js';
import { ChangePurse } from './change-purse.js';
import { MoveTier } from './move-tier.js';
import { BEGIN_LOTS, EXPIRE_LOTS, TELL_EXPIRY } from './work-kinds.js';

/** What time does to a purse: lots begin, their end is told, and they end. */
@Injectable()
export class PassOfTime implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly changing: ChangePurse,
    private readonly purses: PursesSql,
    private readonly tiers: MoveTier,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(BEGIN_LOTS, (tx, work) => this.begin(tx, ownerIn(work)));
    this.handlers.transactional(EXPIRE_LOTS, (tx, work) => this.expire(tx, ownerIn(work)));
    this.handlers.transactional(TELL_EXPIRY, (tx, work) => this.tell(tx, ownerIn(work), endIn(work)));
  }

  private async begin(tx: Tx, owner: Owner): Promise<void> {
    await this.changing.change(tx, owner, this.words('积分生效'), begin);
    await this.tiers.review(tx, owner.accountId);
  }

  private async expire(tx: Tx, owner: Owner): Promise<void> {
    await this.changing.change(tx, owner, this.words('到期未使用'), expire);
  }

  /** What is left of all that ends on the day; nothing is said about nothing. */
  private async tell(tx: Tx, owner: Owner, endsAt: Date): Promise<void> {
    const lots = await this.purses.openLots(tx, owner);
    const ending = lots.filter((lot) => dayOf(lot.endsAt) === dayOf(endsAt));
    const amount = ending.reduce((sum, { left }) => sum + left, 0);
    if (amount === 0) return;
    await this.outbox.publish<RewardExpiring>(tx, {
      type: 'loyalty.reward-expiring',
      data: { ...owner, amount, endsAt: endsAt.toISOString() },
    });
  }

  private words(text: string): { moveId: string; text: string } {
    return { moveId: this.ids.next(), text };
  }
}

function ownerIn({ ref }: DueWork): Owner {
  const [accountId, currency] = ref.split(':') as [string, Currency];
  return { accountId, currency };
}

function endIn({ data }: DueWork): Date {
  return new Date((data as { endsAt: string }).endsAt);
}
