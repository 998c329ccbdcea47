import { Module } from '@nestjs/common';
import { FieldworkModule } from '../fieldwork/fieldwork.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { FeedbackService } from './application/feedback.service.js';
import { RateVisit } from './application/rate-visit.js';
import { FeedbackFacade } from './contract/feedback.facade.js';
import { RatingController } from './http/rating.customer.controller.js';

@Module({
  imports: [OrdersModule, FieldworkModule, WorkforceModule],
  controllers: [RatingController],
  providers: [RateVisit, { provide: FeedbackFacade, useClass: FeedbackService }],
  exports: [FeedbackFacade],
})
export class FeedbackModule {}
