import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { IsId, IsInstant } from '../../../../platform/http/is-instant.js';

/** More steps than any standard has. */
const MOST_STEPS = 40;
const LONGEST_WORDS = 200;

export class SignOffRefusal {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_STEPS, description: 'ids of the steps to be done again' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_STEPS)
  @ArrayUnique()
  @IsId({ each: true })
  redo!: string[];

  @ApiProperty({ maxLength: LONGEST_WORDS, description: 'the worker reads it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_WORDS)
  words!: string;

  @ApiProperty({ description: 'the phone’s own time; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}
