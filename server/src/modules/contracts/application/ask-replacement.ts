import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { REPLACEMENT_REASONS, type ReplacementReason } from '../domain/replacement.js';
import { ContractExceptionsSql } from '../infrastructure/contract-exceptions.sql.js';
import { ContractReplacementsSql } from '../infrastructure/contract-replacements.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { NOT_GOING } from './on-behalf.js';
import { OpenSeries, startsToCome } from './open-series.js';
import { TellHistory } from './tell-history.js';

export const REPLACEMENT_NOTE_PURPOSE = 'contract.replacement-note';

/** The customer wishes for somebody else for the rest of the contract; a coordinator answers within the policy's hours. */
@Injectable()
export class AskReplacement {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly replacements: ContractReplacementsSql,
    private readonly exceptions: ContractExceptionsSql,
    private readonly series: OpenSeries,
    private readonly history: TellHistory,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param note what the person wrote beside it; kept encrypted
   * Refuses NOT_FOUND, ORDER_STATE where nothing is left to come, REPLACEMENT_ALREADY.
   */
  ask(
    { accountId, label }: Actor,
    contractId: string,
    reason: ReplacementReason,
    note: string | null,
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const contract = await this.contracts.lock(tx, contractId);
      if (!contract || contract.accountId !== accountId) return refuse('NOT_FOUND');
      if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
      if (await this.replacements.open(tx, contractId)) return refuse('REPLACEMENT_ALREADY');
      const left = startsToCome(await this.series.of(tx, contractId));
      if (left.length === 0) return refuse('ORDER_STATE', '后面没有要上门的服务了，不用换人');
      const askedAt = this.clock.now();
      const answerBy = addMinutes(askedAt, 60 * CONTRACTS_POLICY.replacementHours.value);
      await this.replacements.add(tx, {
        id: this.ids.next(),
        contractId,
        state: 'asked',
        reason,
        noteCipher: note === null ? null : this.privacy.encrypt(note, REPLACEMENT_NOTE_PURPOSE),
        askedBy: accountId,
        askedAt,
        answerBy,
        answer: null,
        fromWorkerIds: [],
        toWorkerId: null,
        seqs: [],
        decidedBy: null,
        decidedAt: null,
      });
      await this.exceptions.open(tx, {
        kind: 'replacement',
        contractId,
        text: `套餐 ${contract.no}：客户想换一位服务人员（${REPLACEMENT_REASONS[reason]}），还有${left.length}次`,
        openedAt: askedAt,
        dueAt: answerBy,
      });
      const text = `已提出换一位服务人员，协调员会在${momentWords(answerBy)}前答复，合同和价格不变`;
      await this.history.tell(tx, contractId, { kind: 'replacement-asked', text }, { accountId, label }, { reason });
      return null;
    });
  }
}
