import { ApiProperty } from '@nestjs/swagger';

const maybeText = { type: String, nullable: true } as const;

export const EXCEPTION_KINDS = [
  'unassigned',
  'unconfirmed',
  'broken_visit',
  'held_back',
  'broken_stay',
  'payment_mismatch',
  'balance',
  'receipt',
  'late_payment',
  'refund',
  'unplaced',
  'replacement',
  'dead_letter',
  'key_expiry',
  'fulfilment',
  'late_departure',
  'not_arrived',
  'bill_day',
  'complaint',
  'invoice',
  'warranty',
  'corrective_action',
  'silent_device',
  'burst',
] as const;

export class ExceptionItem {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: EXCEPTION_KINDS }) kind!: (typeof EXCEPTION_KINDS)[number];
  @ApiProperty() text!: string;
  @ApiProperty(maybeText) orderId!: string | null;
  @ApiProperty(maybeText) orderNo!: string | null;
  @ApiProperty({ ...maybeText, description: 'the package it is about' }) contractId!: string | null;
  @ApiProperty({ ...maybeText, description: 'the stay it is about' }) stayId!: string | null;
  @ApiProperty({ ...maybeText, description: 'the day of bills it is about' }) billDay!: string | null;
  @ApiProperty({ ...maybeText, description: 'the complaint it is about' }) complaintId!: string | null;
  @ApiProperty({ ...maybeText, description: 'the incident it is about' }) incidentId!: string | null;
  @ApiProperty({ ...maybeText, description: 'the day that is short of people' }) surgeDay!: string | null;
  @ApiProperty() dueAt!: string;
  @ApiProperty() openedAt!: string;
}

export class ExceptionList {
  @ApiProperty({ type: [ExceptionItem] }) items!: ExceptionItem[];
}
