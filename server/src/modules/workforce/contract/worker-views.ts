import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const maybeNumber = { type: 'number', nullable: true } as const;
const integer = { type: 'integer' } as const;

/** Filters of the list of workers; every one optional. */
export class WorkerSearch {
  @ApiPropertyOptional({ description: 'part of the name' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  skill?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(20)
  district?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'only workers with a certificate that runs out soon, or has' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  expiring?: boolean;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: 10_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  pageSize?: number;
}

export const CERTIFICATE_STATES = ['valid', 'expiring', 'expired'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

export class CertificateGlance {
  @ApiProperty() kind!: string;
  @ApiProperty({ description: 'good through this day' }) expiresOn!: string;
  @ApiProperty({ enum: CERTIFICATE_STATES, enumName: 'CertificateState' }) state!: CertificateState;
}

export class WorkerSpan {
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
}

export class WorkerListItem {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['female', 'male'] }) gender!: 'female' | 'male';
  @ApiProperty() avatarSeed!: string;
  @ApiProperty() level!: string;
  @ApiProperty() district!: string;
  @ApiProperty() phoneMasked!: string;
  @ApiProperty({ type: [String] }) skills!: string[];
  @ApiProperty({ type: [CertificateGlance], description: 'the latest of each kind' })
  certificates!: CertificateGlance[];
  @ApiProperty({ description: 'on the blacklist' }) isBarred!: boolean;
  @ApiProperty({ type: [WorkerSpan], description: 'on duty today: shifts without absences' }) today!: WorkerSpan[];
  @ApiProperty(maybeNumber) ratingAverage!: number | null;
  @ApiProperty(integer) visitCount!: number;
}

export class WorkerPage {
  @ApiProperty({ type: [WorkerListItem] }) items!: WorkerListItem[];
  @ApiProperty(integer) total!: number;
  @ApiProperty(integer) page!: number;
  @ApiProperty(integer) pageSize!: number;
  @ApiProperty({ type: [String] }) skills!: string[];
  @ApiProperty({ type: [String] }) districts!: string[];
}

export class DayShift {
  @ApiProperty({ ...integer, description: 'minutes since midnight' }) fromMinute!: number;
  @ApiProperty({ ...integer, description: 'beyond 1440: the next day' }) toMinute!: number;
}

export class RosterDay {
  @ApiProperty() date!: string;
  @ApiProperty({ type: [DayShift], description: 'as planned; what lies between two is a break' }) shifts!: DayShift[];
}

export class AbsenceView {
  @ApiProperty() id!: string;
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty() reason!: string;
}

export class RosterView {
  @ApiProperty({ type: [RosterDay], description: 'from today on, one entry per day' }) days!: RosterDay[];
  @ApiProperty({ type: [AbsenceView] }) absences!: AbsenceView[];
}

export class CertificateView extends CertificateGlance {
  @ApiProperty() id!: string;
  @ApiProperty() numberMasked!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'what it looks like: a short-lived path' })
  photoUrl!: string | null;
}

export class ExpiringCertificateView extends CertificateGlance {
  @ApiProperty() id!: string;
  @ApiProperty() workerId!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty() district!: string;
  @ApiProperty({ ...integer, description: 'negative: over for so many days' }) daysLeft!: number;
  @ApiProperty({ type: [String], description: 'services the worker cannot serve without it' }) services!: string[];
  @ApiProperty({ ...integer, nullable: true, description: 'the last reminder: days before the end' })
  toldDays!: number | null;
}

export class ExpiringCertificateList {
  @ApiProperty({ type: [ExpiringCertificateView], description: 'the first to end first' })
  items!: ExpiringCertificateView[];
}

export class WorkerFile extends RosterView {
  @ApiProperty({ type: WorkerListItem }) worker!: WorkerListItem;
  @ApiProperty({ type: [CertificateView] }) certificates!: CertificateView[];
  @ApiProperty({ type: [String], description: 'kinds of certificates the company knows' }) certificateKinds!: string[];
}

export class CertificateNumber {
  @ApiProperty() number!: string;
}
