import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { KeepWorkerContact } from '../application/keep-worker-contact.js';
import { EmergencyContactInput, OwnEmergencyContact } from './precautions.dto.js';

/** Whom the company calls for a worker. */
@ApiTags('safety')
@Controller('worker/emergency-contact')
export class WorkerContactController {
  constructor(private readonly keeping: KeepWorkerContact) {}

  @Get()
  @Access(['worker'])
  @ApiOkResponse({ type: OwnEmergencyContact })
  async own(@CurrentActor() actor: Actor): Promise<OwnEmergencyContact> {
    return { masked: await this.keeping.own(actor) };
  }

  @Put()
  @Access(['worker'])
  @ApiOkResponse({ type: OwnEmergencyContact })
  async give(@CurrentActor() actor: Actor, @Body() body: EmergencyContactInput): Promise<OwnEmergencyContact> {
    return { masked: unwrap(await this.keeping.give(actor, { name: body.name, phone: body.phone })) };
  }
}
