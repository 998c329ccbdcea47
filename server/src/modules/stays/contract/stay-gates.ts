import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Stay } from './stays.facade.js';

/** Why nobody may move in yet, in Chinese. */
export interface StayHeldBack {
  /** for the office */
  readonly text: string;
  /** for the customer: names of what makes it so */
  readonly why: readonly string[];
  /** for the customer: what is to be given */
  readonly missing: readonly string[];
}

/** Something that has to be there before anybody moves in. */
export interface StayGate {
  /**
   * Asked with the stay locked, before it begins. null: she may move in. Who holds it back calls `StaysFacade.askAgain`
   * as soon as it may go on.
   */
  heldBack(tx: Tx, stay: Stay): Promise<StayHeldBack | null>;
}

/** The gates that have told us; stays knows none of them by name. */
@Injectable()
export class StayGates implements StayGate {
  private readonly gates: StayGate[] = [];

  add(gate: StayGate): void {
    this.gates.push(gate);
  }

  async heldBack(tx: Tx, stay: Stay): Promise<StayHeldBack | null> {
    for (const gate of this.gates) {
      const held = await gate.heldBack(tx, stay);
      if (held) return held;
    }
    return null;
  }
}
