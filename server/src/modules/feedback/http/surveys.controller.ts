import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { SurveyVisits } from '../application/survey-visits.js';
import { SCALES } from '../domain/survey.js';
import { SURVEY_POLICY } from '../domain/survey-policy.js';
import * as dto from './surveys.dto.js';

/** The one question about a visit, its answer, and what all answers show. */
@ApiTags('feedback')
@Controller()
export class SurveysController {
  constructor(private readonly surveys: SurveyVisits) {}

  @Get('orders/:id/survey')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: dto.OrderSurvey })
  async read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<dto.OrderSurvey> {
    const asked = unwrap(await this.surveys.of(actor, id));
    if (!asked) return { asked: null };
    const { text, least, most, leastText, mostText } = SCALES[asked.question];
    return { asked: { question: asked.question, score: asked.score, text, least, most, leastText, mostText } };
  }

  /** The same answer twice changes nothing; another one is refused. */
  @Post('orders/:id/survey')
  @HttpCode(204)
  @Access(['customer'], 'own-order')
  @ApiNoContentResponse()
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { question, score }: dto.AnswerSurvey,
  ): Promise<void> {
    unwrap(await this.surveys.answer(actor, id, question, score));
  }

  @Get('admin/surveys')
  @Access(['service', 'manager'])
  @ApiOkResponse({ type: dto.SurveyFigures })
  async figures(): Promise<dto.SurveyFigures> {
    const items = (await this.surveys.figures()).map((figure) => {
      const { name, text } = SCALES[figure.question];
      return { ...figure, name, text };
    });
    return { items, days: SURVEY_POLICY.windowDays.value, leastAnswers: SURVEY_POLICY.leastAnswers.value };
  }
}
