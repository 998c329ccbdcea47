import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsId, IsInstant } from '../../../../platform/http/is-instant.js';
import { RowsOf } from '../../../../platform/http/nested.js';
import { CONTRACT_STATES, type ContractState } from '../../contract/contracts.facade.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const MOST_ADD_ONS = 20;
const MOST_OF_ONE = 99;
const MOST_HOURS = 24;
const MOST_CHANGES = 60;

export class PackageAddOn {
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

/** One occurrence wanted otherwise than the rhythm says. */
export class SeriesChange {
  @ApiProperty({ ...integer, minimum: 0, maximum: MOST_CHANGES, description: 'occurrence of the rhythm, from 0' })
  @IsInt()
  @Min(0)
  @Max(MOST_CHANGES)
  index!: number;

  @ApiProperty({ ...instant, nullable: true, description: 'null: left out, one more is added at the end' })
  @ValidateIf((change: SeriesChange) => change.startAt !== null)
  @IsInstant()
  startAt!: string | null;
}

/** Can all visits of this package be had? */
export class PlanPackage {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  serviceId!: string;

  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  packageId!: string;

  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  addressId!: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: MOST_HOURS, description: 'for services by the hour' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  hours?: number;

  @RowsOf(PackageAddOn, { most: MOST_ADD_ONS })
  addOns!: PackageAddOn[];

  @ApiProperty({
    ...instant,
    description: 'start of the first visit; the others follow its weekday or day of the month',
  })
  @IsInstant()
  firstAt!: string;

  @RowsOf(SeriesChange, { most: MOST_CHANGES })
  changes!: SeriesChange[];

  @ApiPropertyOptional({
    ...text,
    maxLength: 40,
    description: "id of the customer's coupon, or `none`; left out: the one that takes off most",
  })
  @IsOptional()
  @IsString()
  @IsId()
  coupon?: string;

  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'the own contract that goes on with it' })
  @IsOptional()
  @IsString()
  @IsId()
  renewsId?: string;
}

/** The next series as the last one was; its price is today's. */
export class RenewalOffer {
  @ApiProperty(text) serviceId!: string;
  @ApiProperty(text) packageId!: string;
  @ApiProperty(text) addressId!: string;
  @ApiProperty({ ...integer, nullable: true }) hours!: number | null;
  @ApiProperty({ type: [PackageAddOn] }) addOns!: PackageAddOn[];
  @ApiProperty({ ...text, nullable: true }) note!: string | null;
  @ApiProperty({ ...instant, description: 'behind the last visit, at the same clock time' }) firstAt!: string;
}

export class BookPackage {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  quoteId!: string;

  @ApiPropertyOptional({ ...text, maxLength: 200, description: 'for the worker' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class PlannedVisit {
  @ApiProperty({ ...integer, description: 'occurrence of the rhythm, from 0' }) index!: number;
  @ApiProperty(instant) startAt!: string;
  @ApiProperty(instant) endAt!: string;
  @ApiProperty({ ...integer, description: 'its share of the total, discount included' }) priceFen!: number;
  @ApiProperty({ description: 'nobody is free then' }) conflict!: boolean;
  @ApiProperty({ type: [String], description: 'for a conflict: the nearest times at which somebody is' })
  proposals!: string[];
}

/** One of the customer's coupons, tried on the whole package. */
export class PackageCoupon {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...integer, description: '0 when it does not apply' }) savesFen!: number;
  @ApiProperty({ ...text, nullable: true, description: 'why it does not apply' }) unmet!: string | null;
}

export class PackagePlan {
  @ApiProperty(text) packageName!: string;
  @ApiProperty({ enum: ['week', 'month'] }) every!: 'week' | 'month';
  @ApiProperty({ type: [PlannedVisit] }) visits!: PlannedVisit[];
  @ApiProperty({ ...integer, description: 'what the visits cost one by one' }) grossFen!: number;
  @ApiProperty({ ...integer, description: 'taken off all of them' }) discountFen!: number;
  @ApiProperty({ ...text, description: 'the discount in one sentence' }) discountBecause!: string;
  @ApiProperty({ ...text, nullable: true, description: 'the coupon taken off the total' }) couponId!: string | null;
  @ApiProperty({ type: [PackageCoupon], description: 'those that save most first' }) coupons!: PackageCoupon[];
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty({ ...text, nullable: true, description: 'frozen once nothing stands in the way' }) quoteId!:
    string | null;
  @ApiProperty({ ...instant, nullable: true }) quoteExpiresAt!: string | null;
  @ApiProperty({ ...integer, description: 'visits that may be left out in all' }) maxSkips!: number;
}

export class ContractPaymentStatus {
  @ApiProperty({ enum: ['pending', 'paid', 'closed', 'held'] }) state!: 'pending' | 'paid' | 'closed' | 'held';
  @ApiProperty({ enum: CONTRACT_STATES, enumName: 'ContractState' }) contractState!: ContractState;
}

/** What wx.requestPayment needs, and what the page shows meanwhile. */
export class ContractPaymentParams {
  @ApiProperty(text) appId!: string;
  @ApiProperty(text) timeStamp!: string;
  @ApiProperty(text) nonceStr!: string;
  @ApiProperty(text) package!: string;
  @ApiProperty({ enum: ['RSA'] }) signType!: 'RSA';
  @ApiProperty(text) paySign!: string;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(instant) payBefore!: string;
}
