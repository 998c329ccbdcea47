import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { IsId, IsInstant } from '../../../../platform/http/is-instant.js';
import type { ConversionOffer as Offer } from '../../application/offer-conversion.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

export class ConversionQuery {
  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'where the visit would be; left out: the contact’s own' })
  @IsOptional()
  @IsString()
  @IsId()
  addressId?: string;
}

/** Which of the times offered, and where. */
export class ConvertOrder extends ConversionQuery {
  @ApiProperty(instant)
  @IsInstant()
  startAt!: string;
}

/** The same by the office: where the contact of the call lives. */
export class ConvertForCustomer {
  @ApiProperty(instant)
  @IsInstant()
  startAt!: string;
}

export class ConvertedOrder {
  @ApiProperty({ ...text, description: 'the visit, held until the customer pays' }) orderId!: string;
}

export class ConversionTime {
  @ApiProperty(instant) startAt!: string;
  @ApiProperty(instant) endAt!: string;
  @ApiProperty({ ...integer, description: 'left to pay' }) priceFen!: number;
  @ApiProperty({ ...integer, description: 'of the remote fee, taken off already' }) creditFen!: number;
}

export class ConversionOffer {
  @ApiProperty({ ...maybe, description: 'why it cannot be turned into a visit, in Chinese; null: it can' })
  because!: string | null;
  @ApiProperty({ ...instant, nullable: true, description: 'until when the remote fee counts; null: not finished yet' })
  until!: string | null;
  @ApiProperty(maybe) serviceName!: string | null;
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty({ type: [ConversionTime], description: 'the nearest first; none while no address is known' })
  times!: ConversionTime[];
}

export function conversionOffer({ because, until, service, durationMinutes, times }: Offer): ConversionOffer {
  return {
    because,
    until: until?.toISOString() ?? null,
    serviceName: service?.name ?? null,
    durationMinutes,
    times: times.map(({ startAt, endAt, priceFen, creditFen }) => ({
      startAt: startAt.toISOString(),
      endAt: endAt.toISOString(),
      priceFen,
      creditFen,
    })),
  };
}
