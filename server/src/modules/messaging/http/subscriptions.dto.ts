import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { RowsOf } from '../../../platform/http/nested.js';
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
  @RowsOf(SubscribeAnswer, { least: 1, most: MOST_ANSWERS })
  @ArrayUnique((answer: SubscribeAnswer | null) => answer?.templateId)
  answers!: SubscribeAnswer[];
}
