import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IsId } from '../../../../platform/http/is-instant.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ProposeExtra } from '../../application/propose-extra.js';

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

/** More work found on site. */
@ApiTags('fieldwork')
@Controller('worker/visits/:orderId/extras')
export class ExtrasController {
  constructor(private readonly extras: ProposeExtra) {}

  @Post()
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

  @Post(':extraId/withdraw')
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
