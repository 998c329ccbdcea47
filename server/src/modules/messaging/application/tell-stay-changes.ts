import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type {
  StayBooked,
  StayCancelled,
  StayEnded,
  StayHeld,
  StayPaidTooLate,
  StayRefundArrived,
  StayStarting,
  StayWorkerChanged,
  TrialEnding,
} from '../../stays/contract/stays.events.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import {
  stayBooked,
  stayCancelled,
  stayEnded,
  stayHeldBack,
  stayPaidTooLate,
  stayStarting,
  stayWorkerChanged,
  trialEnding,
  workerStayBooked,
  workerStayDone,
  workerStayOver,
  workerStayStarting,
} from '../domain/stay-templates.js';
import { refundArrived } from '../domain/templates.js';
import { WriteMessage } from './write-message.js';

/** What happens to a stay is told to the family and to who lives there. */
@Injectable()
export class TellStayChanges implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
    private readonly workforce: WorkforceFacade,
  ) {}

  onModuleInit(): void {
    this.comings();
    this.endings();
    this.money();
  }

  private comings(): void {
    this.outbox.on<StayBooked>('stays.stay-booked', 'messaging.tell-when-stay-booked', async (tx, event) => {
      const { workerId, addressShort } = event.data;
      const range = { first: localDate(event.data.first), last: localDate(event.data.last) };
      const booked = stayBooked(event.data, range, await this.nameOf(tx, workerId), addressShort);
      await this.writing.aboutStay(tx, event, booked, 'booking_confirmed');
      await this.writing.aboutVisits(tx, event.id, workerId, workerStayBooked(event.data, range, addressShort));
    });
    this.outbox.on<StayStarting>('stays.stay-starting', 'messaging.tell-when-stay-starts', async (tx, event) => {
      const { workerId, addressShort } = event.data;
      const first = localDate(event.data.first);
      await this.writing.aboutStay(tx, event, stayStarting(event.data, first, await this.nameOf(tx, workerId)));
      await this.writing.aboutVisits(tx, event.id, workerId, workerStayStarting(event.data, first, addressShort));
    });
    this.outbox.on<StayHeld>('stays.stay-held-back', 'messaging.tell-when-stay-held-back', (tx, event) =>
      this.writing.aboutStay(
        tx,
        event,
        stayHeldBack(event.data, localDate(event.data.first), event.data),
        'office_note',
      ),
    );
    this.outbox.on<TrialEnding>('stays.trial-ending', 'messaging.tell-when-trial-ends', (tx, event) =>
      this.writing.aboutStay(tx, event, trialEnding(event.data, localDate(event.data.until))),
    );
    this.outbox.on<StayWorkerChanged>('stays.worker-changed', 'messaging.tell-when-stay-changes', async (tx, event) => {
      const { workerId, relievedIds, addressShort } = event.data;
      const range = { first: localDate(event.data.from), last: localDate(event.data.last) };
      const name = await this.nameOf(tx, workerId);
      await this.writing.aboutStay(tx, event, stayWorkerChanged(event.data, range.first, name));
      await this.writing.aboutVisits(tx, event.id, workerId, workerStayBooked(event.data, range, addressShort));
      const relieved = workerStayOver(event.data, range.first, '另有安排');
      for (const id of relievedIds) await this.writing.aboutVisits(tx, event.id, id, relieved);
    });
  }

  private endings(): void {
    this.outbox.on<StayEnded>('stays.stay-ended', 'messaging.tell-when-stay-ended', async (tx, event) => {
      const { workerIds, early, refundFen } = event.data;
      const last = localDate(event.data.last);
      await this.writing.aboutStay(tx, event, stayEnded(event.data, last, refundFen, early));
      const toWorker = early
        ? workerStayOver(event.data, addDays(last, 1), '已结束')
        : workerStayDone(event.data, last);
      for (const id of workerIds) await this.writing.aboutVisits(tx, event.id, id, toWorker);
    });
    this.outbox.on<StayCancelled>('stays.stay-cancelled', 'messaging.tell-when-stay-cancelled', async (tx, event) => {
      const { workerIds, refundFen, because } = event.data;
      const first = localDate(event.data.first);
      await this.writing.aboutStay(tx, event, stayCancelled(event.data, first, refundFen, because));
      const relieved = workerStayOver(event.data, first, '已取消');
      for (const id of workerIds) await this.writing.aboutVisits(tx, event.id, id, relieved);
    });
  }

  private money(): void {
    this.outbox.on<StayRefundArrived>('stays.refund-arrived', 'messaging.tell-when-stay-refunded', (tx, event) => {
      const { serviceName, stayNo: orderNo, amountFen } = event.data;
      const arrived = refundArrived({ serviceName, orderNo }, amountFen, event.occurredAt);
      return this.writing.aboutStay(tx, event, arrived, 'refund_arrived');
    });
    this.outbox.on<StayPaidTooLate>('stays.paid-too-late', 'messaging.tell-when-stay-paid-late', (tx, event) => {
      const { first, amountFen } = event.data;
      return this.writing.aboutStay(tx, event, stayPaidTooLate(event.data, localDate(first), amountFen));
    });
  }

  private async nameOf(tx: Tx, workerId: string): Promise<string> {
    return (await this.workforce.worker(tx, workerId))?.name ?? '服务人员';
  }
}
