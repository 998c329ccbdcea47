import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ChangeHome } from '../../application/change-home.js';
import { HomeBody } from '../home-groups.dto.js';

/** The same for a customer who calls. */
@ApiTags('fieldwork')
@Controller('admin/orders/:id/home-groups')
export class HomeGroupsDeskController {
  constructor(private readonly changing: ChangeHome) {}

  @Put()
  @HttpCode(204)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @ApiNoContentResponse()
  async tell(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { homeGroups }: HomeBody,
  ): Promise<void> {
    unwrap(await this.changing.inOffice(actor, id, homeGroups));
  }
}
