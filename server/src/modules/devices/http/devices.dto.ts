import { ApiProperty } from '@nestjs/swagger';
import {
  IsEnum,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { PartOf, RowsOf } from '../../../platform/http/nested.js';
import { SERIAL } from '../domain/device.js';
import { READING_KINDS, type ReadingKind } from '../domain/reading.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;
const maybeInteger = { type: 'integer', nullable: true } as const;

const MOST_READINGS = 50;

export class IssueDeviceBody {
  @ApiProperty(text) @IsId() workerId!: string;
  @ApiProperty({ ...text, pattern: SERIAL.source, description: 'as it stands on the back of the device' })
  @IsString()
  @Matches(SERIAL)
  serial!: string;
}

export class IssuedDeviceView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) serial!: string;
  @ApiProperty({ ...text, description: 'what the device signs with; said this once' }) secret!: string;
}

export class DeviceRow {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) serial!: string;
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty(instant) issuedAt!: string;
  @ApiProperty(text) issuedBy!: string;
  @ApiProperty({ ...maybeInstant, description: 'the newest of what it told; null: never heard' }) heardAt!:
    string | null;
  @ApiProperty({ ...maybeInteger, description: 'percent' }) battery!: number | null;
  @ApiProperty() isBatteryLow!: boolean;
  @ApiProperty({ ...maybeInteger, description: 'beats a minute' }) heartRate!: number | null;
  @ApiProperty({ ...maybe, description: 'the visit its worker is out for now' }) orderId!: string | null;
  @ApiProperty(maybe) orderNo!: string | null;
  @ApiProperty({ ...maybeInstant, description: 'since when it should be heard and is not' })
  silentSince!: string | null;
}

export class DeviceList {
  @ApiProperty({ type: [DeviceRow], description: 'that workers have; silent ones first' }) items!: DeviceRow[];
}

export class ReadingPlace {
  @ApiProperty() @IsNumber() @IsLatitude() lat!: number;
  @ApiProperty() @IsNumber() @IsLongitude() lng!: number;
  @ApiProperty({ type: 'number', nullable: true, required: false, description: 'radius in metres' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000)
  accuracy?: number | null;
}

export class ReadingBody {
  @ApiProperty({ type: 'integer', description: 'counted by the device; the same number again is the same reading' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  seq!: number;

  @ApiProperty({ enum: READING_KINDS, enumName: 'ReadingKind' }) @IsEnum(READING_KINDS) kind!: ReadingKind;
  @ApiProperty({ ...instant, description: 'by the device’s clock' }) @IsInstant() at!: string;

  @ApiProperty({ ...maybeInteger, required: false, description: 'percent' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  battery?: number | null;

  @ApiProperty({ ...maybeInteger, required: false, description: 'beats a minute' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(300)
  heartRate?: number | null;

  @ApiProperty({ type: ReadingPlace, nullable: true, required: false })
  @IsOptional()
  @PartOf(ReadingPlace)
  place?: ReadingPlace | null;
}

export class ReadingsBody {
  @RowsOf(ReadingBody, { least: 1, most: MOST_READINGS, description: 'in any order' })
  readings!: ReadingBody[];
}
