import { ApiProperty } from '@nestjs/swagger';
import { IsEnum, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { PartOf, RowsOf } from '../../../platform/http/nested.js';
import { ReportedPlace } from '../../../platform/http/reported-place.js';
import {
  ALARM_ANSWERS,
  ALARM_CAUSES,
  ALARM_STATES,
  type AlarmAnswer,
  type AlarmCause,
  type AlarmState,
} from '../domain/alarm.js';
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

export class DeviceAlarmRow {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty({ enum: ALARM_CAUSES, enumName: 'AlarmCause' }) cause!: AlarmCause;
  @ApiProperty(text) causeText!: string;
  @ApiProperty({ enum: ALARM_STATES, enumName: 'AlarmState' }) state!: AlarmState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty({ type: 'integer', description: 'how often it was felt until it was answered' }) times!: number;
  @ApiProperty({ ...instant, description: 'by the server’s clock' }) happenedAt!: string;
  @ApiProperty({ ...instant, description: 'nothing said by then is a call for help' }) answerBy!: string;
  @ApiProperty(maybeInstant) answeredAt!: string | null;
  @ApiProperty({ ...maybe, description: 'the call for help it became' }) sosId!: string | null;
  @ApiProperty({ ...maybe, description: 'null: not in a visit' }) orderId!: string | null;
  @ApiProperty(maybe) orderNo!: string | null;
}

export class DeviceAlarmList {
  @ApiProperty({ type: [DeviceAlarmRow], description: 'the newest first' }) items!: DeviceAlarmRow[];
}

export class AskedAlarm {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: ALARM_CAUSES, enumName: 'AlarmCause' }) cause!: AlarmCause;
  @ApiProperty(text) causeText!: string;
  @ApiProperty({ ...instant, description: 'by the server’s clock' }) happenedAt!: string;
  @ApiProperty({ ...instant, description: 'nothing said by then is a call for help' }) answerBy!: string;
}

export class CalledForHelp {
  @ApiProperty(instant) raisedAt!: string;
  @ApiProperty({ ...maybe, description: 'who looks after it' }) acknowledgedBy!: string | null;
  @ApiProperty({ description: 'told by a device and not pressed' }) byDevice!: boolean;
}

export class WorkerDeviceAlarm {
  @ApiProperty({ description: 'the worker has a device at all' }) worn!: boolean;
  @ApiProperty({ type: AskedAlarm, nullable: true, description: 'the most urgent question' })
  asked!: AskedAlarm | null;
  @ApiProperty({ type: CalledForHelp, nullable: true, description: 'a call for help that nobody has ended' })
  called!: CalledForHelp | null;
}

export class AnswerAlarmBody {
  @ApiProperty({ enum: ALARM_ANSWERS, enumName: 'AlarmAnswer' }) @IsEnum(ALARM_ANSWERS) answer!: AlarmAnswer;
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

  @ApiProperty({ type: ReportedPlace, nullable: true, required: false })
  @IsOptional()
  @PartOf(ReportedPlace)
  place?: ReportedPlace | null;
}

export class ReadingsBody {
  @RowsOf(ReadingBody, { least: 1, most: MOST_READINGS, description: 'in any order' })
  readings!: ReadingBody[];
}
