import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId } from '../../../../platform/http/is-instant.js';
import { AgreementView } from '../../../orders/contract/agreement-view.js';
import { QuoteLine } from '../../../orders/contract/order-view.js';
import { SignAgreement } from '../../../orders/contract/sign-agreement.js';
import { StayWorker } from '../../contract/stay-view.js';
import { STAY_STATES, type StayState } from '../../contract/stays.facade.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const day = { type: 'string', format: 'date' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const MOST_VERSIONS = 1_000_000;

const Id = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ ...text, maxLength: 40 }), IsString(), IsId(), MaxLength(40));
const Day = (): PropertyDecorator => applyDecorators(ApiProperty(day), Matches(/^\d{4}-\d{2}-\d{2}$/));

/** For whom and where. */
export class StayWishQuery {
  @Id() serviceId!: string;
  @Id() addressId!: string;
}

export class QuoteStayBody extends StayWishQuery {
  @Day() first!: string;
  @Day() last!: string;
}

/** Booked and signed in one go. */
export class BookStayBody extends SignAgreement {
  @Id() quoteId!: string;

  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'one of the candidates; left out: who lives nearest' })
  @IsOptional()
  @IsString()
  @IsId()
  workerId?: string;

  @ApiPropertyOptional({ ...text, maxLength: 200, description: 'for the worker' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class CancelStayBody {
  @ApiPropertyOptional({ ...text, description: '`hash` of the preview; left out for an unpaid stay' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  hash?: string;
}

export class DecideTrialBody {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: '`version` of the offer' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version!: number;
}

export class ChangeStayWorkerBody extends DecideTrialBody {
  @Id() workerId!: string;
}

export class StayDay {
  @ApiProperty(day) date!: string;
  @ApiProperty({
    ...day,
    nullable: true,
    description: 'latest last day of a stay that begins here; null: cannot begin',
  })
  latestLast!: string | null;
}

export class StayCalendar {
  @ApiProperty({ type: [StayDay], description: 'every day of the horizon, in order' }) days!: StayDay[];
  @ApiProperty(integer) minDays!: number;
  @ApiProperty(integer) maxDays!: number;
  @ApiProperty(integer) trialDays!: number;
  @ApiProperty(integer) basePriceFen!: number;
  @ApiProperty({ ...integer, description: 'days that the base price buys' }) priceDays!: number;
  @ApiProperty(text) unit!: string;
}

export class StayCancellationTier {
  @ApiProperty({ ...integer, description: 'in 1/10,000 of the price' }) basisPoints!: number;
  @ApiProperty(text) because!: string;
}

export class StayQuoteView {
  @ApiProperty(text) quoteId!: string;
  @ApiProperty(instant) expiresAt!: string;
  @ApiProperty(day) first!: string;
  @ApiProperty(day) last!: string;
  @ApiProperty(integer) days!: number;
  @ApiProperty({ ...text, description: 'the range in words' }) daysText!: string;
  @ApiProperty({ type: [QuoteLine] }) lines!: QuoteLine[];
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty({ ...day, nullable: true, description: 'last day of the trial; null: none' }) trialUntil!: string | null;
  @ApiProperty({ type: [StayWorker], description: 'free on all of the days, nearest first' }) candidates!: StayWorker[];
  @ApiProperty({ type: AgreementView, description: 'to be signed with the booking' }) agreement!: AgreementView;
  @ApiProperty({ type: [StayCancellationTier] }) cancellation!: StayCancellationTier[];
}

export class StayCancellationPreview {
  @ApiProperty({ ...text, description: 'to be sent back with the confirmation' }) hash!: string;
  @ApiProperty(integer) feeFen!: number;
  @ApiProperty(integer) refundFen!: number;
  @ApiProperty(text) because!: string;
  @ApiProperty({ ...instant, nullable: true, description: 'until when it stays at this' }) until!: string | null;
}

export class TrialOfferView {
  @ApiProperty({ ...integer, description: 'to be sent back with the decision' }) version!: number;
  @ApiProperty({ ...day, description: 'last day that would be served, were it ended now' }) lastDay!: string;
  @ApiProperty(integer) servedDays!: number;
  @ApiProperty(integer) chargedFen!: number;
  @ApiProperty(integer) refundFen!: number;
  @ApiProperty({ type: [StayWorker], description: 'who could come from tomorrow on' }) candidates!: StayWorker[];
  @ApiProperty({ ...text, nullable: true, description: 'why nobody can be changed to' }) noChangeBecause!:
    string | null;
}

export class StayPaymentStatus {
  @ApiProperty({ enum: ['pending', 'paid', 'closed', 'held'] }) state!: 'pending' | 'paid' | 'closed' | 'held';
  @ApiProperty({ enum: STAY_STATES, enumName: 'StayState' }) stayState!: StayState;
}

/** What wx.requestPayment needs, and what the page shows meanwhile. */
export class StayPaymentParams {
  @ApiProperty(text) appId!: string;
  @ApiProperty(text) timeStamp!: string;
  @ApiProperty(text) nonceStr!: string;
  @ApiProperty(text) package!: string;
  @ApiProperty({ enum: ['RSA'] }) signType!: 'RSA';
  @ApiProperty(text) paySign!: string;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(instant) payBefore!: string;
}
