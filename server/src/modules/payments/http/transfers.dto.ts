import { ApiProperty } from '@nestjs/swagger';
import {
  TRANSFER_PURPOSES,
  TRANSFER_STATES,
  type TransferPurpose,
  type TransferState,
} from '../contract/transfers.facade.js';

const text = { type: 'string' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;

export class OwnTransfer {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: TRANSFER_PURPOSES, enumName: 'TransferPurpose' }) purpose!: TransferPurpose;
  @ApiProperty({ ...text, description: 'what it is, e.g. 红包' }) title!: string;
  @ApiProperty(text) remark!: string;
  @ApiProperty({ type: 'integer' }) amountFen!: number;
  @ApiProperty({ enum: TRANSFER_STATES, enumName: 'TransferState' }) state!: TransferState;
  @ApiProperty({ ...text, description: 'its state, for the receiver' }) stateText!: string;
  @ApiProperty({ description: 'the receiver may take it now' }) open!: boolean;
  @ApiProperty(instant) createdAt!: string;
  @ApiProperty({ ...instant, description: 'sent then at the earliest: the day it was decided on was full' })
  sendAt!: string;
  @ApiProperty({ ...maybeInstant, description: 'until when it may be taken' }) confirmBefore!: string | null;
  @ApiProperty({ ...maybeInstant, description: 'when it arrived' }) receivedAt!: string | null;
}

export class OwnTransferList {
  @ApiProperty({ type: [OwnTransfer], description: 'newest first' }) items!: OwnTransfer[];
}

/** For wx.requestMerchantTransfer. */
export class TransferPackageView {
  @ApiProperty(text) mchId!: string;
  @ApiProperty(text) appId!: string;
  @ApiProperty(text) package!: string;
}
