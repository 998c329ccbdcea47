import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IsId } from '../../../../platform/http/is-instant.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { AskOvertime } from '../../application/ask-overtime.js';
import { ProposeExtra } from '../../application/propose-extra.js';

/** A day; what may be asked for is said by the page. */
const LONGEST_MINUTES = 1_440;

export class ExtraProposal {
  @ApiProperty({ type: 'string', maxLength: 40, description: 'an add-on of the service sold' })
  @IsString()
  @IsId()
  addOnId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 99 })
  @IsInt()
  @Min(1)
  @Max(99)
  quantity!: number;

  @ApiProperty({ type: 'string', maxLength: 100, description: 'why; the customer reads it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  reason!: string;
}

export class OvertimeAsk {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: LONGEST_MINUTES, description: 'one of the steps offered' })
  @IsInt()
  @Min(1)
  @Max(LONGEST_MINUTES)
  minutes!: number;

  @ApiProperty({ type: 'string', maxLength: 100, description: 'why; the customer reads it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  reason!: string;
}

/** More work found on site, and more time. */
@ApiTags('fieldwork')
@Controller('worker/visits/:orderId')
export class ExtrasController {
  constructor(
    private readonly extras: ProposeExtra,
    private readonly overtime: AskOvertime,
  ) {}

  @Post('extras')
  @HttpCode(204)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiNoContentResponse()
  async propose(
    @CurrentActor() actor: Actor,
    @Param('orderId', IdParam) orderId: string,
    @Body() { addOnId, quantity, reason }: ExtraProposal,
  ): Promise<void> {
    unwrap(await this.extras.propose(actor, orderId, { addOnId, quantity, reason: reason.trim() }));
  }

  @Post('overtime')
  @HttpCode(204)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiNoContentResponse()
  async ask(
    @CurrentActor() actor: Actor,
    @Param('orderId', IdParam) orderId: string,
    @Body() { minutes, reason }: OvertimeAsk,
  ): Promise<void> {
    unwrap(await this.overtime.ask(actor, orderId, { minutes, reason: reason.trim() }));
  }

  @Post('extras/:extraId/withdraw')
  @HttpCode(204)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('orderId', IdParam) orderId: string,
    @Param('extraId', IdParam) extraId: string,
  ): Promise<void> {
    unwrap(await this.extras.withdraw(actor, orderId, extraId));
  }
}
