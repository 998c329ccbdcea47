import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { OrderPages, OrderView } from '../../orders/contract/order-view.js';
import { RateVisit as RateVisitUseCase } from '../application/rate-visit.js';

export class RateVisit {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  stars!: number;

  @ApiProperty({ type: [String], maxItems: 8, description: 'words the customer picked, 20 characters each' })
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/\S/, { each: true })
  @MaxLength(20, { each: true })
  tags!: string[];

  @ApiPropertyOptional({ type: 'string', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  text?: string;
}

@ApiTags('feedback')
@Controller('orders')
export class RatingController {
  constructor(
    private readonly rating: RateVisitUseCase,
    private readonly pages: OrderPages,
  ) {}

  @Post(':id/rating')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderView })
  async rate(
    @Param('id', IdParam) id: string,
    @Body() body: RateVisit,
    @CurrentActor() actor: Actor,
  ): Promise<OrderView> {
    unwrap(await this.rating.run(actor, id, body));
    return this.pages.view(id);
  }
}
