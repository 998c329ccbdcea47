import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { ClaimWarranty } from '../application/claim-warranty.js';
import { OpenCard } from '../application/open-card.js';
import { ReadWarranty } from '../application/read-warranty.js';
import { ClaimWarrantyBody, WarrantyPaper, WarrantyView } from './warranty.dto.js';
import { askedOf, warrantyView } from './warranty.views.js';

/** The warranty card of a customer's own visit, and calling it in. */
@ApiTags('warranty')
@Controller('orders/:id/warranty')
export class WarrantyController {
  constructor(
    private readonly reading: ReadWarranty,
    private readonly claiming: ClaimWarranty,
    private readonly cards: OpenCard,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: WarrantyView })
  async read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<WarrantyView> {
    return warrantyView(unwrap(await this.reading.ofOwnOrder(actor, id)), this.links, this.clock.now());
  }

  @Get('paper')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: WarrantyPaper })
  async paper(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<WarrantyPaper> {
    return { url: unwrap(await this.cards.own(actor, id)) };
  }

  @Post('claims')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: WarrantyView })
  async claim(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ClaimWarrantyBody,
  ): Promise<WarrantyView> {
    unwrap(await this.claiming.own(actor, id, { ...askedOf(body), photoIds: body.photoIds }));
    return this.read(actor, id);
  }
}
