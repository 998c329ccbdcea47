import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { SentAt } from '../../../../platform/http/sent-at.js';
import { placeOf } from '../../../../platform/http/reported-place.js';
import { FollowWay } from '../../application/follow-way.js';
import { FIELDWORK_POLICY } from '../../domain/fieldwork-policy.js';
import { FollowedView, OwnPosition } from './visit.dto.js';

/** Where a worker is on the way to a visit. */
@ApiTags('fieldwork')
@Controller('worker')
export class PositionController {
  constructor(
    private readonly transactions: Transactions,
    private readonly following: FollowWay,
  ) {}

  @Put('visits/:orderId/position')
  @ApiHeader({ name: 'X-Sent-At', required: false, description: 'the phone’s clock when this try left it' })
  @Access(['worker'], 'own-visit')
  @ApiOkResponse({ type: FollowedView })
  async tell(
    @Param('orderId', IdParam) orderId: string,
    @Body() { at, deviceTime }: OwnPosition,
    @SentAt() sentAt: Date | null,
    @CurrentActor() { workerId }: Actor,
  ): Promise<FollowedView> {
    const phone = { actedAt: new Date(deviceTime), sentAt };
    const { following, etaAt } = unwrap(
      await this.transactions.run((tx) => this.following.tell(tx, workerId, orderId, placeOf(at), phone)),
    );
    return {
      following,
      nextSeconds: FIELDWORK_POLICY.positionEverySeconds.value,
      etaAt: etaAt?.toISOString() ?? null,
    };
  }
}
