import { ApiProperty } from '@nestjs/swagger';
import {
  EXTRA_STATES,
  INSTALMENT_METHODS,
  type Bill,
  type ExtraState,
  type InstalmentMethod,
  type OfferedExtra,
} from './collecting.js';

const integer = { type: 'integer' } as const;
const maybe = { type: 'string', nullable: true } as const;

export class ExtraView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty(integer) quantity!: number;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty({ description: 'in the worker’s words' }) reason!: string;
  @ApiProperty({ enum: EXTRA_STATES, description: 'only what was agreed on is paid' }) state!: ExtraState;
  @ApiProperty() proposedAt!: string;
  @ApiProperty({ ...integer, nullable: true, description: 'more time; null: an add-on' }) minutes!: number | null;
  @ApiProperty({ ...maybe, description: 'no answer by then is a no; null: it waits' }) answerBy!: string | null;
}

export class BalanceView {
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(integer) paidFen!: number;
  @ApiProperty(integer) owedFen!: number;
  @ApiProperty({
    ...integer,
    description: 'of it: taken at the desk, waits for a second person there, not to be paid again',
  })
  waitingFen!: number;
  @ApiProperty() dueAt!: string;
  @ApiProperty(maybe) settledAt!: string | null;
}

export class CollectedView {
  @ApiProperty({ description: 'number of the payment' }) id!: string;
  @ApiProperty({ enum: ['booking', 'balance'] }) purpose!: 'booking' | 'balance';
  @ApiProperty({ enum: INSTALMENT_METHODS }) method!: InstalmentMethod;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty() paidAt!: string;
}

export class BillView {
  @ApiProperty({ ...integer, nullable: true, description: 'null: all of the price is paid when booking' })
  depositFen!: number | null;
  @ApiProperty({ ...maybe, description: 'why it is paid in two parts' }) because!: string | null;
  @ApiProperty({ ...integer, description: 'the rest of the price and the extras agreed on so far' })
  afterVisitFen!: number;
  @ApiProperty({ type: [ExtraView] }) extras!: ExtraView[];
  @ApiProperty({ type: BalanceView, nullable: true, description: 'from sign-off on, when anything is owed' })
  balance!: BalanceView | null;
  @ApiProperty({ type: [CollectedView] }) collected!: CollectedView[];
}

export class OfferedOvertimeView {
  @ApiProperty(integer) minutes!: number;
  @ApiProperty(integer) amountFen!: number;
}

export class OfferedExtraView {
  @ApiProperty() addOnId!: string;
  @ApiProperty() name!: string;
  @ApiProperty(integer) priceFen!: number;
  @ApiProperty(integer) minutes!: number;
  @ApiProperty({ ...integer, description: 'how many more may be proposed' }) most!: number;
}

export function billView({ depositFen, because, afterVisitFen, extras, balance, collected }: Bill): BillView {
  return {
    depositFen,
    because,
    afterVisitFen,
    extras: extras.map(({ id, name, quantity, amountFen, reason, state, proposedAt, overtime }) => ({
      id,
      name,
      quantity,
      amountFen,
      reason,
      state,
      proposedAt: proposedAt.toISOString(),
      minutes: overtime?.minutes ?? null,
      answerBy: overtime?.answerBy.toISOString() ?? null,
    })),
    balance: balance && {
      amountFen: balance.amountFen,
      paidFen: balance.paidFen,
      owedFen: balance.amountFen - balance.paidFen,
      waitingFen: balance.waitingFen,
      dueAt: balance.dueAt.toISOString(),
      settledAt: balance.settledAt?.toISOString() ?? null,
    },
    collected: collected.map((one) => ({ ...one, paidAt: one.paidAt.toISOString() })),
  };
}

export function offeredExtraView({ addOnId, name, priceFen, minutes, most }: OfferedExtra): OfferedExtraView {
  return { addOnId, name, priceFen, minutes, most };
}
