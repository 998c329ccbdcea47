import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { evidenceOf, type Evidence } from '../domain/evidence.js';
import { referenceOf } from '../domain/reference.js';
import { OrderEventsSql } from '../infrastructure/order-events.sql.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';

/** A fact with its files as they lie on the disk now. */
export interface CheckedEvidence extends Omit<Evidence, 'files'> {
  readonly files: readonly { readonly id: string; readonly sha256: string; readonly intact: boolean }[];
}

/** The evidence of one order, recomputed while it is asked for: entries, sentences and the bytes of photos and signatures. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly events: OrderEventsSql,
    private readonly privacy: PrivacyFacade,
    private readonly files: FileStore,
  ) {}

  /** Refuses NOT_FOUND. */
  async run(orderId: string): Promise<Result<CheckedEvidence[]>> {
    // one moment for both, so that what is written meanwhile stands in neither
    const evidence = await this.transactions.run(async (tx) => {
      if (!(await this.orders.find(tx, orderId))) return null;
      return evidenceOf(await this.events.of(tx, orderId), await this.privacy.chained(tx, referenceOf(orderId)));
    });
    if (!evidence) return refuse('NOT_FOUND');
    return Promise.all(evidence.map((fact) => this.withFiles(fact)));
  }

  private async withFiles(fact: Evidence): Promise<CheckedEvidence> {
    const files = await Promise.all(
      fact.files.map(async (file) => ({ ...file, intact: (await this.files.digestNow(file.id)) === file.sha256 })),
    );
    return { ...fact, files };
  }
}
