import { ApiProperty } from '@nestjs/swagger';
import { QuoteLine } from '../../orders/contract/order-view.js';
import { ORDER_STATES, type OrderState } from '../../orders/contract/orders.facade.js';
import { CONTRACT_STATES, REPLACEMENT_STATES, type ContractState, type ReplacementState } from './contracts.facade.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

export class ContractVisitView {
  @ApiProperty({ ...integer, description: 'counts from 1' }) seq!: number;
  @ApiProperty(instant) startAt!: string;
  @ApiProperty(instant) endAt!: string;
  @ApiProperty({ ...integer, description: 'this visit’s part of the total' }) shareFen!: number;
  @ApiProperty({ enum: ORDER_STATES, enumName: 'OrderState' }) state!: OrderState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty({ ...maybe, description: 'its own order, from the payment on' }) orderId!: string | null;
  @ApiProperty({ ...maybe, description: 'once somebody has accepted' }) workerName!: string | null;
  @ApiProperty({ description: 'it is still to come and nobody is under way: it can be moved or skipped' })
  open!: boolean;
}

export class ContractCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
  @ApiProperty({ enum: CONTRACT_STATES, enumName: 'ContractState' }) state!: ContractState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(text) serviceId!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) serviceIcon!: string;
  @ApiProperty(text) packageName!: string;
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty(text) addressShort!: string;
  @ApiProperty(integer) visitCount!: number;
  @ApiProperty({ ...integer, description: 'visits that are finished' }) doneCount!: number;
  @ApiProperty({ ...maybe, description: 'start of the next visit' }) nextAt!: string | null;
  @ApiProperty({ ...maybe, description: 'the day on which it goes on, while it is paused' }) pausedUntil!:
    string | null;
  @ApiProperty(maybe) holdUntil!: string | null;
  @ApiProperty(text) createdAt!: string;
}

export class ContractCards {
  @ApiProperty({ type: [ContractCard] }) items!: ContractCard[];
}

export class ContractPauseView {
  @ApiProperty({ ...instant, description: 'start of the first day without visits' }) from!: string;
  @ApiProperty({ ...instant, description: 'it goes on by itself on this day' }) until!: string;
  @ApiProperty(text) reason!: string;
  @ApiProperty({ ...integer, description: 'visits that were set aside' }) visits!: number;
}

export class ReplacementView {
  @ApiProperty({ enum: REPLACEMENT_STATES, enumName: 'ReplacementState' }) state!: ReplacementState;
  @ApiProperty(text) reason!: string;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty(instant) answerBy!: string;
  @ApiProperty({ ...maybe, description: 'what the coordinator answered' }) answer!: string | null;
}

/** Who came, from when on and why: the chain of workers of one contract. */
export class ContractWorker {
  @ApiProperty({ type: [String], description: 'several where no single one was free for all visits' }) names!: string[];
  @ApiProperty({ ...instant, nullable: true, description: 'since when; null: from the beginning' }) since!:
    string | null;
  @ApiProperty({ ...maybe, description: 'why the one before no longer comes' }) because!: string | null;
}

export class ContractFact {
  @ApiProperty(text) text!: string;
  @ApiProperty(text) actor!: string;
  @ApiProperty(instant) happenedAt!: string;
}

export const CONTRACT_ACTIONS = ['pay', 'cancel', 'pause', 'resume', 'replace', 'renew'] as const;

export class ContractView extends ContractCard {
  @ApiProperty(text) packageId!: string;
  @ApiProperty({ enum: ['week', 'month'] }) every!: 'week' | 'month';
  @ApiProperty({ ...integer, description: 'what the visits cost one by one' }) grossFen!: number;
  @ApiProperty(integer) paidFen!: number;
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty(maybe) note!: string | null;
  @ApiProperty({ type: [ContractVisitView] }) visits!: ContractVisitView[];
  @ApiProperty({ type: [QuoteLine], description: 'of the first visit; the others differ by weekend and peak only' })
  lines!: QuoteLine[];
  @ApiProperty({ type: ContractPauseView, nullable: true }) pause!: ContractPauseView | null;
  @ApiProperty({ ...integer, description: 'visits set aside that have no time yet' }) restingCount!: number;
  @ApiProperty({ type: ReplacementView, nullable: true, description: 'the latest wish for another worker' })
  replacement!: ReplacementView | null;
  @ApiProperty({ type: [ContractWorker], description: 'oldest first; empty until somebody was replaced' })
  workers!: ContractWorker[];
  @ApiProperty({ type: [ContractFact], description: 'newest first' }) history!: ContractFact[];
  @ApiProperty({ enum: CONTRACT_ACTIONS, isArray: true, description: 'what the customer may do now' })
  actions!: (typeof CONTRACT_ACTIONS)[number][];
}
