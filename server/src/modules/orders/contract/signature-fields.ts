import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { SignatureRequest } from './signing.js';

/** What is too long for a name is refused by the rule, with its own sentence; this only keeps books out. */
const LONGEST_TEXT = 200;

/** Of every body that is signed: exactly one of the two. */
export class SignatureFields {
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
}

/** What the rule is asked about. */
export function signatureOf({ typedName, signaturePng }: SignatureFields): SignatureRequest {
  return { typedName: typedName ?? null, signaturePng: signaturePng ?? null };
}
