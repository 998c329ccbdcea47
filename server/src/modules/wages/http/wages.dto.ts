import { ApiProperty } from '@nestjs/swagger';
import { TRANSFER_STATES, type TransferState } from '../../payments/contract/transfers.facade.js';
import { PAY_ENTRY_KINDS, type PayEntryKind } from '../domain/pay-entry.js';
import { PAY_LINE_KINDS, type PayLineKind } from '../domain/pay-lines.js';
import { STATEMENT_STATES, type StatementState } from '../domain/statement-life.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const day = { type: 'string', format: 'date' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;
const month = { ...text, description: 'YYYY-MM in Shanghai' } as const;

export class PayLineView {
  @ApiProperty({ enum: PAY_LINE_KINDS, enumName: 'PayLineKind' }) kind!: PayLineKind;
  @ApiProperty(text) label!: string;
  @ApiProperty({ ...text, description: 'how it was computed, in Chinese' }) because!: string;
  @ApiProperty({ ...integer, description: 'below zero: taken off' }) amountFen!: number;
}

/** What one visit, one day of living in, or one decision brought. */
export class PayEntryView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: PAY_ENTRY_KINDS, enumName: 'PayEntryKind' }) kind!: PayEntryKind;
  @ApiProperty(maybe) orderId!: string | null;
  @ApiProperty(day) earnedOn!: string;
  @ApiProperty(text) what!: string;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty({ type: [PayLineView] }) lines!: PayLineView[];
  @ApiProperty({ ...text, description: 'the rule, or who of the office' }) by!: string;
  @ApiProperty({ ...integer, description: 'version of the pay rule' }) ruleVersion!: number;
}

export class PayTransferView {
  @ApiProperty({ ...text, description: 'number of the transfer at WeChat; it is confirmed under it' }) billNo!: string;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty({ enum: TRANSFER_STATES, enumName: 'TransferState' }) state!: TransferState;
  @ApiProperty({ ...text, description: 'in Chinese' }) stateText!: string;
  @ApiProperty({ ...maybeInstant, description: 'until when it may be taken' }) confirmBefore!: string | null;
  @ApiProperty({ ...integer, description: '1 is the first' }) attempt!: number;
}

export class StatementCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(month) month!: string;
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty({ enum: STATEMENT_STATES, enumName: 'StatementState' }) state!: StatementState;
  @ApiProperty({ ...text, description: 'in Chinese' }) stateText!: string;
  @ApiProperty(maybeInstant) paidAt!: string | null;
}

export class StatementView extends StatementCard {
  @ApiProperty({ ...integer, description: 'to be sent back with an answer' }) version!: number;
  @ApiProperty({ ...instant, description: 'silence is a yes from then on' }) answerBy!: string;
  @ApiProperty({ ...maybe, description: 'in the words of the worker' }) objection!: string | null;
  @ApiProperty({ ...maybe, description: 'what the office wrote to the worker' }) answer!: string | null;
  @ApiProperty(maybe) answeredBy!: string | null;
  @ApiProperty({ type: [PayEntryView] }) entries!: PayEntryView[];
  @ApiProperty({ type: [PayTransferView] }) transfers!: PayTransferView[];
  @ApiProperty({ description: 'the worker may say that it is right, or what is wrong' }) answerable!: boolean;
}

export class IncomeView {
  @ApiProperty(month) month!: string;
  @ApiProperty({ ...integer, description: 'earned since the last statement' }) soFarFen!: number;
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ type: [PayEntryView], description: 'newest first' }) entries!: PayEntryView[];
  @ApiProperty({ type: [StatementCard], description: 'newest first' }) statements!: StatementCard[];
}
