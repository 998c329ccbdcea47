import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ANSWERS, type Answer } from '../domain/answers.js';

/** WeChat asks about at most so many templates at once. */
const MOST_ANSWERS = 5;

export class SubscribeAnswer {
  @ApiProperty({ maxLength: 64 })
  @IsString()
  @MaxLength(64)
  @Matches(/^[\w-]+$/)
  templateId!: string;

  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS)
  result!: Answer;
}

export class SubscribeAnswers {
  @ApiProperty({ type: [SubscribeAnswer], maxItems: MOST_ANSWERS, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ANSWERS)
  @ArrayUnique((answer: SubscribeAnswer | null) => answer?.templateId)
  @ValidateNested({ each: true })
  @Type(() => SubscribeAnswer)
  answers!: SubscribeAnswer[];
}
