import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../../platform/storage/file-links.js';
import { MaterialsView } from '../../../orders/contract/order-view.js';
import { signatureOf } from '../../../orders/contract/signature-fields.js';
import { SignMaterials as SignMaterialsUseCase } from '../../application/sign-materials.js';
import { materialsView } from '../../contract/materials-view.js';
import { SignMaterials } from './materials.dto.js';

/** What a customer asks to be worked with (指定用料). */
@ApiTags('fieldwork')
@Controller('orders/:id/materials')
export class MaterialsController {
  constructor(
    private readonly signing: SignMaterialsUseCase,
    private readonly links: FileLinks,
  ) {}

  @Get()
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: MaterialsView })
  async read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<MaterialsView> {
    const { order, list } = unwrap(await this.signing.read(actor, id));
    return materialsView(order, list, (fileId) => this.links.linkTo(fileId));
  }

  @Post()
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: MaterialsView })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: SignMaterials,
  ): Promise<MaterialsView> {
    const { basedOn, items } = body;
    const deviceTime = new Date(body.deviceTime);
    unwrap(await this.signing.run(actor, id, { basedOn, items, ...signatureOf(body), deviceTime }));
    return this.read(actor, id);
  }
}
