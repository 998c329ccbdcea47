import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../../platform/http/access.js';
import { DepartureDesk } from '../../application/departure-desk.js';
import { NeededMaterialsList } from './departure.admin.dto.js';
import { neededMaterialsView } from './views.js';

/** What the warehouse has to lay ready because customers asked for it. */
@ApiTags('fieldwork')
@Controller('admin/materials')
export class NeededMaterialsController {
  constructor(private readonly desk: DepartureDesk) {}

  @Get()
  @Access(['coordinator', 'service', 'manager'])
  @ApiOkResponse({ type: NeededMaterialsList })
  async list(): Promise<NeededMaterialsList> {
    return { items: (await this.desk.materialsNeeded()).map(neededMaterialsView) };
  }
}
