import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { GivePrecautions } from '../application/give-precautions.js';
import { ReadPrecautions } from '../application/read-precautions.js';
import * as dto from './precautions.dto.js';
import { givenOf, precautionsView, visitPrecautionsView } from './precautions.views.js';

/** What a customer gives before somebody is sent to a high-risk visit or moves in; once for all of theirs. */
@ApiTags('safety')
@Controller()
export class CustomerPrecautionsController {
  constructor(
    private readonly giving: GivePrecautions,
    private readonly reading: ReadPrecautions,
  ) {}

  @Get('orders/:id/precautions')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: dto.VisitPrecautionsView })
  async ofVisit(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) orderId: string,
  ): Promise<dto.VisitPrecautionsView> {
    return visitPrecautionsView(unwrap(await this.reading.own(actor, orderId)));
  }

  @Get('stays/:id/precautions')
  @Access(['customer'], 'own-stay')
  @ApiOkResponse({ type: dto.VisitPrecautionsView })
  async ofStay(@CurrentActor() actor: Actor, @Param('id', IdParam) stayId: string): Promise<dto.VisitPrecautionsView> {
    return visitPrecautionsView(unwrap(await this.reading.ownStay(actor, stayId)));
  }

  @Put('precautions')
  @Access(['customer'])
  @ApiOkResponse({ type: dto.PrecautionsView })
  async give(@CurrentActor() actor: Actor, @Body() body: dto.GivePrecautionsBody): Promise<dto.PrecautionsView> {
    return precautionsView(unwrap(await this.giving.byCustomer(actor, givenOf(body))));
  }
}
