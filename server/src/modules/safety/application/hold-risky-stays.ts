import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { StayGates, type StayGate, type StayHeldBack } from '../../stays/contract/stay-gates.js';
import { StaysFacade, type Stay } from '../../stays/contract/stays.facade.js';
import { heldStayText, missingParts, PART_TEXT } from '../domain/precautions.js';
import { PrecautionsSql } from '../infrastructure/precautions.sql.js';
import { AssessVisit } from './assess-visit.js';
import { RELEASE_STAY } from './work-kinds.js';

/** Nobody moves in before the customer's identity is confirmed and somebody is named who is called for them. */
@Injectable()
export class HoldRiskyStays implements StayGate, OnModuleInit {
  constructor(
    private readonly gates: StayGates,
    private readonly work: WorkHandlers,
    private readonly stays: StaysFacade,
    private readonly assessing: AssessVisit,
    private readonly precautions: PrecautionsSql,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
    this.work.transactional(RELEASE_STAY, (tx, { ref }) => this.stays.askAgain(tx, ref));
  }

  async heldBack(tx: Tx, stay: Stay): Promise<StayHeldBack | null> {
    const risks = await this.assessing.risksOfStay(tx, stay);
    // the customer's row is locked: what is given in the same moment is seen here, or sees the stay waiting
    const missing = risks.length > 0 ? missingParts(await this.precautions.lock(tx, stay.accountId)) : [];
    if (missing.length === 0) return null;
    return {
      text: heldStayText(risks, missing, stay.first),
      why: risks.map(({ name }) => name),
      missing: missing.map((part) => PART_TEXT[part]),
    };
  }
}
