import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { CLAIM_CAUSES, CLAIM_STATES, type ClaimCause, type ClaimState } from '../domain/warranty-claim.js';
import { WARRANTY_POLICY } from '../domain/warranty-policy.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const cause = { enum: CLAIM_CAUSES, enumName: 'WarrantyCause' } as const;
const LONGEST_WORDS = 300;
const MOST_PHOTOS = WARRANTY_POLICY.photos.value;
const FILE_ID = /^[0-9A-Za-z_-]{1,40}$/;

export class WarrantyCardView {
  @ApiProperty({ ...text, description: 'ZB + 14 digits' }) no!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(integer) days!: number;
  @ApiProperty({ type: 'string', format: 'date', description: 'the last day it holds, in Shanghai' }) lastDay!: string;
  @ApiProperty(instant) givenAt!: string;
  @ApiProperty({ description: 'it holds now' }) inForce!: boolean;
  @ApiProperty({ type: [String] }) covered!: string[];
  @ApiProperty({ type: [String] }) excluded!: string[];
}

export class WarrantyCauseView {
  @ApiProperty(cause) code!: ClaimCause;
  @ApiProperty(text) label!: string;
  @ApiProperty({ description: 'it was made good once' }) used!: boolean;
}

export class WarrantyClaimView {
  @ApiProperty(text) id!: string;
  @ApiProperty(cause) cause!: ClaimCause;
  @ApiProperty(text) causeText!: string;
  @ApiProperty({ ...text, nullable: true }) words!: string | null;
  @ApiProperty({ type: [String], description: 'short-lived links' }) photos!: string[];
  @ApiProperty({ enum: CLAIM_STATES, enumName: 'WarrantyClaimState' }) state!: ClaimState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty({ ...text, description: 'the free visit' }) redoOrderId!: string;
  @ApiProperty(text) redoOrderNo!: string;
  @ApiProperty({ ...instant, description: 'promised start of the free visit' }) redoAt!: string;
  @ApiProperty(instant) claimedAt!: string;
  @ApiProperty({ ...instant, description: 'done by then, the promise is kept' }) keepBy!: string;
}

export class WarrantyView {
  @ApiProperty({ type: WarrantyCardView, nullable: true, description: 'null: none yet, or sold without' })
  card!: WarrantyCardView | null;
  @ApiProperty({ description: 'something may be claimed now' }) claimable!: boolean;
  @ApiProperty({ ...text, nullable: true, description: 'why not, in Chinese' }) because!: string | null;
  @ApiProperty({ type: [WarrantyCauseView] }) causes!: WarrantyCauseView[];
  @ApiProperty({ type: [String], description: 'nearest starts of a free visit' }) times!: string[];
  @ApiProperty({ type: [WarrantyClaimView], description: 'oldest first' }) claims!: WarrantyClaimView[];
}

export class WarrantyPaper {
  @ApiProperty({ ...text, description: 'short-lived link to the PDF, below the origin of the API' }) url!: string;
}

/** By the office, for a customer who called. */
export class ClaimWarrantyForCaller {
  @ApiProperty(cause)
  @IsIn(CLAIM_CAUSES)
  cause!: ClaimCause;

  @ApiPropertyOptional({ ...text, maxLength: LONGEST_WORDS })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_WORDS)
  words?: string;

  @ApiProperty({ ...instant, description: 'one of the times offered' })
  @IsInstant()
  startAt!: string;
}

export class ClaimWarrantyBody extends ClaimWarrantyForCaller {
  @ApiProperty({ type: [String], maxItems: MOST_PHOTOS, description: 'uploaded before' })
  @IsArray()
  @ArrayMaxSize(MOST_PHOTOS)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  photoIds!: string[];
}

export class OfficeWarrantyClaim extends WarrantyClaimView {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) serviceName!: string;
}

/** 质保兑现率. */
export class WarrantyKept {
  @ApiProperty({ ...integer, description: 'days it is counted over' }) windowDays!: number;
  @ApiProperty(integer) kept!: number;
  @ApiProperty({ ...integer, description: 'claims whose time has come' }) due!: number;
  @ApiProperty({ ...integer, nullable: true, description: 'in 1/10,000; null: nothing was due' })
  basisPoints!: number | null;
  @ApiProperty({ ...integer, description: 'below it there is an alarm, in 1/10,000' }) lineBasisPoints!: number;
  @ApiProperty() underLine!: boolean;
}

export class WarrantyClaims {
  @ApiProperty({ type: WarrantyKept }) rate!: WarrantyKept;
  @ApiProperty({ type: [OfficeWarrantyClaim], description: 'newest first' }) items!: OfficeWarrantyClaim[];
}
