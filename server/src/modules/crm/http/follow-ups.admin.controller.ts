import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { CallCustomers, type ListedCall } from '../application/call-customers.js';
import { CALL_REASON_TEXT } from '../domain/follow-up.js';
import { FOLLOW_UP_POLICY } from '../domain/follow-up-policy.js';
import * as dto from './follow-ups.dto.js';

/** 回访: whom a person calls, and what the customers said. */
@ApiTags('crm')
@Controller('admin/follow-ups')
export class FollowUpsController {
  constructor(private readonly calling: CallCustomers) {}

  @Get()
  @Access(['service', 'manager'])
  @ApiOkResponse({ type: dto.FollowUpList })
  async list(): Promise<dto.FollowUpList> {
    const { toCall, ended, totals, reasons } = await this.calling.list();
    const { quotaDays, quotaShare, mostAttempts } = FOLLOW_UP_POLICY;
    return {
      toCall: toCall.map(callView),
      ended: ended.map(callView),
      progress: {
        days: quotaDays.value,
        ...totals,
        quota: Math.ceil(totals.customers * quotaShare.value),
        quotaShare: quotaShare.value,
        reasons: reasons.map((one) => ({ ...one, text: CALL_REASON_TEXT[one.reason] })),
      },
      mostAttempts: mostAttempts.value,
    };
  }

  /** What came of one call. */
  @Post(':orderId/calls')
  @HttpCode(204)
  @Access(['service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async record(
    @CurrentActor() { accountId, label }: Actor,
    @Param('orderId', IdParam) orderId: string,
    @Body() { outcome, note }: dto.RecordCallBody,
  ): Promise<void> {
    unwrap(await this.calling.record({ accountId, label }, orderId, outcome, note?.trim() || null));
  }
}

function callView({ order, completedAt, workerName, rating, ...call }: ListedCall): dto.FollowUpCall {
  const reason = call.callReason!;
  return {
    orderId: order.id,
    orderNo: order.no,
    serviceName: order.serviceName,
    workerName,
    contactName: order.address.contactName,
    phoneMasked: order.address.phoneMasked,
    completedAt: completedAt.toISOString(),
    stars: rating?.stars ?? null,
    words: rating?.text ?? null,
    reason,
    reasonText: CALL_REASON_TEXT[reason],
    callDay: call.callDay!,
    attempts: call.attempts,
    outcome: call.outcome,
    note: call.note,
    calledBy: call.calledBy,
    calledAt: call.calledAt?.toISOString() ?? null,
  };
}
