import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ERRORS, type ErrorCode } from '@daowei/shared/errors/errors';
import type { Refusal } from '@daowei/shared/kernel/result';

export class ProblemField {
  @ApiProperty() path!: string;
  @ApiProperty() message!: string;
}

export class SlotAlternative {
  @ApiProperty() startAt!: string;
  @ApiProperty() endAt!: string;
  @ApiProperty() label!: string;
  @ApiProperty() date!: string;
  @ApiProperty({ type: 'integer' }) priceFen!: number;
}

/** What a request made on an outdated view should have seen. */
export class CurrentRevision {
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty() promisedFrom!: string;
  @ApiProperty() promisedTo!: string;
}

/** RFC 9457 problem details; the answer to everything that is refused. */
export class Problem {
  @ApiProperty() type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty({ description: 'stable code, a key of shared/src/errors' }) code!: string;
  @ApiProperty({ description: 'a sentence in Chinese for people' }) detail!: string;
  @ApiPropertyOptional() instance?: string;
  @ApiPropertyOptional({ type: [ProblemField] }) fields?: ProblemField[];
  @ApiPropertyOptional({ type: [SlotAlternative] }) alternatives?: SlotAlternative[];
  @ApiPropertyOptional({ type: CurrentRevision }) current?: CurrentRevision;
}

/** Renders a refusal; `instance` is the request's id, so that a person can name it to the office. */
export function problemOf(refusal: Refusal, instance?: string): Problem {
  const { status, sentence } = ERRORS[refusal.refused];
  return {
    type: `urn:daowei:problem:${refusal.refused.toLowerCase().replaceAll('_', '-')}`,
    title: sentence,
    status,
    code: refusal.refused satisfies ErrorCode,
    detail: refusal.because ?? sentence,
    ...(instance ? { instance } : {}),
    ...refusal.extra,
  };
}
