import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { CloseShift } from '../application/close-shift.js';
import { CLOSE_STATES } from '../contract/cashier.js';

const MOST_FEN = 100_000_000;
const integer = { type: 'integer' } as const;
const maybe = { type: 'string', nullable: true } as const;

export class ShiftToClose {
  @ApiProperty({ ...integer, minimum: 0, maximum: MOST_FEN, description: 'what lies in the drawer' })
  @IsInt()
  @Min(0)
  @Max(MOST_FEN)
  countedFen!: number;

  @ApiPropertyOptional({ type: 'string', maxLength: 100, description: 'needed when it differs from the book' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  because?: string;
}

export class CashEntryView {
  @ApiProperty({ enum: ['receipt', 'void', 'refund'] }) kind!: 'receipt' | 'void' | 'refund';
  @ApiProperty() ref!: string;
  @ApiProperty({ ...integer, description: 'above zero it came' }) amountFen!: number;
  @ApiProperty() happenedAt!: string;
}

export class CashierCloseView {
  @ApiProperty() id!: string;
  @ApiProperty() cashier!: string;
  @ApiProperty({ description: 'of whoever reads' }) isMine!: boolean;
  @ApiProperty(integer) bookFen!: number;
  @ApiProperty(integer) countedFen!: number;
  @ApiProperty(integer) differenceFen!: number;
  @ApiProperty(maybe) because!: string | null;
  @ApiProperty({ enum: CLOSE_STATES }) state!: (typeof CLOSE_STATES)[number];
  @ApiProperty() handedAt!: string;
  @ApiProperty(maybe) checkedBy!: string | null;
  @ApiProperty(maybe) checkedAt!: string | null;
}

export class CashierDeskView {
  @ApiProperty({ ...integer, description: 'of the reader’s own hand since the last close' }) bookFen!: number;
  @ApiProperty({ type: [CashEntryView] }) entries!: CashEntryView[];
  @ApiProperty({ type: [CashierCloseView] }) closes!: CashierCloseView[];
}

/** 交班: cash by cashier and shift. */
@ApiTags('office')
@Controller('admin/cashier-shifts')
export class CashierController {
  constructor(private readonly closing: CloseShift) {}

  @Get()
  @Access(['finance', 'service', 'manager'])
  @ApiOkResponse({ type: CashierDeskView })
  async look(@CurrentActor() actor: Actor): Promise<CashierDeskView> {
    const { mine, closes } = await this.closing.look(actor);
    return {
      bookFen: mine.reduce((sum, { amountFen }) => sum + amountFen, 0),
      entries: mine.map((entry) => ({ ...entry, happenedAt: entry.happenedAt.toISOString() })),
      closes: closes.map(({ cashierId, handedAt, checkedAt, ...close }) => ({
        ...close,
        isMine: cashierId === actor.accountId,
        handedAt: handedAt.toISOString(),
        checkedAt: checkedAt?.toISOString() ?? null,
      })),
    };
  }

  @Post()
  @HttpCode(204)
  @Access(['finance', 'service', 'manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async close(@CurrentActor() actor: Actor, @Body() { countedFen, because }: ShiftToClose): Promise<void> {
    unwrap(await this.closing.close(actor, countedFen, because?.trim() ?? null));
  }

  @Post(':id/check')
  @HttpCode(204)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async check(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    unwrap(await this.closing.check(actor, id));
  }
}
