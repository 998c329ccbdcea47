import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { IsId, IsInstant } from '../../../../platform/http/is-instant.js';
import { RowsOf } from '../../../../platform/http/nested.js';
import { WAIT_STATES, type WaitState } from '../../domain/wait-life.js';
import { STRETCHES, type Stretch } from '../../domain/wish.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const MOST_ADD_ONS = 20;
const MOST_OF_ONE = 99;
const MOST_HOURS = 24;

export class WishedAddOn {
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

/** A visit at a start that is full. */
export class FullWish {
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

  @RowsOf(WishedAddOn, { most: MOST_ADD_ONS })
  addOns!: WishedAddOn[];

  @ApiProperty({ ...instant, description: 'the full start that was tapped' })
  @IsInstant()
  startAt!: string;
}

export class JoinWaitlist extends FullWish {
  @ApiProperty({ enum: STRETCHES, description: 'this start alone, the part of the day it lies in, or the whole day' })
  @IsIn(STRETCHES)
  stretch!: Stretch;
}

/** Time held for the customer; the order waits for its payment. */
export class HeldOffer {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(instant) startAt!: string;
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty(instant) holdUntil!: string;
}

export class WaitEntry {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: WAIT_STATES, enumName: 'WaitState' }) state!: WaitState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty({ ...maybe, description: 'why it ended, in Chinese' }) endedText!: string | null;
  @ApiProperty(text) serviceId!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) serviceIcon!: string;
  @ApiProperty(text) addressShort!: string;
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty(instant) wishedAt!: string;
  @ApiProperty({ ...text, description: '`3月12日 周四 上午`' }) wishText!: string;
  @ApiProperty({ ...integer, description: 'the price of the day the customer joined; an offer is never dearer' })
  promisedFen!: number;
  @ApiProperty({ ...integer, nullable: true, description: 'in line for this service and time, 1 the first' })
  place!: number | null;
  @ApiProperty({ ...instant, description: 'from when on nothing can be offered any more' }) closesAt!: string;
  @ApiProperty(instant) joinedAt!: string;
  @ApiProperty({ ...maybe, description: 'the booking it became' }) orderId!: string | null;
  @ApiProperty({ type: HeldOffer, nullable: true }) offer!: HeldOffer | null;
}

export class WaitEntries {
  @ApiProperty({ type: [WaitEntry] }) items!: WaitEntry[];
}
