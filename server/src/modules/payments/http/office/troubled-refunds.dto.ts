import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { DESK_METHODS, type DeskMethod } from '../../contract/desk.js';
import type { RefundState } from '../../contract/payments.facade.js';
import {
  REFUND_BANKS,
  REFUND_WAY_STATES,
  REFUND_WAYS,
  type RefundWay,
  type RefundWayState,
} from '../../domain/refund-way.js';

const integer = { type: 'integer' } as const;
const maybeText = { type: String, nullable: true } as const;
const STATES = ['created', 'processing', 'success', 'closed', 'abnormal', 'at_desk'] as const satisfies RefundState[];
const AT_WECHAT = ['user_card', 'merchant_account'] as const;
const BANKS = Object.keys(REFUND_BANKS);
const toCard = ({ way }: AskedWay): boolean => way === 'user_card';

class Because {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'why, for the record' })
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  @Matches(/\S/)
  because!: string;
}

export class AskedWay extends Because {
  @ApiProperty({ enum: AT_WECHAT, enumName: 'WeChatRefundWay' })
  @IsIn(AT_WECHAT)
  way!: (typeof AT_WECHAT)[number];

  @ApiPropertyOptional({ enum: BANKS, description: 'of a debit card; needed for user_card' })
  @ValidateIf(toCard)
  @IsIn(BANKS)
  bankType?: string;

  @ApiPropertyOptional({
    pattern: '^[0-9]{12,19}$',
    description: 'needed for user_card; kept sealed for WeChat Pay alone',
  })
  @ValidateIf(toCard)
  @IsString()
  @Matches(/^[0-9]{12,19}$/, { message: '银行卡号应为12–19位数字' })
  account?: string;

  @ApiPropertyOptional({ maxLength: 30, description: 'of the card’s owner; needed for user_card' })
  @ValidateIf(toCard)
  @IsString()
  @Matches(/\S/)
  @MaxLength(30)
  name?: string;
}

export class DeskPayout extends Because {
  @ApiProperty({ enum: DESK_METHODS, enumName: 'DeskMethod' })
  @IsIn(DESK_METHODS)
  method!: DeskMethod;

  @ApiProperty({ pattern: '^[0-9A-Za-z-]{1,40}$', description: 'of the paper or in the other system' })
  @IsString()
  @Matches(/^[0-9A-Za-z-]{1,40}$/, { message: '凭证号只能包含数字、字母和短横线' })
  voucherNo!: string;
}

export class RefusedPayout extends Because {}

export class RefundWayView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: REFUND_WAYS, enumName: 'RefundWayKind' }) way!: RefundWay['way'];
  @ApiProperty({ enum: REFUND_WAY_STATES, enumName: 'RefundWayState' }) state!: RefundWayState;
  @ApiProperty({ description: 'bank and last digits, or method and voucher' }) text!: string;
  @ApiProperty() because!: string;
  @ApiProperty(maybeText) problem!: string | null;
  @ApiProperty() recordedBy!: string;
  @ApiProperty({ description: 'by whoever reads' }) isMine!: boolean;
  @ApiProperty() recordedAt!: string;
  @ApiProperty(maybeText) checkedBy!: string | null;
  @ApiProperty(maybeText) endedAt!: string | null;
}

export class TroubledRefundView {
  @ApiProperty({ description: 'our number at WeChat' }) id!: string;
  @ApiProperty({ description: 'what was paid, e.g. order:01J…' }) reference!: string;
  @ApiProperty({ enum: STATES, enumName: 'TroubledRefundState' }) state!: RefundState;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty() reason!: string;
  @ApiProperty({
    enum: DESK_METHODS,
    enumName: 'DeskMethod',
    nullable: true,
    description: 'how the desk had taken it; null: it had come by WeChat',
  })
  paidBy!: DeskMethod | null;
  @ApiProperty(maybeText) problem!: string | null;
  @ApiProperty(maybeText) receivedAccount!: string | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: [RefundWayView], description: 'the oldest first' }) ways!: RefundWayView[];
}

export class RefundBank {
  @ApiProperty() bankType!: string;
  @ApiProperty() name!: string;
}

export class TroubledRefundList {
  @ApiProperty({ type: [TroubledRefundView], description: 'open ones first' }) items!: TroubledRefundView[];
  @ApiProperty({ type: [RefundBank], description: 'whose debit cards WeChat pays abnormal refunds to' })
  banks!: RefundBank[];
}
