import { Controller, Get, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { row } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { Access } from './access.js';
import { AccessGuard } from './access.guard.js';
import { ForgetAnswers } from './forget-answers.js';
import { IdempotencyInterceptor } from './idempotency.js';
import { ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.js';

class Health {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

@ApiTags('platform')
@Controller('health')
class HealthController {
  constructor(private readonly transactions: Transactions) {}

  /** Answers only when the database does. */
  @Get()
  @Access('public')
  @ApiOkResponse({ type: Health })
  async health(): Promise<Health> {
    await row(this.transactions.reader, 'SELECT 1');
    return { status: 'ok' };
  }
}

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    ForgetAnswers,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validationPipe },
  ],
})
export class HttpModule {}
