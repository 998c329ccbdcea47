import type { Fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';

/** owed: WeChat does not have it yet; needless: WeChat wants none (refunded, or paid under a former merchant number). */
export type FulfilmentState = 'owed' | 'reported' | 'needless';

/** WeChat pays the money of a payment out once it was told that what was paid for has been delivered (发货信息). */
export interface FulfilmentRecord {
  readonly outTradeNo: string;
  readonly state: FulfilmentState;
  readonly owedAt: Date;
  readonly endedAt: Date | null;
  /** why WeChat does not take it */
  readonly problem: string | null;
}

/** A report that is late or refused: WeChat keeps the money. */
export interface FulfilmentAlarm {
  readonly outTradeNo: string;
  readonly reference: string;
  readonly amountFen: Fen;
  readonly problem: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

export abstract class FulfilmentFacade {
  /** Reports of payments under these references. */
  abstract of(tx: Tx, references: readonly string[]): Promise<FulfilmentRecord[]>;
  /** Reports a person should look at, the oldest first. */
  abstract alarms(tx: Tx): Promise<FulfilmentAlarm[]>;
}
