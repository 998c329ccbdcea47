import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { CancelPaidOrder } from '../../application/cancel-paid-order.js';
import { CancellationPreview, cancellationPreview } from '../second-thoughts.dto.js';

/** What cancelling costs, before anybody confirms it. */
@ApiTags('orders')
@Controller('orders/:id/cancellation')
export class CancellationController {
  constructor(private readonly cancelling: CancelPaidOrder) {}

  @Get()
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: CancellationPreview })
  async preview(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<CancellationPreview> {
    return cancellationPreview(unwrap(await this.cancelling.preview(actor.accountId, id)));
  }
}
