import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { Access, CurrentActor, type Actor, type RequestWithActor } from '../../../../platform/http/access.js';
import { Idempotent, requestKeyOf } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { BookPackage as BookPackageUseCase } from '../../application/book-package.js';
import type { CouponChoice } from '../../../pricing/contract/pricing.facade.js';
import { CancelUnpaidContract } from '../../application/cancel-unpaid-contract.js';
import { PayContract } from '../../application/pay-contract.js';
import { PlanPackage as PlanPackageUseCase, type PackagePlan as Plan } from '../../application/plan-package.js';
import { RenewContract } from '../../application/renew-contract.js';
import { ReadContracts } from '../../application/read-contracts.js';
import { ContractCards, ContractView } from '../../contract/contract-view.js';
import { CONTRACTS_POLICY } from '../../domain/contracts-policy.js';
import {
  BookPackage,
  ContractPaymentParams,
  ContractPaymentStatus,
  PackagePlan,
  PlanPackage,
  RenewalOffer,
} from './contracts.dto.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly planning: PlanPackageUseCase,
    private readonly booking: BookPackageUseCase,
    private readonly cancelling: CancelUnpaidContract,
    private readonly paying: PayContract,
    private readonly renewing: RenewContract,
    private readonly reading: ReadContracts,
  ) {}

  /** Every visit is looked at before anything is paid. */
  @Post('plan')
  @HttpCode(200)
  @Access(['customer'])
  @ApiOkResponse({ type: PackagePlan })
  async plan(@CurrentActor() actor: Actor, @Body() body: PlanPackage): Promise<PackagePlan> {
    const ask = {
      serviceId: body.serviceId,
      addressId: body.addressId,
      hours: body.hours ?? null,
      addOns: body.addOns.map(({ id, quantity }) => ({ id, quantity })),
      packageId: body.packageId,
      firstAt: new Date(body.firstAt),
      renewsId: body.renewsId ?? null,
      coupon: couponIn(body.coupon),
      changes: body.changes.map(({ index, startAt }) => ({
        index,
        startAt: startAt === null ? null : new Date(startAt),
      })),
    };
    return planOf(unwrap(await this.planning.plan(actor.accountId, ask)));
  }

  @Post()
  @Access(['customer'])
  @Idempotent()
  @ApiCreatedResponse({ type: ContractView })
  async book(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Body() body: BookPackage,
  ): Promise<ContractView> {
    const booking = { quoteId: body.quoteId, note: body.note?.trim() || null };
    const id = unwrap(await this.booking.book(actor, requestKeyOf(request), booking));
    return unwrap(await this.reading.own(actor.accountId, id));
  }

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: ContractCards })
  async list(@CurrentActor() actor: Actor): Promise<ContractCards> {
    return { items: await this.reading.ofCustomer(actor.accountId) };
  }

  @Get(':id')
  @Access(['customer'], 'own-contract')
  @ApiOkResponse({ type: ContractView })
  async one(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ContractView> {
    return unwrap(await this.reading.own(actor.accountId, id));
  }

  @Get(':id/renewal')
  @Access(['customer'], 'own-contract')
  @ApiOkResponse({ type: RenewalOffer })
  async renewal(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<RenewalOffer> {
    const { contract, firstAt } = unwrap(await this.renewing.offer(accountId, id));
    return {
      serviceId: contract.serviceId,
      packageId: contract.packageId,
      addressId: contract.address.id,
      hours: contract.hours,
      addOns: contract.addOns.map(({ id: addOnId, quantity }) => ({ id: addOnId, quantity })),
      note: contract.note,
      firstAt: firstAt.toISOString(),
    };
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Access(['customer'], 'own-contract')
  @Idempotent()
  @ApiOkResponse({ type: ContractView })
  async cancel(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ContractView> {
    unwrap(await this.cancelling.cancel(actor, id));
    return unwrap(await this.reading.own(actor.accountId, id));
  }

  @Post(':id/payment')
  @HttpCode(200)
  @Access(['customer'], 'own-contract')
  @Idempotent()
  @ApiOkResponse({ type: ContractPaymentParams })
  async pay(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ContractPaymentParams> {
    const { params, amountFen, payBefore } = unwrap(await this.paying.start(actor, id));
    return { ...params, amountFen, payBefore: payBefore.toISOString() };
  }

  /** Changes nothing by itself: the client's word is no proof, so WeChat is asked. */
  @Post(':id/payment/refresh')
  @HttpCode(200)
  @Access(['customer'], 'own-contract')
  @ApiOkResponse({ type: ContractPaymentStatus })
  async refresh(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ContractPaymentStatus> {
    return unwrap(await this.paying.refresh(actor, id));
  }
}

/** `coupon` of somebody who wants none. */
const NO_COUPON = 'none';

function couponIn(coupon: string | undefined): CouponChoice {
  if (coupon === undefined) return 'best';
  return coupon === NO_COUPON ? 'none' : { couponId: coupon };
}

function planOf({ sold, visits, price, coupon, quote }: Plan): PackagePlan {
  const discountFen = fen(price.grossFen - price.totalFen + (coupon.used?.line.amountFen ?? 0));
  return {
    packageName: sold.name,
    every: sold.every,
    visits: visits.map((visit) => ({
      index: visit.index,
      startAt: visit.startAt.toISOString(),
      endAt: visit.endAt.toISOString(),
      priceFen: visit.priceFen,
      conflict: visit.conflict,
      proposals: visit.proposals.map((at) => at.toISOString()),
    })),
    grossFen: price.grossFen,
    discountFen,
    discountBecause: `${visits.length}次一起买，共优惠${sold.basisPointsOff / 100}%，省${yuan(discountFen)}元；周末与高峰的价格已按每次的时间算好`,
    couponId: coupon.used?.couponId ?? null,
    coupons: coupon.coupons.map((one) => ({ ...one })),
    totalFen: price.totalFen,
    quoteId: quote?.id ?? null,
    quoteExpiresAt: quote?.expiresAt.toISOString() ?? null,
    maxSkips: CONTRACTS_POLICY.maxSkips.value,
  };
}
