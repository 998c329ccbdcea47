import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

export class StarPageQuery {
  @ApiPropertyOptional({ ...instant, description: '`nextBefore` of the page before' })
  @IsOptional()
  @IsString()
  @IsInstant()
  before?: string;
}

/** A review as strangers read it. */
export class PublicReview {
  @ApiProperty(integer) stars!: number;
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty({ ...text, nullable: true }) text!: string | null;
  @ApiProperty(instant) at!: string;
  @ApiProperty({ ...text, description: 'the family name' }) by!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty({ ...text, nullable: true, description: 'what the company says to it' }) answer!: string | null;
}

/** A worker's public history. */
export class StarPage {
  @ApiProperty(text) name!: string;
  @ApiProperty(text) avatarSeed!: string;
  @ApiProperty(text) level!: string;
  @ApiProperty({ type: 'number', nullable: true, description: 'null: nobody has rated yet' })
  ratingAverage!: number | null;
  @ApiProperty(integer) visitCount!: number;
  @ApiProperty({ type: 'number', nullable: true, description: 'share of visits that kept the promise, 0–1' })
  onTimeRate!: number | null;
  @ApiProperty({ type: [String], description: 'those that are valid today' }) certificates!: string[];
  @ApiProperty({
    ...integer,
    description: 'complaints about visits of this worker that were neither withdrawn nor merged',
  })
  complaints!: number;
  @ApiProperty({ ...integer, description: 'of them, solved' }) complaintsResolved!: number;
  @ApiProperty({ type: [PublicReview], description: 'the newest first' }) reviews!: PublicReview[];
  @ApiProperty({ ...instant, nullable: true, description: 'null: there are no more reviews' })
  nextBefore!: string | null;
}
