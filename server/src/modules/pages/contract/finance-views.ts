import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PERIODS, type Period } from '../domain/finance.js';

const integer = { type: 'integer' } as const;
const maybeText = { type: String, nullable: true } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FIGURES = ['collected', 'refunded', 'revenue'] as const;

export const FACTS_PAGE = 50;

export class FinanceQuery {
  @ApiProperty({ description: 'first Shanghai day' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ description: 'last Shanghai day' })
  @Matches(DAY)
  to!: string;

  @ApiProperty({ enum: PERIODS, enumName: 'FinancePeriod' })
  @IsIn(PERIODS)
  by!: Period;
}

export class FinanceFactsQuery {
  @ApiProperty({ enum: FIGURES, enumName: 'FinanceFigure' })
  @IsIn(FIGURES)
  figure!: (typeof FIGURES)[number];

  @ApiProperty({ description: 'first Shanghai day' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ description: 'last Shanghai day' })
  @Matches(DAY)
  to!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  service?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(16)
  channel?: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: 10_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class FinanceFiguresView {
  @ApiProperty({ ...integer, description: 'paid by customers' }) collectedFen!: number;
  @ApiProperty({ ...integer, description: 'back with customers' }) refundedFen!: number;
  @ApiProperty({ ...integer, description: 'earned, less what was given back of it' }) revenueFen!: number;
  @ApiProperty(integer) costFen!: number;
  @ApiProperty(integer) marginFen!: number;
}

export class FinanceRowView extends FinanceFiguresView {
  @ApiProperty({ description: 'first day of the period, or a channel; empty: named by no fact' }) key!: string;
}

export class FinanceWorkView extends FinanceRowView {
  @ApiProperty({ ...integer, description: 'served on these days' }) visits!: number;
  @ApiProperty({ ...integer, nullable: true, description: 'paid to who served, per visit; null: there was none' })
  visitCostFen!: number | null;
}

export class FinanceServiceView extends FinanceWorkView {
  @ApiProperty() name!: string;
}

export class FinanceCostView {
  @ApiProperty() account!: string;
  @ApiProperty({ description: 'root cause; empty where none is named' }) cause!: string;
  @ApiProperty(integer) costFen!: number;
}

export class FinanceView {
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty({ type: FinanceFiguresView }) total!: FinanceFiguresView;
  @ApiProperty({ type: [FinanceRowView] }) periods!: FinanceRowView[];
  @ApiProperty({ type: [FinanceServiceView] }) services!: FinanceServiceView[];
  @ApiProperty({ type: [FinanceWorkView] }) channels!: FinanceWorkView[];
  @ApiProperty({ type: [FinanceCostView] }) costs!: FinanceCostView[];
}

export class FinanceFactView {
  @ApiProperty() id!: string;
  @ApiProperty() kindName!: string;
  @ApiProperty() ref!: string;
  @ApiProperty() happenedAt!: string;
  @ApiProperty({ ...integer, description: 'as the figure counts it' }) amountFen!: number;
  @ApiProperty(maybeText) orderId!: string | null;
  @ApiProperty(maybeText) orderNo!: string | null;
  @ApiProperty({ ...maybeText, description: 'what was sold' }) what!: string | null;
}

export class FinanceFactPage {
  @ApiProperty({ type: [FinanceFactView] }) items!: FinanceFactView[];
  @ApiProperty(integer) total!: number;
  @ApiProperty(integer) pageSize!: number;
}
