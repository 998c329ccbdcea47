import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { AnswerDayBefore } from '../application/answer-day-before.js';

const MOST_REVISIONS = 1_000;

export class DayBeforeView {
  @ApiProperty({ description: 'the customer was asked whether the visit stands, as it is now' }) asked!: boolean;
  @ApiProperty({ description: 'and said yes' }) confirmed!: boolean;
}

export class ConfirmDayBefore {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_REVISIONS, description: 'the revision that was looked at' })
  @IsInt()
  @Min(1)
  @Max(MOST_REVISIONS)
  revision!: number;
}

/** The question of the day before a visit, and its answer. */
@ApiTags('crm')
@Controller('orders/:id/day-before')
export class RemindersController {
  constructor(private readonly answering: AnswerDayBefore) {}

  @Get()
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: DayBeforeView })
  async read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<DayBeforeView> {
    const reminder = unwrap(await this.answering.of(actor, id));
    return { asked: reminder !== null, confirmed: (reminder?.answeredAt ?? null) !== null };
  }

  /** Doing it twice changes nothing. */
  @Post()
  @HttpCode(204)
  @Access(['customer'], 'own-order')
  @ApiNoContentResponse()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { revision }: ConfirmDayBefore,
  ): Promise<void> {
    unwrap(await this.answering.confirm(actor, id, revision));
  }
}
