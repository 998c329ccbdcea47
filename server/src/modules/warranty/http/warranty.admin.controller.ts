import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Access } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { ReadWarranty } from '../application/read-warranty.js';
import { WarrantyClaims, WarrantyView } from './warranty.dto.js';
import { keptView, officeClaim, warrantyView } from './warranty.views.js';

/** What customers call in, and how well the promise is kept. */
@ApiTags('warranty')
@Controller('admin')
export class WarrantyAdminController {
  constructor(
    private readonly reading: ReadWarranty,
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
}
