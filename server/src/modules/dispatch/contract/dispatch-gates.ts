import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';

/** Why nobody is asked to come yet, and until when a person has to have looked after it. */
export interface HeldBack {
  /** for the office, in Chinese */
  readonly text: string;
  readonly dueAt: Date;
}

/** Something that has to be there before anybody is asked to come. */
export interface DispatchGate {
  /**
   * Asked with the order locked. null: it may be given out. Who holds it back calls `DispatchFacade.offerAgain` as soon
   * as it may go on, and whenever the reason has changed.
   */
  heldBack(tx: Tx, order: Order): Promise<HeldBack | null>;
}

/** The gates that have told us; dispatch knows none of them by name. */
@Injectable()
export class DispatchGates implements DispatchGate {
  private readonly gates: DispatchGate[] = [];

  add(gate: DispatchGate): void {
    this.gates.push(gate);
  }

  async heldBack(tx: Tx, order: Order): Promise<HeldBack | null> {
    for (const gate of this.gates) {
      const held = await gate.heldBack(tx, order);
      if (held) return held;
    }
    return null;
  }
}
