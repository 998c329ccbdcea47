import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ERRORS } from '@daowei/shared/errors/errors';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import { ApproveStatements } from '../../application/approve-statements.js';
import { CorrectPay } from '../../application/correct-pay.js';
import { PayStatements } from '../../application/pay-statements.js';
import { ReadWages } from '../../application/read-wages.js';
import type { PayMonth } from '../../domain/month.js';
import { correctionOf, officeStatement, wageMonth } from './wages.admin.views.js';
import * as dto from './wages.admin.dto.js';

/** Pay of a month: what each worker gets, two people who agree, and the run that pays it out. */
@ApiTags('wages')
@Controller('admin/wages')
export class WagesAdminController {
  constructor(
    private readonly reading: ReadWages,
    private readonly correcting: CorrectPay,
    private readonly approving: ApproveStatements,
    private readonly paying: PayStatements,
  ) {}

  @Get()
  @Access(['finance', 'people', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.WageMonth })
  async month(@Query() { month }: dto.WagesQuery): Promise<dto.WageMonth> {
    return wageMonth(month, await this.reading.month(month as PayMonth), this.reading.now());
  }

  @Get('statements/:id')
  @Access(['finance', 'people', 'manager', 'auditor'], 'any')
  @ApiOkResponse({ type: dto.OfficeStatementView })
  async statement(@Param('id', IdParam) id: string): Promise<dto.OfficeStatementView> {
    const opened = await this.reading.opened(id);
    if (!opened) throw new RefusalException(refuse('NOT_FOUND'));
    return officeStatement(opened, await this.reading.causes());
  }

  @Post('statements/:id/corrections')
  @HttpCode(200)
  @Access(['finance', 'people', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OfficeStatementView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: dto.CorrectPayBody,
  ): Promise<dto.OfficeStatementView> {
    unwrap(await this.correcting.correct(actor, id, body.version, unwrap(correctionOf(body))));
    return this.statement(id);
  }

  @Post('statements/:id/answer')
  @HttpCode(200)
  @Access(['finance', 'people', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OfficeStatementView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { version, words }: dto.AnswerObjection,
  ): Promise<dto.OfficeStatementView> {
    unwrap(await this.correcting.answer(actor, id, version, words.trim()));
    return this.statement(id);
  }

  @Post('statements/:id/resend')
  @HttpCode(200)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OfficeStatementView })
  async resend(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<dto.OfficeStatementView> {
    unwrap(await this.paying.resend(actor, id));
    return this.statement(id);
  }

  @Post('decisions')
  @HttpCode(200)
  @Access(['finance', 'people', 'manager'])
  @Idempotent()
  @ApiOkResponse({ type: dto.DecidedStatements })
  async decide(
    @CurrentActor() actor: Actor,
    @Body() { step, ids }: dto.DecideStatements,
  ): Promise<dto.DecidedStatements> {
    const { done, refused } = await this.approving.decide(actor, step, [...new Set(ids)]);
    return {
      done,
      refused: refused.map(({ id, refusal }) => ({
        id,
        code: refusal.refused,
        because: refusal.because ?? ERRORS[refusal.refused].sentence,
      })),
    };
  }

  @Post('runs')
  @HttpCode(200)
  @Access(['finance', 'manager'])
  @Idempotent()
  @ApiOkResponse({ type: dto.StartedPayout })
  async run(@CurrentActor() actor: Actor, @Body() { month }: dto.RunPayout): Promise<dto.StartedPayout> {
    return { statements: unwrap(await this.paying.run(actor, month as PayMonth)) };
  }
}
