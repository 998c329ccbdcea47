import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { withMaterials, type DepartureList } from '../domain/material-list.js';
import { Checklists } from '../infrastructure/checklists.sql.js';
import { MaterialLists } from '../infrastructure/material-lists.sql.js';

/** What is looked at before setting out to one visit. */
@Injectable()
export class DepartureLists {
  constructor(
    private readonly checklists: Checklists,
    private readonly materials: MaterialLists,
  ) {}

  /** null: nothing is looked at. */
  async of(tx: Tx, order: Order): Promise<DepartureList | null> {
    return withMaterials(await this.checklists.newest(tx, order.serviceId), await this.materials.newest(tx, order.id));
  }
}
