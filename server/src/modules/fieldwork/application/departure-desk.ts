import { Injectable } from '@nestjs/common';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { MaterialItem } from '../contract/fieldwork.facade.js';
import type { Checklist } from '../domain/checklist.js';
import { mayAskFor } from '../domain/material-list.js';
import { MATERIAL_POLICY } from '../domain/material-policy.js';
import { Checklists } from '../infrastructure/checklists.sql.js';
import type { Pull } from '../domain/departure.js';
import { MaterialLists } from '../infrastructure/material-lists.sql.js';
import { Pulls } from '../infrastructure/pulls.sql.js';
import type { Toolkit, ToolkitUse } from '../domain/toolkit.js';
import { Toolkits } from '../infrastructure/toolkits.sql.js';

/** Something about a visit, with whom and what it is about. */
export type AboutVisit<T> = T & { readonly order: Order | null; readonly workerName: string };

/** What the company has to bring to a visit because its customer asked for it. */
export interface NeededMaterials {
  readonly order: Order;
  readonly workerName: string | null;
  readonly items: readonly MaterialItem[];
}

export interface ServiceChecklists {
  readonly serviceId: string;
  readonly serviceName: string;
  /** newest first */
  readonly versions: readonly Checklist[];
}

/** How much of the past the office's lists show. */
const ANSWERED_PULLS = 50;
const KIT_USES = 50;

/** What the office sees of getting ready: lists, parts on their way, and where each kit has been. */
@Injectable()
export class DepartureDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly checklists: Checklists,
    private readonly materials: MaterialLists,
    private readonly pulls: Pulls,
    private readonly toolkits: Toolkits,
    private readonly catalog: CatalogFacade,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly clock: Clock,
  ) {}

  /** Every service that somebody goes out for, also those without a list. */
  async lists(): Promise<ServiceChecklists[]> {
    const db = this.transactions.reader;
    const all = await this.checklists.all(db);
    const services = (await this.catalog.all(db)).filter(
      ({ pricing }) => pricing !== 'remote' && pricing !== 'live_in',
    );
    return services.map(({ id, name }) => ({
      serviceId: id,
      serviceName: name,
      versions: all.filter(({ serviceId }) => serviceId === id),
    }));
  }

  async pullList(): Promise<AboutVisit<Pull>[]> {
    const db = this.transactions.reader;
    return this.about(db, await this.pulls.forDesk(db, ANSWERED_PULLS));
  }

  /** Visits of today and tomorrow to which the company brings what was asked for, and nobody has set out to; the earliest first. */
  async materialsNeeded(policy = MATERIAL_POLICY): Promise<NeededMaterials[]> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const span = { from: startOfDay(today), to: startOfDay(addDays(today, policy.dayCount.value)) };
    const visits = (await this.orders.visitsBetween(db, span)).filter((order) => !isRefused(mayAskFor(order)));
    const lists = await this.materials.newestOf(
      db,
      visits.map(({ id }) => id),
    );
    const workers = await this.workforce.workers(
      db,
      visits.flatMap(({ workerId }) => workerId ?? []),
    );
    return visits
      .toSorted((a, b) => a.promised.from.getTime() - b.promised.from.getTime())
      .flatMap((order) => {
        const items = (lists.get(order.id)?.items ?? []).filter(({ by }) => by === 'company');
        const workerName = (order.workerId && workers.get(order.workerId)?.name) || null;
        return items.length > 0 ? [{ order, workerName, items }] : [];
      });
  }

  async kits(): Promise<{ kit: Toolkit; last: AboutVisit<ToolkitUse> | null }[]> {
    const db = this.transactions.reader;
    const uses = await this.about(db, [...(await this.toolkits.lastUses(db)).values()]);
    const byCode = new Map(uses.map((use) => [use.code, use]));
    return (await this.toolkits.all(db)).map((kit) => ({ kit, last: byCode.get(kit.code) ?? null }));
  }

  /** Where a kit has been. Refuses NOT_FOUND. */
  async trace(code: string): Promise<Result<AboutVisit<ToolkitUse>[]>> {
    const db = this.transactions.reader;
    if (!(await this.toolkits.find(db, code))) return refuse('NOT_FOUND');
    return this.about(db, await this.toolkits.usesOf(db, code, KIT_USES));
  }

  /** Refuses KIT_KNOWN. */
  async register(actor: Actor, code: string, name: string): Promise<Result<null>> {
    try {
      await this.transactions.run((tx) =>
        this.toolkits.add(tx, { code, name, registeredAt: this.clock.now() }, actor.label),
      );
      return null;
    } catch (error) {
      if (isDuplicate(error)) return refuse('KIT_KNOWN');
      throw error;
    }
  }

  private async about<T extends { readonly orderId: string; readonly workerId: string }>(
    db: Tx,
    rows: readonly T[],
  ): Promise<AboutVisit<T>[]> {
    const orders = await this.orders.orders(
      db,
      rows.map(({ orderId }) => orderId),
    );
    const workers = await this.workforce.workers(
      db,
      rows.map(({ workerId }) => workerId),
    );
    return rows.map((one) => ({
      ...one,
      order: orders.get(one.orderId) ?? null,
      workerName: workers.get(one.workerId)?.name ?? '已离职人员',
    }));
  }
}
