import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { INVOICE_STATES, type Invoice, type InvoiceState } from '../domain/invoice.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybe = { type: 'string', nullable: true } as const;

export const TITLE_KINDS = ['person', 'company'] as const;
export const MAX_PAGE_SIZE = 200;

export class AskInvoice {
  @ApiProperty({ enum: TITLE_KINDS, enumName: 'InvoiceTitleKind' })
  @IsIn(TITLE_KINDS)
  titleKind!: (typeof TITLE_KINDS)[number];

  @ApiProperty({ ...text, minLength: 2, maxLength: 100 })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  @Matches(/\S.*\S/)
  titleName!: string;

  @ApiPropertyOptional({ ...text, maxLength: 30, description: 'of a company; spaces and small letters are allowed' })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  taxNo?: string;

  @ApiPropertyOptional({ ...text, maxLength: 254, description: 'where whoever issues sends it' })
  @IsOptional()
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(254)
  email?: string;

  @ApiProperty({ ...integer, minimum: 0, description: 'of the wish that was looked at; 0: there was none' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  version!: number;
}

export class InvoiceTitleView {
  @ApiProperty({ enum: TITLE_KINDS, enumName: 'InvoiceTitleKind' }) kind!: (typeof TITLE_KINDS)[number];
  @ApiProperty(text) name!: string;
  @ApiProperty(maybe) taxNo!: string | null;
  @ApiProperty(maybe) email!: string | null;
}

export class KeptTitleView extends InvoiceTitleView {
  @ApiProperty(text) id!: string;
}

export class KeptTitleList {
  @ApiProperty({ type: [KeptTitleView], description: 'the last used first' }) items!: KeptTitleView[];
}

export class InvoiceView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) item!: string;
  @ApiProperty({ enum: ['blue', 'red'], enumName: 'InvoiceKind' }) kind!: Invoice['kind'];
  @ApiProperty({ enum: INVOICE_STATES, enumName: 'InvoiceState' }) state!: InvoiceState;
  @ApiProperty({ ...text, description: 'the state in Chinese' }) stateText!: string;
  @ApiProperty({ ...integer, description: 'tax included; below zero on a red one' }) amountFen!: number;
  @ApiProperty(integer) taxFen!: number;
  @ApiProperty({ type: InvoiceTitleView }) title!: InvoiceTitleView;
  @ApiProperty({ ...maybe, description: '20 digits' }) number!: string | null;
  @ApiProperty({ ...maybe, description: 'the blue one that a red one takes back' }) reverses!: string | null;
  @ApiProperty({ ...maybe, description: 'why a red one was made, in Chinese' }) cause!: string | null;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty({ ...instant, nullable: true }) issuedAt!: string | null;
  @ApiProperty({ description: 'its page can be opened' }) hasPaper!: boolean;
}

export class OrderInvoiceView {
  @ApiProperty({ description: 'an invoice, or another title, can be asked for now' }) askable!: boolean;
  @ApiProperty({ ...maybe, description: 'why not, in Chinese' }) because!: string | null;
  @ApiProperty({ ...integer, description: 'what stands paid, and so what the invoice is over' }) amountFen!: number;
  @ApiProperty({ ...integer, description: 'to be sent back with the next wish; 0: nothing was wished' })
  version!: number;
  @ApiProperty({ type: InvoiceTitleView, nullable: true }) title!: InvoiceTitleView | null;
  @ApiProperty({ type: [InvoiceView], description: 'newest first' }) invoices!: InvoiceView[];
}

export class OwnInvoiceList {
  @ApiProperty({ type: [InvoiceView], description: 'newest first' }) items!: InvoiceView[];
}

export class InvoicePaper {
  @ApiProperty({ ...text, description: 'short-lived path below the API origin, a PDF' }) url!: string;
}

/** Filters of the office's list; every one optional. */
export class InvoiceSearch {
  @ApiPropertyOptional({ enum: INVOICE_STATES, isArray: true, description: 'comma separated' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @IsIn(INVOICE_STATES, { each: true })
  state?: InvoiceState[];

  @ApiPropertyOptional({ description: 'part of the number of an invoice or order, or of a title' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: 10_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: MAX_PAGE_SIZE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  pageSize?: number;
}

export class OfficeInvoiceView extends InvoiceView {
  @ApiProperty({ ...maybe, description: 'why it was refused' }) problem!: string | null;
}

export class OfficeInvoiceList {
  @ApiProperty({ type: [OfficeInvoiceView], description: 'newest first' }) items!: OfficeInvoiceView[];
  @ApiProperty(integer) total!: number;
}
