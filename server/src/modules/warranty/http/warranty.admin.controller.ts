import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { ClaimWarranty } from '../application/claim-warranty.js';
import { ReadWarranty } from '../application/read-warranty.js';
import { ClaimWarrantyForCaller, WarrantyClaims, WarrantyView } from './warranty.dto.js';
import { askedOf, keptView, officeClaim, warrantyView } from './warranty.views.js';

/** What customers call in, and how well the promise is kept. */
@ApiTags('warranty')
@Controller('admin')
export class WarrantyAdminController {
  constructor(
    private readonly reading: ReadWarranty,
    private readonly claiming: ClaimWarranty,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  @Get('warranty-claims')
  @Access(['coordinator', 'service', 'manager'])
  @ApiOkResponse({ type: WarrantyClaims })
  async list(): Promise<WarrantyClaims> {
    const { items, originals, rate } = await this.reading.recent();
    const rows = items.map((one) => officeClaim(one, originals.get(one.claim.orderId)!, this.links));
    return { rate: keptView(rate), items: rows };
  }

  @Get('orders/:id/warranty')
  @Access(['coordinator', 'service', 'manager'], 'any')
  @ApiOkResponse({ type: WarrantyView })
  async ofOrder(@Param('id', IdParam) id: string): Promise<WarrantyView> {
    return warrantyView(unwrap(await this.reading.ofOrder(id)), this.links, this.clock.now());
  }

  @Get('orders/:id/warranty/claims/new')
  @Access(['coordinator', 'service', 'manager'], 'any')
  @ApiOkResponse({ type: WarrantyView, description: 'with the nearest free times' })
  async toBeClaimed(@Param('id', IdParam) id: string): Promise<WarrantyView> {
    return warrantyView(unwrap(await this.reading.toBeClaimed(id)), this.links, this.clock.now());
  }

  @Post('orders/:id/warranty/claims')
  @HttpCode(200)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: WarrantyView })
  async claim(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ClaimWarrantyForCaller,
  ): Promise<WarrantyView> {
    unwrap(await this.claiming.forCaller(actor, id, askedOf(body)));
    return this.ofOrder(id);
  }
}
