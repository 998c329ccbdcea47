import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { GivePrecautions } from '../application/give-precautions.js';
import { ReadPrecautions } from '../application/read-precautions.js';
import * as dto from './precautions.dto.js';
import { givenOf, precautionsView, visitPrecautionsView } from './precautions.views.js';
import { SAFETY_DESK } from '../domain/desk.js';

/** The office sees what a visit waits for, and writes it down for a customer on the phone. */
@ApiTags('safety')
@Controller('admin/orders/:id/precautions')
export class PrecautionsDeskController {
  constructor(
    private readonly giving: GivePrecautions,
    private readonly reading: ReadPrecautions,
  ) {}

  @Get()
  @Access(SAFETY_DESK, 'any')
  @ApiOkResponse({ type: dto.VisitPrecautionsView })
  async ofVisit(@Param('id', IdParam) orderId: string): Promise<dto.VisitPrecautionsView> {
    return visitPrecautionsView(unwrap(await this.reading.forOffice(orderId)));
  }

  @Put()
  @Access(SAFETY_DESK, 'any')
  @ApiOkResponse({ type: dto.PrecautionsView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) orderId: string,
    @Body() body: dto.GivePrecautionsBody,
  ): Promise<dto.PrecautionsView> {
    return precautionsView(unwrap(await this.giving.forCaller(actor, orderId, givenOf(body))));
  }
}

/** The same for living in. */
@ApiTags('safety')
@Controller('admin/stays/:id/precautions')
export class StayPrecautionsDeskController {
  constructor(
    private readonly giving: GivePrecautions,
    private readonly reading: ReadPrecautions,
  ) {}

  @Get()
  @Access(SAFETY_DESK, 'any')
  @ApiOkResponse({ type: dto.VisitPrecautionsView })
  async ofStay(@Param('id', IdParam) stayId: string): Promise<dto.VisitPrecautionsView> {
    return visitPrecautionsView(unwrap(await this.reading.stayForOffice(stayId)));
  }

  @Put()
  @Access(SAFETY_DESK, 'any')
  @ApiOkResponse({ type: dto.PrecautionsView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) stayId: string,
    @Body() body: dto.GivePrecautionsBody,
  ): Promise<dto.PrecautionsView> {
    return precautionsView(unwrap(await this.giving.forCallerOfStay(actor, stayId, givenOf(body))));
  }
}
