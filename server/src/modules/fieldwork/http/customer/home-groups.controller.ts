import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { OrderPages, OrderView } from '../../../orders/contract/order-view.js';
import { ChangeHome } from '../../application/change-home.js';
import { HomeBody } from '../home-groups.dto.js';

/** Who lives in the home, told until somebody is under way. */
@ApiTags('fieldwork')
@Controller('orders')
export class HomeGroupsController {
  constructor(
    private readonly changing: ChangeHome,
    private readonly pages: OrderPages,
  ) {}

  @Put(':id/home-groups')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: OrderView })
  async tell(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { homeGroups }: HomeBody,
  ): Promise<OrderView> {
    unwrap(await this.changing.byCustomer(actor, id, homeGroups));
    return this.pages.view(id);
  }
}
