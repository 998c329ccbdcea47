import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { chineseDay, clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { yuan } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Telephony } from '../../../platform/telephony/telephony.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { nextRing, type Called, type SurgeCall } from '../domain/call-life.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { SurgeCallsSql } from '../infrastructure/surge-calls.sql.js';
import { RING } from './work-kinds.js';

const SYSTEM = { accountId: null, label: '系统呼叫' };

/**
 * Everybody who is asked is rung up: a call, and a text where it was not answered. One ref per ring, made of the rings
 * before it, so that a crash between the operator's yes and ours cannot disturb anybody twice.
 */
@Injectable()
export class RingUp implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly calls: SurgeCallsSql,
    private readonly workforce: WorkforceFacade,
    private readonly telephony: Telephony,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(RING, ({ ref }) => this.ring(ref));
  }

  private async ring(calledId: string): Promise<WorkOutcome> {
    const db = this.transactions.reader;
    const called = await this.calls.find(db, calledId);
    const call = called && (await this.calls.call(db, called.callId));
    const way = called && call && nextRing(call, called, this.clock.now());
    if (!called || !call || !way) return;
    const to = await this.transactions.run((tx) => this.workforce.phoneOf(tx, called.workerId, SYSTEM));
    const ref = `surge/${calledId}/${called.rings + 1}`;
    const outcome = await this.telephony.send({ way, to, words: wordsOf(call), ref });
    return this.keep(called, outcome.kind);
  }

  private async keep(called: Called, outcome: 'sent' | 'rejected' | 'unavailable'): Promise<WorkOutcome> {
    const now = this.clock.now();
    const { ringAgainMinutes, ringRetryMinutes } = SURGE_POLICY;
    switch (outcome) {
      case 'sent':
        await this.transactions.run((tx) => this.calls.countRing(tx, called, now));
        return { againAt: addMinutes(now, ringAgainMinutes.value) };
      case 'unavailable':
        await this.transactions.run((tx) => this.calls.noteProblem(tx, called, '电话线路暂时不通，正在重试'));
        return { againAt: addMinutes(now, ringRetryMinutes.value) };
      case 'rejected':
        return this.transactions.run((tx) => this.calls.noteProblem(tx, called, '这个号码打不通，请换别的方式联系'));
    }
  }
}

/** What is read out; no address, and nothing about a customer. */
function wordsOf({ district, serviceName, from, to, bonusFen }: SurgeCall): string {
  const when = `${chineseDay(dayOf(from))}${clockTime(from)}到${clockTime(to)}`;
  return `到位家政临时需要人手：${when}，${district}，${serviceName}，另有临时出勤奖${yuan(bonusFen)}。愿意来，请打开小程序的“我的一天”答复；不方便也没关系。`;
}
