import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PartOf } from '../../../platform/http/nested.js';
import { ServiceCard } from './catalog.dto.js';
import { ServiceContentBody } from './service-content.dto.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const NOT_BLANK = /\S/;
const SERVICE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_VERSIONS = 1_000_000;

class Because {
  @ApiProperty({ ...text, maxLength: 200, description: 'why, for those who ask later' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(200)
  because!: string;
}

export class ChangeSaleBody extends Because {}

export class PublishVersionBody extends Because {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: 'the newest version its author saw' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  basedOn!: number;

  @ApiProperty({ type: ServiceContentBody })
  @PartOf(ServiceContentBody)
  content!: ServiceContentBody;
}

export class OpenServiceBody extends Because {
  @ApiProperty({ ...text, maxLength: 40, pattern: SERVICE_ID.source, description: 'what orders call it for ever' })
  @IsString()
  @Matches(SERVICE_ID)
  @MaxLength(40)
  id!: string;

  @ApiProperty({ type: ServiceContentBody })
  @PartOf(ServiceContentBody)
  content!: ServiceContentBody;
}

export class OffSaleView {
  @ApiProperty(text) because!: string;
  @ApiProperty({ ...text, description: 'who took it off' }) by!: string;
  @ApiProperty(instant) since!: string;
}

export class ServiceLine extends ServiceCard {
  @ApiProperty({ type: OffSaleView, nullable: true, description: 'null: customers can have it' })
  offSale!: OffSaleView | null;
}

export class ServiceLines {
  @ApiProperty({ type: [ServiceLine], description: 'in the order customers see them' }) items!: ServiceLine[];
}

export class ServiceVersion {
  @ApiProperty(integer) version!: number;
  @ApiProperty({ ...instant, description: 'until the next version’s' }) soldFrom!: string;
  @ApiProperty({ ...text, nullable: true, description: 'null: what the company opened with' }) because!: string | null;
  @ApiProperty({ ...text, nullable: true }) publishedBy!: string | null;
  @ApiProperty({ type: ServiceContentBody }) content!: ServiceContentBody;
}

/** What a service may ask of workers: the words people and rosters are written in. */
export class ServiceWords {
  @ApiProperty({ type: [String] }) skills!: string[];
  @ApiProperty({ type: [String] }) certificates!: string[];
}

export class ServiceFileView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ type: OffSaleView, nullable: true }) offSale!: OffSaleView | null;
  @ApiProperty({ type: [ServiceVersion], description: 'newest first' }) versions!: ServiceVersion[];
  @ApiProperty({ type: [String], description: 'that a new version may ask for' }) skills!: string[];
  @ApiProperty({ type: [String], description: 'that a new version may ask for' }) certificates!: string[];
}
