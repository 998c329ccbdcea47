import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { FieldworkModule } from '../fieldwork/fieldwork.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerRating } from './application/answer-rating.js';
import { FeedbackService } from './application/feedback.service.js';
import { RateVisit } from './application/rate-visit.js';
import { SurveyVisits } from './application/survey-visits.js';
import { FeedbackFacade } from './contract/feedback.facade.js';
import { Surveys } from './contract/surveys.js';
import { SURVEY_POLICY } from './domain/survey-policy.js';
import { RatingDeskController } from './http/rating.admin.controller.js';
import { RatingController } from './http/rating.customer.controller.js';
import { SurveysController } from './http/surveys.controller.js';
import { SurveysSql } from './infrastructure/surveys.sql.js';

@Module({
  imports: [OrdersModule, FieldworkModule, WorkforceModule],
  controllers: [RatingController, RatingDeskController, SurveysController],
  providers: [
    RateVisit,
    AnswerRating,
    SurveysSql,
    SurveyVisits,
    { provide: FeedbackFacade, useClass: FeedbackService },
    { provide: Surveys, useExisting: SurveyVisits },
  ],
  exports: [FeedbackFacade, Surveys],
})
export class FeedbackModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('问卷', SURVEY_POLICY));
  }
}
