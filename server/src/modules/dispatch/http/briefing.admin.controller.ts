import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { TickBooking } from '../application/tick-booking.js';

class TickInput {
  @ApiProperty({ description: 'false: it was not in order after all' })
  @IsBoolean()
  done!: boolean;
}

/** Bookings are ticked off as they are read out. */
@ApiTags('dispatch')
@Controller('admin/orders')
export class BriefingTickController {
  constructor(private readonly ticking: TickBooking) {}

  @Post(':id/briefing-tick')
  @HttpCode(204)
  @Access(['coordinator', 'service', 'people', 'manager'], 'any')
  @ApiNoContentResponse()
  async tick(
    @Param('id', IdParam) id: string,
    @Body() { done }: TickInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    unwrap(await this.ticking.tick(actor, id, done));
  }
}
