import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { AnswerRating } from '../application/answer-rating.js';

const MOST_ANSWER = 300;

export class AnswerRatingBody {
  @ApiProperty({ type: 'string', maxLength: MOST_ANSWER, description: 'everybody who reads the review reads it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(MOST_ANSWER)
  text!: string;
}

@ApiTags('feedback')
@Controller('admin/orders')
export class RatingDeskController {
  constructor(private readonly answering: AnswerRating) {}

  @Post(':id/rating-answer')
  @HttpCode(204)
  @Access(['service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text }: AnswerRatingBody,
  ): Promise<void> {
    unwrap(await this.answering.run(actor, id, text.trim()));
  }
}
