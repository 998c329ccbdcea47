import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { DayParam, IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import { SentAt } from '../../../../platform/http/sent-at.js';
import { placeOf } from '../../../../platform/http/reported-place.js';
import { FileLinks } from '../../../../platform/storage/file-links.js';
import { CheckIn as CheckInUseCase } from '../../application/check-in.js';
import { Depart as DepartUseCase } from '../../application/depart.js';
import { FinishRoom } from '../../application/finish-room.js';
import { FinishStep } from '../../application/finish-step.js';
import { SignVisit as SignVisitUseCase } from '../../application/sign-visit.js';
import { StartRemote as StartRemoteUseCase } from '../../application/start-remote.js';
import { WorkerPages } from '../../application/worker-pages.js';
import { CheckIn, Depart, RoomDone, SignVisit, StartRemote, StepDone, WorkerDay, WorkerVisit } from './visit.dto.js';
import { workerVisit, workerVisitCard } from './views.js';

@ApiTags('fieldwork')
@Controller('worker')
export class WorkerVisitsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly pages: WorkerPages,
    private readonly departing: DepartUseCase,
    private readonly checkingIn: CheckInUseCase,
    private readonly calling: StartRemoteUseCase,
    private readonly ticking: FinishRoom,
    private readonly finishing: FinishStep,
    private readonly signing: SignVisitUseCase,
    private readonly links: FileLinks,
  ) {}

  @Get('days/:date')
  @Access(['worker'])
  @ApiOkResponse({ type: WorkerDay })
  async day(@Param('date', DayParam) date: LocalDate, @CurrentActor() actor: Actor): Promise<WorkerDay> {
    if (!actor.workerId) throw new RefusalException(refuse('FORBIDDEN'));
    const { offers, visits } = await this.pages.day(actor.workerId, date);
    return { date, offers: offers.map(workerVisitCard), visits: visits.map(workerVisitCard) };
  }

  @Get('visits/:orderId')
  @Access(['worker'], 'own-visit')
  @ApiOkResponse({ type: WorkerVisit })
  async visit(@Param('orderId', IdParam) orderId: string, @CurrentActor() actor: Actor): Promise<WorkerVisit> {
    return workerVisit(unwrap(await this.pages.visit(actor, orderId)), (fileId) => this.links.linkTo(fileId));
  }

  @Post('visits/:orderId/depart')
  @HttpCode(200)
  @ApiHeader({ name: 'X-Sent-At', required: false, description: 'the phone’s clock when this try left it' })
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async depart(
    @Param('orderId', IdParam) orderId: string,
    @Body() { at, deviceTime }: Depart,
    @SentAt() sentAt: Date | null,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const phone = { actedAt: new Date(deviceTime), sentAt };
    unwrap(await this.transactions.run((tx) => this.departing.run(tx, actor, orderId, at ?? null, phone)));
    return this.visit(orderId, actor);
  }

  @Post('visits/:orderId/check-in')
  @HttpCode(200)
  @ApiHeader({ name: 'X-Sent-At', required: false, description: 'the phone’s clock when this try left it' })
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async checkIn(
    @Param('orderId', IdParam) orderId: string,
    @Body() { at, deviceTime, doorCode, voucher, reason, photoId }: CheckIn,
    @SentAt() sentAt: Date | null,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const report = {
      proof: { doorCode, voucher },
      fix: at ? placeOf(at) : null,
      phone: { actedAt: new Date(deviceTime), sentAt },
      reason: reason?.trim() ?? null,
      photo: photoId ?? null,
    };
    unwrap(await this.checkingIn.run(actor, orderId, report));
    return this.visit(orderId, actor);
  }

  @Post('visits/:orderId/call')
  @HttpCode(200)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async call(
    @Param('orderId', IdParam) orderId: string,
    @Body() body: StartRemote,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const deviceTime = new Date(body.deviceTime);
    unwrap(await this.transactions.run((tx) => this.calling.run(tx, actor, orderId, deviceTime)));
    return this.visit(orderId, actor);
  }

  @Post('visits/:orderId/steps/:stepId')
  @HttpCode(200)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async finishStep(
    @Param('orderId', IdParam) orderId: string,
    @Param('stepId', IdParam) stepId: string,
    @Body() body: StepDone,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const report = {
      stepId,
      note: body.note ?? null,
      dose: body.dose ?? null,
      certificateNo: body.certificateNo?.trim() ?? null,
      skip: body.skip?.trim() ?? null,
      photos: body.photoIds,
      deviceTime: new Date(body.deviceTime),
    };
    unwrap(await this.transactions.run((tx) => this.finishing.run(tx, actor, orderId, report)));
    return this.visit(orderId, actor);
  }

  @Post('visits/:orderId/steps/:stepId/rooms/:place')
  @HttpCode(200)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async finishRoom(
    @Param('orderId', IdParam) orderId: string,
    @Param('stepId', IdParam) stepId: string,
    @Param('place', IdParam) place: string,
    @Body() body: RoomDone,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const report = {
      stepId,
      place: Number(place),
      scanned: body.scanned ?? null,
      deviceTime: new Date(body.deviceTime),
    };
    unwrap(await this.transactions.run((tx) => this.ticking.run(tx, actor, orderId, report)));
    return this.visit(orderId, actor);
  }

  @Post('visits/:orderId/sign')
  @HttpCode(200)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async sign(
    @Param('orderId', IdParam) orderId: string,
    @Body() body: SignVisit,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    unwrap(await this.signing.byWorker(actor, orderId, body.signaturePng, new Date(body.deviceTime)));
    return this.visit(orderId, actor);
  }
}
