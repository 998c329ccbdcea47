import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import { AnswerStatement } from '../../application/answer-statement.js';
import { ReadWages } from '../../application/read-wages.js';
import { IncomeView, StatementView } from '../wages.dto.js';
import { incomeView, statementView } from '../wages.views.js';
import { ConfirmStatement, ObjectToStatement } from './income.dto.js';

/** What a worker earned: since the last statement, and month by month. */
@ApiTags('wages')
@Controller('worker/income')
export class IncomeController {
  constructor(
    private readonly reading: ReadWages,
    private readonly answering: AnswerStatement,
  ) {}

  @Get()
  @Access(['worker'])
  @ApiOkResponse({ type: IncomeView })
  async income(@CurrentActor() actor: Actor): Promise<IncomeView> {
    return incomeView(await this.reading.income(workerOf(actor)));
  }

  @Get('statements/:id')
  @Access(['worker'], 'own-statement')
  @ApiOkResponse({ type: StatementView })
  async statement(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<StatementView> {
    const opened = await this.reading.own(workerOf(actor), id);
    if (!opened) throw new RefusalException(refuse('NOT_FOUND'));
    return statementView(opened);
  }

  @Post('statements/:id/confirm')
  @HttpCode(200)
  @Access(['worker'], 'own-statement')
  @Idempotent()
  @ApiOkResponse({ type: StatementView })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { version }: ConfirmStatement,
  ): Promise<StatementView> {
    unwrap(await this.answering.confirm(actor, id, version));
    return this.statement(actor, id);
  }

  @Post('statements/:id/object')
  @HttpCode(200)
  @Access(['worker'], 'own-statement')
  @Idempotent()
  @ApiOkResponse({ type: StatementView })
  async object(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { version, words }: ObjectToStatement,
  ): Promise<StatementView> {
    unwrap(await this.answering.object(actor, id, version, words.trim()));
    return this.statement(actor, id);
  }
}

function workerOf({ workerId }: Actor): string {
  if (!workerId) throw new RefusalException(refuse('FORBIDDEN'));
  return workerId;
}
