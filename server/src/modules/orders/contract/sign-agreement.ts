import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { SignatureFields, signatureOf } from './signature-fields.js';
import type { SigningRequest } from './signing.js';

const MOST_STATEMENTS = 20;

/** Exactly one of `typedName` and `signaturePng`. */
export class SignAgreement extends SignatureFields {
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

  @ApiProperty()
  @IsInstant()
  deviceTime!: string;
}

/** What the rule is asked about. */
export function signingRequest(body: SignAgreement): SigningRequest {
  return { hash: body.hash, healthTicks: body.healthTicks, ...signatureOf(body) };
}
