import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { HOME_GROUPS, type HomeGroup } from '@daowei/shared/rules/home-groups';
import { IsId, IsInstant } from '../../../../platform/http/is-instant.js';
import { RowsOf } from '../../../../platform/http/nested.js';
import type { StartedPayment } from '../../application/pay-order.js';
import { INSTALMENTS, type InstalmentName } from '../../contract/collecting.js';
import { ORDER_STATES, type OrderState } from '../../contract/orders.facade.js';
import { QuoteLine } from '../../contract/order-view.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const MOST_ADD_ONS = 20;
const MOST_OF_ONE = 99;
const MOST_HOURS = 24;

export class AddOnChoice {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  id!: string;

  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_OF_ONE })
  @IsInt()
  @Min(1)
  @Max(MOST_OF_ONE)
  quantity!: number;
}

/** When is this possible here? */
export class SlotQuery {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  serviceId!: string;

  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'may be left out of a remote service' })
  @IsOptional()
  @IsString()
  @IsId()
  addressId?: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: MOST_HOURS, description: 'for services by the hour' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  hours?: number;

  @RowsOf(AddOnChoice, { most: MOST_ADD_ONS })
  addOns!: AddOnChoice[];
}

export class VisitWish extends SlotQuery {
  @ApiProperty(instant)
  @IsInstant()
  startAt!: string;
}

/** `coupon` of somebody who wants none. */
export const NO_COUPON = 'none';

export class QuoteRequest extends VisitWish {
  @ApiPropertyOptional({
    ...text,
    maxLength: 40,
    description: `id of the customer's coupon, or \`${NO_COUPON}\`; left out: the one that takes off most`,
  })
  @IsOptional()
  @IsString()
  @IsId()
  coupon?: string;

  @ApiPropertyOptional({ ...instant, description: 'the start that was full: this one then costs no more than it' })
  @IsOptional()
  @IsInstant()
  wishedStartAt?: string;
}

export class BookVisit extends VisitWish {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  quoteId!: string;

  @ApiPropertyOptional({ ...text, maxLength: 200, description: 'for the worker' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;

  @ApiPropertyOptional({
    enum: HOME_GROUPS,
    enumName: 'HomeGroup',
    isArray: true,
    description: 'who lives in the home: more of the standard is done for them. Left out: nobody it asks for',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn([...HOME_GROUPS], { each: true })
  homeGroups?: HomeGroup[];
}

export class CancelOrder {
  @ApiPropertyOptional({ ...text, maxLength: 100, description: 'a category offered, once paid; before that anything' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string;

  @ApiPropertyOptional({ ...text, maxLength: 64, description: 'of the preview; needed once the order is paid' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  hash?: string;

  @ApiPropertyOptional({ ...text, maxLength: 200, description: 'in the customer’s words; kept encrypted' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class OwnOrdersQuery {
  @ApiPropertyOptional({ enum: ['active', 'history'], default: 'active' })
  @IsOptional()
  @IsIn(['active', 'history'])
  scope?: 'active' | 'history';

  @ApiPropertyOptional({ ...text, maxLength: 40, description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @IsId()
  cursor?: string;
}

export class Slot {
  @ApiProperty({ ...instant, description: 'start of the visit and of the promised arrival window' }) startAt!: string;
  @ApiProperty(instant) endAt!: string;
  @ApiProperty({ ...text, description: 'HH:mm in Shanghai' }) label!: string;
  @ApiProperty(integer) priceFen!: number;
  @ApiProperty({ description: 'false: everybody who works then is taken' }) available!: boolean;
  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'how likely the arrival window is kept, 0–1, from history; null while too little is known',
  })
  promiseKept!: number | null;
}

export class SlotDay {
  @ApiProperty({ ...text, format: 'date' }) date!: string;
  @ApiProperty({ ...integer, description: '1 Monday … 7 Sunday' }) weekday!: number;
  @ApiProperty() isWeekend!: boolean;
  @ApiProperty({ type: [Slot] }) slots!: Slot[];
}

export class SlotCalendar {
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty({ type: [SlotDay] }) days!: SlotDay[];
}

/** One of the customer's coupons, tried on this price. */
export class TriedCoupon {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...integer, description: '0 when it does not apply' }) savesFen!: number;
  @ApiProperty({ ...text, nullable: true, description: 'why it does not apply' }) unmet!: string | null;
}

/** Paying in two parts, as it is shown before paying. */
export class QuotedDeposit {
  @ApiProperty({ ...integer, description: 'paid now' }) depositFen!: number;
  @ApiProperty({ ...integer, description: 'after sign-off, until the rest is due' }) balanceHours!: number;
  @ApiProperty(text) because!: string;
}

export class Quote {
  @ApiProperty(text) id!: string;
  @ApiProperty({ type: [QuoteLine] }) lines!: QuoteLine[];
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty({ type: QuotedDeposit, nullable: true, description: 'null: all of it is paid now' })
  deposit!: QuotedDeposit | null;
  @ApiProperty(integer) ruleVersion!: number;
  @ApiProperty({ ...text, nullable: true, description: 'the coupon among the lines' }) couponId!: string | null;
  @ApiProperty({ type: [TriedCoupon], description: 'those that save most first' }) coupons!: TriedCoupon[];
  @ApiProperty(text) hash!: string;
  @ApiProperty(instant) expiresAt!: string;
}

/** What wx.requestPayment needs, and what the page shows meanwhile. */
export class PaymentParams {
  @ApiProperty(text) appId!: string;
  @ApiProperty(text) timeStamp!: string;
  @ApiProperty(text) nonceStr!: string;
  @ApiProperty(text) package!: string;
  @ApiProperty({ enum: ['RSA'] }) signType!: 'RSA';
  @ApiProperty(text) paySign!: string;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(instant) payBefore!: string;
  @ApiProperty({ enum: INSTALMENTS, enumName: 'Instalment', description: 'which part of the booking’s money it is' })
  instalment!: InstalmentName;
}

export function paymentParams({ params, payBefore, ...part }: StartedPayment): PaymentParams {
  return { ...params, ...part, payBefore: payBefore.toISOString() };
}

const PAYMENT_NEWS = ['pending', 'paid', 'closed', 'held', 'at_desk'] as const;

export class PaymentStatus {
  @ApiProperty({
    enum: PAYMENT_NEWS,
    description: 'at_desk: what is left was taken at the desk and waits for a second person there',
  })
  state!: (typeof PAYMENT_NEWS)[number];
  @ApiProperty({ enum: INSTALMENTS, enumName: 'Instalment' }) instalment!: InstalmentName;
  @ApiProperty({ description: 'what was paid is in the visit’s books too; they follow by a moment' }) counted!: boolean;
  @ApiProperty({ enum: ORDER_STATES, enumName: 'OrderState' }) orderState!: OrderState;
}
