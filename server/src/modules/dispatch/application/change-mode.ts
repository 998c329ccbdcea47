import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { DispatchMode, ModeOfService } from '../domain/dispatch-mode.js';
import { DispatchModesSql } from '../infrastructure/modes.sql.js';

/** The office decides how the orders of a service are given out; what is offered already stays offered. */
@Injectable()
export class ChangeMode {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalog: CatalogFacade,
    private readonly modes: DispatchModesSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND. */
  async of(serviceId: string): Promise<Result<ModeOfService>> {
    const { reader } = this.transactions;
    const service = await this.catalog.current(reader, serviceId);
    return service ? this.modes.of(reader, serviceId) : refuse('NOT_FOUND');
  }

  /** Refuses NOT_FOUND. */
  change(actor: Actor, serviceId: string, mode: DispatchMode, because: string): Promise<Result<ModeOfService>> {
    return this.transactions.run(async (tx): Promise<Result<ModeOfService>> => {
      if (!(await this.catalog.current(tx, serviceId))) return refuse('NOT_FOUND');
      const set = { because, by: actor.label, at: this.clock.now() };
      await this.modes.set(tx, serviceId, mode, set);
      await this.privacy.record(tx, {
        actor: { accountId: actor.accountId, label: actor.label },
        action: 'dispatch.mode-changed',
        subject: `service:${serviceId}`,
        data: { mode, because },
      });
      return { mode, set };
    });
  }
}
