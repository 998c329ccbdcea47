import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { RewardExpiring } from '../../loyalty/contract/loyalty.facade.js';
import { rewardExpiring } from '../domain/reward-templates.js';
import { WriteMessage } from './write-message.js';

/** Nothing ends that nobody was told about: who holds points or coins hears it before. */
@Injectable()
export class TellRewards implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<RewardExpiring>('loyalty.reward-expiring', 'messaging.tell-when-reward-expiring', (tx, event) => {
      const { currency, amount, endsAt } = event.data;
      return this.writing.aboutRewards(tx, event, rewardExpiring({ currency, amount, endsAt: new Date(endsAt) }));
    });
  }
}
