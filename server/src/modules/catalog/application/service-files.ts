import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { CompanyWords } from '@daowei/shared/rules/service-kind';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { wordsOf } from '../domain/company-words.js';
import type { CatalogueEntry, OffSale, PublishedVersion } from '../domain/published.js';
import { currentEntries, currentEntry, everyKind, kindVersions } from '../infrastructure/service-kinds.sql.js';

/** All the office knows of one service. */
export interface ServiceFile {
  readonly id: string;
  readonly offSale: OffSale | null;
  /** newest first, never empty */
  readonly versions: readonly PublishedVersion[];
  /** what a new version may ask of workers */
  readonly words: CompanyWords;
}

/** The catalogue as the office reads it: off sale or not, with every version there was. */
@Injectable()
export class ServiceFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(): Promise<CatalogueEntry[]> {
    return currentEntries(this.transactions.reader, this.clock.now());
  }

  /** What a new service may ask of workers. */
  async words(): Promise<CompanyWords> {
    return wordsOf(await everyKind(this.transactions.reader));
  }

  /** Refuses NOT_FOUND. */
  async file(id: string): Promise<Result<ServiceFile>> {
    const db = this.transactions.reader;
    const versions = await kindVersions(db, id);
    if (versions.length === 0) return refuse('NOT_FOUND', '没有找到这项服务');
    const entry = await currentEntry(db, id, this.clock.now());
    return { id, offSale: entry?.offSale ?? null, versions, words: wordsOf(await everyKind(db)) };
  }
}
