import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';

/** Who looked at a customer's address, and when: an open page that refreshes itself is one look, not hundreds. */
@Injectable()
export class Reads {
  /** Until when a look is already written down, by person and order. A process that forgets writes once more. */
  private readonly notedUntil = new Map<string, Date>();

  constructor(
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  async note(actor: Actor, orderId: string): Promise<void> {
    const now = this.clock.now();
    const key = `${actor.accountId} ${orderId}`;
    const until = this.notedUntil.get(key);
    if (until && until > now) return;
    await this.transactions.run((tx) =>
      this.privacy.record(tx, {
        actor: { accountId: actor.accountId, label: actor.label },
        action: 'sensitive.read',
        subject: `order:${orderId}`,
        data: { fields: ['address'], purpose: '订单处理' },
      }),
    );
    for (const [old, end] of this.notedUntil) if (end <= now) this.notedUntil.delete(old);
    this.notedUntil.set(key, addMinutes(now, PAGES_POLICY.readNotedMinutes.value));
  }
}
