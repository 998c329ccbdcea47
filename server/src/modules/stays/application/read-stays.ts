import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { agreementView, type AgreementView } from '../../orders/contract/agreement-view.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import type {
  OfficeStayCard,
  OfficeStayView,
  StayCard,
  StayView,
  StayWorker,
  WorkerStay,
} from '../contract/stay-view.js';
import { officeActs } from '../domain/office-acts.js';
import { referenceOf } from '../domain/reference.js';
import { customerActions, mayBeVisited, servedDays, servedLast, stateText } from '../domain/stay-words.js';
import { lengthOf } from '../domain/stay-days.js';
import { livedTurns } from '../domain/turns.js';
import { StayExceptionsSql } from '../infrastructure/stay-exceptions.sql.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { HoldStays } from './hold-stays.js';

/** More than that nobody reads. */
const MOST_OWN = 50;

/** Stays as people read them: the customer, the worker and the office. */
@Injectable()
export class ReadStays {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly exceptions: StayExceptionsSql,
    private readonly holding: HoldStays,
    private readonly catalog: CatalogFacade,
    private readonly workforce: WorkforceFacade,
    private readonly privacy: PrivacyFacade,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async ofCustomer(accountId: string): Promise<StayCard[]> {
    const db = this.transactions.reader;
    return this.cards(db, await this.stays.ofAccount(db, accountId, MOST_OWN));
  }

  /** Refuses NOT_FOUND for another's. */
  async own(accountId: string, stayId: string): Promise<Result<StayView>> {
    const db = this.transactions.reader;
    const stay = await this.stays.own(db, accountId, stayId);
    return stay ? this.view(db, stay) : refuse('NOT_FOUND');
  }

  async forOffice(page: number, pageSize: number): Promise<{ items: OfficeStayCard[]; total: number }> {
    const db = this.transactions.reader;
    const { items, total } = await this.stays.page(db, page, pageSize);
    const cards = await this.cards(db, items);
    return { items: cards.map((card, place) => ({ ...card, customerName: items[place]!.customerName })), total };
  }

  /** Refuses NOT_FOUND. */
  async oneForOffice(stayId: string): Promise<Result<OfficeStayView>> {
    const db = this.transactions.reader;
    const stay = await this.stays.find(db, stayId);
    if (!stay) return refuse('NOT_FOUND');
    const { customerName, address } = stay;
    const { contactName, phoneMasked } = address;
    return {
      ...(await this.view(db, stay)),
      customerName,
      contactName,
      phoneMasked,
      version: stay.version,
      brokenBecause: await this.exceptions.openText(db, 'broken_stay', stayId),
      acts: officeActs(stay, this.clock.now()),
    };
  }

  /** The worker's own turns, from today on. Each look at a door that may be seen is written into the audit. */
  async ofWorker({ accountId, label, workerId }: Actor): Promise<WorkerStay[]> {
    if (workerId === null) return [];
    const now = this.clock.now();
    const today = dayOf(now);
    const found = await this.stays.ofWorker(this.transactions.reader, workerId, today);
    return this.transactions.run(async (tx) => {
      const items: WorkerStay[] = [];
      for (const stay of found) {
        const held = await this.holding.isHeld(tx, stay);
        const mine = livedTurns(await this.turns.of(tx, stay.id)).filter((turn) => turn.workerId === workerId);
        for (const turn of mine.filter(({ last }) => last >= today)) {
          const open = mayBeVisited(turn, now) && !held;
          if (open) {
            const actor = { accountId, label };
            await this.privacy.record(tx, { actor, action: 'stay.door-shown', subject: referenceOf(stay.id) });
          }
          items.push(this.workerStay(stay, turn, { open, held }, now));
        }
      }
      return items.sort((a, b) => (a.first < b.first ? -1 : 1));
    });
  }

  private workerStay(
    stay: StoredStay,
    turn: DayRange,
    door: { readonly open: boolean; readonly held: boolean },
    now: Date,
  ): WorkerStay {
    const { address, trialUntil } = stay;
    const { open, held } = door;
    return {
      id: stay.id,
      serviceName: stay.serviceName,
      first: turn.first,
      last: turn.last,
      days: lengthOf(turn),
      stateText: held ? '等安全信息' : stateText({ ...stay, first: turn.first, last: turn.last }, now),
      trialUntil: trialUntil !== null && trialUntil >= turn.first && trialUntil <= turn.last ? trialUntil : null,
      addressShort: `${address.district} ${address.community}`,
      contactName: address.contactName,
      addressDetail: open ? this.privacy.decrypt(address.detailCipher, 'address.detail') : null,
      phone: open ? this.privacy.decrypt(address.phoneCipher, 'address.phone') : null,
      note: stay.note,
    };
  }

  private async cards(db: Tx, stays: readonly StoredStay[]): Promise<StayCard[]> {
    const workers = await this.workforce.workers(db, [...new Set(stays.map(({ workerId }) => workerId))]);
    return stays.map((stay) => this.cardOf(stay, workers));
  }

  private cardOf(stay: StoredStay, workers: ReadonlyMap<string, Worker>): StayCard {
    const { address, workerId } = stay;
    return {
      id: stay.id,
      no: stay.no,
      state: stay.state,
      stateText: stateText(stay, this.clock.now()),
      serviceId: stay.serviceId,
      serviceName: stay.serviceName,
      serviceIcon: stay.serviceIcon,
      first: stay.first,
      last: servedLast(stay),
      days: servedDays(stay),
      totalFen: stay.totalFen,
      addressShort: `${address.district} ${address.community}`,
      worker: stayWorker(workerId, workers.get(workerId)),
      holdUntil: stay.holdUntil?.toISOString() ?? null,
      createdAt: stay.createdAt.toISOString(),
    };
  }

  private async view(db: Tx, stay: StoredStay): Promise<StayView> {
    const turns = livedTurns(await this.turns.of(db, stay.id));
    const workers = await this.workforce.workers(db, [
      ...new Set([stay.workerId, ...turns.map(({ workerId }) => workerId)]),
    ]);
    return {
      ...this.cardOf(stay, workers),
      lines: [...stay.lines],
      paidFen: stay.paidFen,
      refundFen: stay.refundFen,
      trialUntil: stay.trialUntil,
      trialKept: stay.trialKept,
      note: stay.note,
      turns: turns.map(({ workerId, first, last, endedBecause }) => ({
        worker: stayWorker(workerId, workers.get(workerId)),
        first,
        last,
        endedBecause,
      })),
      agreement: await this.agreementOf(db, stay),
      actions: customerActions(stay, this.clock.now()),
    };
  }

  /** @throws Error when the version the stay was sold under is gone: versions stay for ever */
  private async agreementOf(db: Tx, { id, serviceId, serviceVersion, signature }: StoredStay): Promise<AgreementView> {
    const service = await this.catalog.version(db, serviceId, serviceVersion);
    if (!service) throw new Error(`stay ${id} was sold under ${serviceId} v${serviceVersion}`);
    const { name: serviceName, version } = service;
    const booked = { ...service.agreement, serviceName, version, hash: signature.hash, signature };
    return agreementView(booked, (fileId) => this.links.linkTo(fileId));
  }
}

/** A worker who has left is still named by what is known. */
export function stayWorker(id: string, worker: Worker | undefined): StayWorker {
  return {
    id,
    name: worker?.name ?? '服务人员',
    avatarSeed: worker?.avatarSeed ?? id,
    level: worker?.level ?? '',
    ratingAverage: worker?.ratingAverage ?? null,
    visitCount: worker?.visitCount ?? 0,
  };
}
