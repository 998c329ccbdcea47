import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { OtherPromises, type BrokenPromise, type PromiseKeeper } from '../../dispatch/contract/other-promises.js';
import type { CertificateChanged, RosterChanged, WorkerRoster } from '../../workforce/contract/roster.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { Stay } from '../contract/stays.facade.js';
import { brokenDays, replanDue, type BrokenDays } from '../domain/broken-days.js';
import { dayText } from '../domain/wording.js';
import { StayExceptionsSql } from '../infrastructure/stay-exceptions.sql.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { CHECK_STAY_ROSTERS } from './work-kinds.js';

/** The text column of an exception. */
const LONGEST_TEXT = 300;

/**
 * A stay whose worker is away, off shift or without a certificate on a day that is left is a task for the office: one per
 * stay, open exactly as long as that holds. Looking again changes nothing.
 */
@Injectable()
export class WatchRosters implements OnModuleInit, PromiseKeeper {
  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly exceptions: StayExceptionsSql,
    private readonly catalog: CatalogFacade,
    private readonly workforce: WorkforceFacade,
    private readonly others: OtherPromises,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.others.add(this);
    this.outbox.on<RosterChanged>('workforce.roster-changed', 'stays.review-when-roster-changed', (tx, event) =>
      this.keepTasks(tx, event.data.workerId),
    );
    this.outbox.on<CertificateChanged>(
      'workforce.certificate-changed',
      'stays.review-when-certificate-changed',
      (tx, event) => this.keepTasks(tx, event.data.workerId),
    );
    this.work.external(CHECK_STAY_ROSTERS, async () => ({ againAt: await this.checkAll() }));
  }

  async lock(tx: Tx, workerId: string): Promise<void> {
    await this.locked(tx, workerId);
  }

  async keepTasks(tx: Tx, workerId: string): Promise<void> {
    for (const stay of await this.locked(tx, workerId)) await this.review(tx, stay);
  }

  async broken(tx: Tx, roster: WorkerRoster): Promise<BrokenPromise[]> {
    const { workerId } = roster;
    const found: BrokenPromise[] = [];
    for (const stay of await this.stays.ofWorker(tx, workerId, dayOf(this.clock.now()))) {
      if (stay.state !== 'active') continue;
      const { id, no, customerName, serviceName } = stay;
      const own = (await this.brokenOf(tx, stay, roster)).filter((one) => one.workerId === workerId);
      for (const { first, days, why } of own) {
        found.push({ kind: 'stay', id, no, customerName, serviceName, first, days, why });
      }
    }
    return found;
  }

  /** All stays of a worker, in key order. */
  private async locked(tx: Tx, workerId: string): Promise<Stay[]> {
    const held = await this.stays.ofWorker(tx, workerId, dayOf(this.clock.now()));
    const stays: Stay[] = [];
    for (const { id } of [...held].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const stay = await this.stays.lock(tx, id);
      if (stay) stays.push(stay);
    }
    return stays;
  }

  /** Under the stay's lock, after whatever changed it. */
  async review(tx: Tx, stay: Stay): Promise<void> {
    const now = this.clock.now();
    const broken = stay.state === 'active' ? await this.brokenOf(tx, stay) : [];
    if (broken.length === 0) return this.exceptions.close(tx, 'broken_stay', stay.id, now);
    const workers = await this.workforce.workers(
      tx,
      broken.map(({ workerId }) => workerId),
    );
    const said = broken.map(({ workerId, first, days, why }) => {
      const name = workers.get(workerId)?.name ?? '服务人员';
      return `${name}${why.join('；')}，${dayText(first)}起有${days}天不能住家`;
    });
    await this.exceptions.open(tx, {
      kind: 'broken_stay',
      stayId: stay.id,
      text: `住家 ${stay.no}：${said.join('；')}，需要换人或结束`.slice(0, LONGEST_TEXT),
      openedAt: now,
      dueAt: replanDue(broken[0]!.first, now),
    });
  }

  /**
   * Who cannot live there on which of the days that are left.
   * @param instead a roster as it would be, for its worker
   */
  private async brokenOf(tx: Tx, stay: Stay, instead?: WorkerRoster): Promise<BrokenDays[]> {
    const service = await this.catalog.version(tx, stay.serviceId, stay.serviceVersion);
    if (!service) throw new Error(`stay ${stay.id} was sold under ${stay.serviceId} v${stay.serviceVersion}`);
    const today = dayOf(this.clock.now());
    const broken: BrokenDays[] = [];
    for (const turn of await this.turns.of(tx, stay.id)) {
      const { workerId, last } = turn;
      if (last < today) continue;
      const nothing = { workerId, shifts: [], absences: [], certificates: [] };
      const own = instead?.workerId === workerId ? instead : await this.workforce.roster(tx, workerId);
      const found = brokenDays(turn, own ?? nothing, service.certificates, today);
      if (found) broken.push(found);
    }
    return broken.sort((a, b) => (a.first < b.first ? -1 : 1));
  }

  /** Certificates run out without anybody changing them. One transaction per worker: short locks. */
  private async checkAll(): Promise<Date> {
    const today = dayOf(this.clock.now());
    for (const workerId of await this.stays.workersSince(this.transactions.reader, today)) {
      await this.transactions.run((tx) => this.keepTasks(tx, workerId));
    }
    return atMinute(addDays(today, 1), 0);
  }
}
