import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { ReceiveTransfer } from '../application/transfers/receive-transfer.js';
import { receiverWords } from '../domain/transfers/receiver-words.js';
import type { Transfer } from '../domain/transfers/transfer.js';
import * as dto from './transfers.dto.js';

/** Money that waits for the person who asks, or came to them: red packets, compensations, pay. */
@ApiTags('transfers')
@Controller('transfers')
export class TransfersController {
  constructor(private readonly receiving: ReceiveTransfer) {}

  @Get()
  @Access(['customer', 'worker'])
  @ApiOkResponse({ type: dto.OwnTransferList })
  async list(@CurrentActor() actor: Actor): Promise<dto.OwnTransferList> {
    return { items: (await this.receiving.list(actor.accountId)).map(viewOf) };
  }

  @Post(':id/open')
  @HttpCode(200)
  @Access(['customer', 'worker'], 'own-transfer')
  @ApiOkResponse({ type: dto.TransferPackageView })
  async open(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.TransferPackageView> {
    return unwrap(await this.receiving.open(actor.accountId, id));
  }

  @Post(':id/refresh')
  @HttpCode(200)
  @Access(['customer', 'worker'], 'own-transfer')
  @ApiOkResponse({ type: dto.OwnTransfer })
  async refresh(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.OwnTransfer> {
    const transfer = await this.receiving.refresh(actor.accountId, id);
    if (!transfer) throw new RefusalException(refuse('NOT_FOUND'));
    return viewOf(transfer);
  }
}

function viewOf(transfer: Transfer): dto.OwnTransfer {
  const { outBillNo, purpose, remark, amountFen, state, createdAt, askAt, confirmBefore, settledAt } = transfer;
  return {
    id: outBillNo,
    purpose,
    remark,
    amountFen,
    state,
    ...receiverWords(transfer),
    createdAt: createdAt.toISOString(),
    sendAt: askAt.toISOString(),
    confirmBefore: confirmBefore?.toISOString() ?? null,
    receivedAt: state === 'success' ? (settledAt?.toISOString() ?? null) : null,
  };
}
