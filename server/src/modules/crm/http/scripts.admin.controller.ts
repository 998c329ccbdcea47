import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { PublishScript } from '../application/publish-script.js';
import { ReadOutcomes } from '../application/read-outcomes.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import { SCENE_GROUPS, SCENE_KEYS, SCENES } from '../domain/scenes.js';
import * as dto from './scripts.dto.js';

/** 话术: what the office says on which occasion, in versions, and what it brings. */
@ApiTags('crm')
@Controller('admin')
export class ScriptsController {
  constructor(
    private readonly publishing: PublishScript,
    private readonly outcomes: ReadOutcomes,
  ) {}

  @Get('scripts')
  @Access(['service', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.ScriptList })
  async list(): Promise<dto.ScriptList> {
    const [written, outcomes] = await Promise.all([this.publishing.inForce(), this.outcomes.all()]);
    const scenes = SCENE_KEYS.map((key): dto.SceneView => {
      const { name, group, kind } = SCENES[key];
      const scripts = written
        .filter(({ scene }) => scene === key)
        .map(({ scene, variant, version, summary, text }) => {
          return { scene, variant, version, summary, text, outcome: outcomes.get(`${scene}:${variant}`) ?? null };
        });
      return { key, name, group: SCENE_GROUPS[group], kind, scripts };
    });
    const { cameBackDays, leastForRate } = CRM_POLICY;
    return { scenes, cameBackDays: cameBackDays.value, leastForRate: leastForRate.value };
  }

  @Get('script-versions')
  @Access(['service', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.ScriptVersionList })
  async versions(@Query() { scene, variant }: dto.WordingParam): Promise<dto.ScriptVersionList> {
    const items = await this.publishing.versions(scene, variant);
    return { items: items.map((one) => ({ ...one, effectiveFrom: one.effectiveFrom.toISOString() })) };
  }

  @Post('scripts')
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() { accountId, label }: Actor,
    @Body() { scene, variant, basedOn, summary, text, because }: dto.PublishScriptBody,
  ): Promise<void> {
    const words = { summary: summary.trim(), text: text.trim() };
    unwrap(await this.publishing.publish({ accountId, label }, scene, variant, basedOn, words, because.trim()));
  }
}
