import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import type { VariableValues } from '@daowei/shared/rules/scripts';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import type { Audience } from '../application/choose-audience.js';
import { OpenPush } from '../application/open-push.js';
import { PreviewPush } from '../application/preview-push.js';
import { ReadPushes } from '../application/read-pushes.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import * as dto from './pushes.dto.js';
import { previewedPerson, pushedPerson, pushView } from './push-views.js';

/** 推送: the office writes to several customers of its own accord. */
@ApiTags('crm')
@Controller('admin')
export class PushesController {
  constructor(
    private readonly previewing: PreviewPush,
    private readonly opening: OpenPush,
    private readonly reading: ReadPushes,
  ) {}

  /** Sends nothing. */
  @Post('push-preview')
  @HttpCode(200)
  @Access(['service', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.PushPreview })
  async preview(
    @CurrentActor() { label }: Actor,
    @Body() { scene, variant, audience, values }: dto.PreviewPushBody,
  ): Promise<dto.PushPreview> {
    const { scriptVersion, notes } = await this.previewing.preview(
      scene,
      variant,
      audienceOf(audience),
      valuesOf(values),
      label,
    );
    return { scriptVersion, people: notes.map(previewedPerson), alonePeople: CRM_POLICY.alonePeople.value };
  }

  @Get('pushes')
  @Access(['service', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.PushList })
  async list(@CurrentActor() { accountId }: Actor): Promise<dto.PushList> {
    const found = await this.reading.newest();
    return { items: found.map(({ told, refused, ...push }) => pushView(push, { told, refused }, accountId)) };
  }

  @Post('pushes')
  @Access(['service', 'coordinator', 'manager'])
  @Idempotent()
  @ApiCreatedResponse({ type: dto.PushPage })
  async open(@CurrentActor() actor: Actor, @Body() { values, ...wanted }: dto.OpenPushBody): Promise<dto.PushPage> {
    const id = unwrap(await this.opening.open(actor, { ...wanted, values: valuesOf(values) }));
    return this.page(id, actor);
  }

  @Get('pushes/:id')
  @Access(['service', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.PushPage })
  read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<dto.PushPage> {
    return this.page(id, actor);
  }

  @Post('pushes/:id/decide')
  @HttpCode(200)
  @Access(['service', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.PushPage })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { command }: dto.DecidePushBody,
  ): Promise<dto.PushPage> {
    unwrap(await this.opening.decide(actor, id, command));
    return this.page(id, actor);
  }

  private async page(id: string, { accountId }: Actor): Promise<dto.PushPage> {
    const found = await this.reading.one(id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    const { push, people } = found;
    const count = (state: string): number => people.filter((one) => one.state === state).length;
    const counts = { told: count('told'), refused: count('refused') };
    return { ...pushView(push, counts, accountId), recipients: people.map(pushedPerson) };
  }
}

function valuesOf(values: readonly dto.GapValue[]): VariableValues {
  return Object.fromEntries(values.map(({ name, value }) => [name, value]));
}

/** A part of what an audience needs says nothing: the filter is as wide as the form allows. */
function audienceOf({
  kind,
  orderId = '',
  leastDays = 0,
  mostDays = leastDays,
  serviceId,
  district,
}: dto.PushAudience): Audience {
  if (kind === 'order') return { kind, orderId };
  return { kind, leastDays, mostDays, ...(serviceId && { serviceId }), ...(district && { district }) };
}
