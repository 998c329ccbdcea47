import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export const MOST_VERSIONS = 1_000_000;
export const MOST_WORDS = 300;

export class ConfirmStatement {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_VERSIONS, description: 'of the statement that was read' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version!: number;
}

export class ObjectToStatement extends ConfirmStatement {
  @ApiProperty({ type: 'string', maxLength: MOST_WORDS, description: 'what is wrong, in the worker’s words' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(MOST_WORDS)
  words!: string;
}
