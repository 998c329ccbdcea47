import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { fen } from '@daowei/shared/kernel/fen';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { DESK_METHODS, type DeskMethod } from '../../../payments/contract/desk.js';
import { TakeReceipt } from '../../application/receipts/take-receipt.js';
import { UndoReceipt } from '../../application/receipts/undo-receipt.js';
import { OrderRefund } from './order-refunds.controller.js';

const MOST_FEN = 100_000_000;
const RECEIPT_NO = /^[0-9A-Za-z-]+$/;

export class ReceiptToRecord {
  @ApiProperty({ enum: DESK_METHODS })
  @IsIn([...DESK_METHODS])
  method!: DeskMethod;

  @ApiProperty({
    type: 'string',
    maxLength: 40,
    pattern: RECEIPT_NO.source,
    description: 'on the paper; once per method',
  })
  @IsString()
  @Matches(RECEIPT_NO)
  @MaxLength(40)
  receiptNo!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_FEN })
  @IsInt()
  @Min(1)
  @Max(MOST_FEN)
  amountFen!: number;
}

export class ReceiptTakenBack {
  @ApiProperty({ type: 'string', maxLength: 60, description: 'why; kept on record' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  because!: string;
}

/** Money over the desk: for a booking that waits for its payment, and for what is owed after a visit. */
@ApiTags('office')
@Controller('admin/orders/:id/receipts')
export class ReceiptsController {
  constructor(
    private readonly taking: TakeReceipt,
    private readonly undoing: UndoReceipt,
  ) {}

  @Post()
  @HttpCode(204)
  @Access(['finance', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async record(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { method, receiptNo, amountFen }: ReceiptToRecord,
  ): Promise<void> {
    const money = { method, receiptNo, amountFen: fen(amountFen) };
    unwrap(await this.taking.record({ accountId, label }, id, money));
  }

  @Post(':receiptId/confirm')
  @HttpCode(204)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async confirm(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Param('receiptId', IdParam) receiptId: string,
  ): Promise<void> {
    unwrap(await this.taking.confirm({ accountId, label }, id, receiptId));
  }

  @Post(':receiptId/void')
  @HttpCode(204)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async void(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Param('receiptId', IdParam) receiptId: string,
    @Body() { because }: ReceiptTakenBack,
  ): Promise<void> {
    unwrap(await this.undoing.void({ accountId, label }, id, receiptId, because.trim()));
  }

  @Post(':receiptId/refunds')
  @HttpCode(204)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async refund(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Param('receiptId', IdParam) receiptId: string,
    @Body() { amountFen, reason }: OrderRefund,
  ): Promise<void> {
    unwrap(await this.undoing.refund({ accountId, label }, id, receiptId, amountFen, reason.trim()));
  }
}
