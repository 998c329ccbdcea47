import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { RowsOf } from '../../../platform/http/nested.js';
import { ANSWERS, type Answer } from '../domain/answers.js';
import { OCCASIONS, type Occasion } from '../domain/occasions.js';

/** WeChat asks about at most so many templates at once. */
const MOST_ANSWERS = 5;

const OCCASION_NAMES = Object.keys(OCCASIONS);

export class SubscribeQuestionQuery {
  @ApiProperty({ enum: OCCASION_NAMES })
  @IsIn(OCCASION_NAMES)
  occasion!: Occasion;
}

export class SubscribeQuestion {
  @ApiProperty({ type: [String], description: 'worth asking for at the next tap; empty: nothing' })
  templateIds!: string[];

  @ApiProperty({ description: 'the most useful message of the occasion would be delivered now' })
  reachable!: boolean;
}

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
