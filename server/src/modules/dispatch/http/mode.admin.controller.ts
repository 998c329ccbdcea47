import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { Access, CurrentActor, STAFF, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ChangeMode } from '../application/change-mode.js';
import { DISPATCH_MODES, type DispatchMode, type ModeOfService } from '../domain/dispatch-mode.js';

const MODE = { enum: DISPATCH_MODES, enumName: 'DispatchMode' } as const;
const maybe = { type: 'string', nullable: true } as const;

class SetDispatchMode {
  @ApiProperty(MODE)
  @IsIn(DISPATCH_MODES)
  mode!: DispatchMode;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  because!: string;
}

class DispatchModeView {
  @ApiProperty(MODE) mode!: DispatchMode;
  @ApiProperty({ ...maybe, description: 'null: as every service begins' }) because!: string | null;
  @ApiProperty(maybe) by!: string | null;
  @ApiProperty({ ...maybe, format: 'date-time' }) at!: string | null;
}

/** Whether the orders of a service are given out by themselves. */
@ApiTags('dispatch')
@Controller('admin/services')
export class ModeController {
  constructor(private readonly changing: ChangeMode) {}

  @Get(':id/dispatch-mode')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: DispatchModeView })
  async mode(@Param('id', IdParam) id: string): Promise<DispatchModeView> {
    return viewOf(unwrap(await this.changing.of(id)));
  }

  @Post(':id/dispatch-mode')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: DispatchModeView })
  async change(
    @Param('id', IdParam) id: string,
    @Body() { mode, because }: SetDispatchMode,
    @CurrentActor() actor: Actor,
  ): Promise<DispatchModeView> {
    return viewOf(unwrap(await this.changing.change(actor, id, mode, because.trim())));
  }
}

function viewOf({ mode, set }: ModeOfService): DispatchModeView {
  return { mode, because: set?.because ?? null, by: set?.by ?? null, at: set?.at.toISOString() ?? null };
}
