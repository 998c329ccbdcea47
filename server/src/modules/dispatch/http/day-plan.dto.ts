import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { RowsOf } from '../../../platform/http/nested.js';
import { CREW_ROLES, type CrewRole } from '../../orders/contract/crew.js';
import { DAY_PLAN_STATES, type DayPlanState } from '../domain/day-plan-file.js';
import { PLANNING_POLICY } from '../domain/planning-policy.js';

const integer = { type: 'integer' } as const;
const text = { type: 'string' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
/** A whole squad may be stuck behind one accident. */
const MOST_AWAY = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class StartDayPlan {
  @ApiProperty({ ...text, format: 'date' })
  @IsString()
  @Matches(DAY)
  day!: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: PLANNING_POLICY.mostSeconds.value })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PLANNING_POLICY.mostSeconds.value)
  seconds?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'also visits whose worker has said yes' })
  @IsOptional()
  @IsBoolean()
  movesAccepted?: boolean;
}

export class AwayWorker {
  @ApiProperty(text)
  @IsId()
  workerId!: string;

  @ApiPropertyOptional({ ...instant, nullable: true, description: 'free again from then on; left out: not that day' })
  @IsOptional()
  @IsInstant()
  until?: string | null;
}

export class StartReplan {
  @ApiPropertyOptional({ ...text, format: 'date', description: 'left out: today' })
  @IsOptional()
  @IsString()
  @Matches(DAY)
  day?: string;

  @RowsOf(AwayWorker, { most: MOST_AWAY, description: 'who cannot come beside those who are on leave' })
  away!: AwayWorker[];
}

export class AwayView {
  @ApiProperty(text) workerId!: string;
  @ApiProperty({ ...instant, nullable: true }) until!: string | null;
}

export class BrokenPlanPromiseView {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) customerName!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
  @ApiProperty({ ...text, description: 'why, in Chinese' }) because!: string;
  @ApiProperty({ ...integer, description: 'fen: what is owed when nobody comes' }) priceFen!: number;
}

export class PlanSecond {
  @ApiProperty(integer) second!: number;
  @ApiProperty({ ...integer, description: 'visits nobody comes to' }) unassigned!: number;
  @ApiProperty({ ...integer, description: 'visits whose worker cannot come' }) broken!: number;
  @ApiProperty({ ...integer, description: 'minutes on the way' }) travel!: number;
}

export class DayFiguresView {
  @ApiProperty(integer) unassigned!: number;
  @ApiProperty(integer) broken!: number;
  @ApiProperty(integer) travel!: number;
  @ApiProperty({ ...integer, description: 'minutes of visits of the busiest worker' }) busiest!: number;
  @ApiProperty({ ...integer, description: 'standard deviation of those minutes' }) spread!: number;
}

export class PlanWorkerView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
}

export class PlanChangeView {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) customerName!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
  @ApiProperty({ enum: CREW_ROLES, enumName: 'CrewRole' }) role!: CrewRole;
  @ApiProperty() hasAccepted!: boolean;
  @ApiProperty({ type: PlanWorkerView, nullable: true }) fromWorker!: PlanWorkerView | null;
  @ApiProperty({ type: PlanWorkerView }) toWorker!: PlanWorkerView;
  @ApiProperty({ ...text, description: 'why, in Chinese' }) because!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null: not applied yet' }) done!: boolean | null;
  @ApiProperty({ ...text, nullable: true, description: 'why it was left alone' }) leftBecause!: string | null;
}

export class PlanPreviewView {
  @ApiProperty({ type: DayFiguresView }) before!: DayFiguresView;
  @ApiProperty({ type: DayFiguresView }) after!: DayFiguresView;
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ ...integer, description: 'visits that were not to be touched' }) pinned!: number;
  @ApiProperty({ type: [BrokenPlanPromiseView], description: 'what stays broken after the plan' })
  unsolved!: BrokenPlanPromiseView[];
  @ApiProperty({ type: [PlanChangeView] }) changes!: PlanChangeView[];
}

export class DayPlanView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) day!: string;
  @ApiProperty({ enum: DAY_PLAN_STATES, enumName: 'DayPlanState' }) state!: DayPlanState;
  @ApiProperty() movesAccepted!: boolean;
  @ApiProperty(integer) seconds!: number;
  @ApiProperty(text) askedBy!: string;
  @ApiProperty(instant) startedAt!: string;
  @ApiProperty({ description: 'whoever computed it is not heard of any more' }) isLost!: boolean;
  @ApiProperty({
    type: [AwayView],
    nullable: true,
    description: 'in a re-plan around who cannot come; null: a plan of the whole day',
  })
  away!: AwayView[] | null;
  @ApiProperty({ type: [PlanSecond] }) progress!: PlanSecond[];
  @ApiProperty({ type: PlanPreviewView, nullable: true }) preview!: PlanPreviewView | null;
}

export class DayPlanOfDay {
  @ApiProperty(text) day!: string;
  @ApiProperty({ type: DayPlanView, nullable: true }) plan!: DayPlanView | null;
}
