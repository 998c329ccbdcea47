import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { momentWords, monthDayOf } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import type { PauseEnding, VisitsUnplaced } from '../contract/contracts.events.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { ContractExceptionsSql } from '../infrastructure/contract-exceptions.sql.js';
import { ContractPausesSql } from '../infrastructure/contract-pauses.sql.js';
import type { StoredContract } from '../infrastructure/contract-rows.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { about } from './on-behalf.js';
import { PlaceRested, type Place } from './place-rested.js';
import { ResumeContract } from './resume-contract.js';
import { LostRace } from './seat-visits.js';
import { TellHistory } from './tell-history.js';
import { END_PAUSE, REMIND_PAUSE_END } from './work-kinds.js';

const CLOCK = { accountId: null, label: '系统' };

/**
 * A pause ends by itself on its day, and says so before. Visits for which nobody is free behind the last one are not
 * put anywhere the customer has not chosen: they wait, the customer is told, and the office sees them.
 */
@Injectable()
export class WatchPauses implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly contracts: ContractsSql,
    private readonly pauses: ContractPausesSql,
    private readonly exceptions: ContractExceptionsSql,
    private readonly placing: PlaceRested,
    private readonly resuming: ResumeContract,
    private readonly history: TellHistory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(REMIND_PAUSE_END, (tx, due) => this.remind(tx, due.ref));
    this.work.transactional(END_PAUSE, (tx, due) => this.end(tx, due.ref));
  }

  private async remind(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.contracts.lock(tx, contractId);
    const pause = contract && (await this.pauses.going(tx, contractId));
    const places = contract && pause ? await this.placing.of(tx, contract) : [];
    if (!contract || !pause || places.length === 0) return;
    await this.outbox.publish<PauseEnding>(tx, {
      type: 'contracts.pause-ending',
      data: { ...about(contract), visits: places.length, until: pause.until.toISOString() },
    });
    const text = `提醒：套餐将在${monthDayOf(pause.until)}自动恢复，之前也可以自己选时间恢复`;
    await this.history.tell(tx, contractId, { kind: 'pause-ending', text }, CLOCK);
  }

  private async end(tx: Tx, contractId: string): Promise<WorkOutcome> {
    const contract = await this.contracts.lock(tx, contractId);
    const pause = contract && (await this.pauses.going(tx, contractId));
    if (!contract || !pause) return;
    if (pause.until > this.clock.now()) return { againAt: pause.until };
    const places = await this.placing.of(tx, contract);
    for (const place of places.filter(({ conflict }) => !conflict)) await this.seat(tx, place);
    await this.resuming.end(tx, contract, pause);
    const placed = places.filter(({ conflict }) => !conflict);
    const left = places.filter(({ conflict }) => conflict);
    const told = placed.map(({ visit, startAt }) => `第${visit.seq}次${momentWords(startAt)}`).join('，');
    const waiting = left.length > 0 ? `还有${left.length}次当天没有空闲，请选一个相近的时间` : '';
    const text = ['套餐已自动恢复', told, waiting].filter(Boolean).join('：');
    await this.history.tell(tx, contractId, { kind: 'resumed', text }, CLOCK, { left: left.length });
    if (left.length > 0) await this.leave(tx, contract, left);
  }

  private async seat(tx: Tx, place: Place): Promise<void> {
    const { startAt, order } = place;
    const seated = await this.resuming.settle(tx, CLOCK, place, { revision: order.revision, startAt });
    // somebody was faster: the work is tried again, on what is free then
    if (isRefused(seated)) throw new LostRace(`visit ${order.id} cannot be resumed: ${seated.refused}`);
  }

  private async leave(tx: Tx, contract: StoredContract, left: readonly Place[]): Promise<void> {
    const { id, no } = contract;
    const openedAt = this.clock.now();
    await this.exceptions.open(tx, {
      kind: 'unplaced',
      contractId: id,
      text: `套餐 ${no}：恢复后有${left.length}次没有空闲的服务人员，请与客户商定时间`,
      openedAt,
      dueAt: addMinutes(openedAt, 60 * CONTRACTS_POLICY.unplacedHours.value),
    });
    await this.outbox.publish<VisitsUnplaced>(tx, {
      type: 'contracts.visits-unplaced',
      data: { ...about(contract), visits: left.length, at: left[0]!.startAt.toISOString() },
    });
  }
}
