import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import type { SigningRequest } from './signing.js';

const MOST_STATEMENTS = 20;
/** What is too long for a name is refused by the rule, with its own sentence; this only keeps books out. */
const LONGEST_TEXT = 200;

/** Exactly one of `typedName` and `signaturePng`. */
export class SignAgreement {
  @ApiProperty({ description: '`hash` of the text that was read' })
  @Matches(/^[0-9a-f]{64}$/)
  hash!: string;

  @ApiProperty({ type: [Number], maxItems: MOST_STATEMENTS, description: 'places of the ticked statements, from 0' })
  @IsArray()
  @ArrayMaxSize(MOST_STATEMENTS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_STATEMENTS, { each: true })
  healthTicks!: number[];

  @ApiPropertyOptional({ maxLength: LONGEST_TEXT })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  typedName?: string;

  @ApiPropertyOptional({ description: 'PNG as base64 without prefix, at most 200 kB' })
  @IsOptional()
  @IsString()
  @MaxLength(280_000)
  signaturePng?: string;

  @ApiProperty()
  @IsInstant()
  deviceTime!: string;
}

/** What the rule is asked about. */
export function signingRequest({ hash, healthTicks, typedName, signaturePng }: SignAgreement): SigningRequest {
  return { hash, healthTicks, typedName: typedName ?? null, signaturePng: signaturePng ?? null };
}
