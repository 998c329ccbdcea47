import { ApiProperty } from '@nestjs/swagger';
import { CALL_STATES, CALLED_STATES, type CalledState, type CallState } from '../domain/call-life.js';
import { SQUAD_STATES, type SquadState } from '../domain/squad-life.js';
import { STANDBY_TEAMS, type StandbyTeam } from '../domain/standby.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;

export class CalledView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty() isStandby!: boolean;
  @ApiProperty({ enum: CALLED_STATES, enumName: 'CalledState' }) state!: CalledState;
  @ApiProperty(maybeInstant) answeredAt!: string | null;
  @ApiProperty({ ...integer, description: 'calls and texts the operator took' }) rings!: number;
  @ApiProperty(maybeInstant) rungAt!: string | null;
  @ApiProperty({ ...maybe, description: 'why the phone does not reach them' }) problem!: string | null;
}

export class SurgeCallView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
  @ApiProperty(integer) places!: number;
  @ApiProperty(integer) taken!: number;
  @ApiProperty({ ...integer, description: 'fen, for each who comes' }) bonusFen!: number;
  @ApiProperty(text) because!: string;
  @ApiProperty({ enum: CALL_STATES, enumName: 'SurgeCallState' }) state!: CallState;
  @ApiProperty(text) openedBy!: string;
  @ApiProperty({ type: [CalledView] }) called!: CalledView[];
}

export class SquadView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
  @ApiProperty(integer) people!: number;
  @ApiProperty(text) because!: string;
  @ApiProperty({ enum: SQUAD_STATES, enumName: 'SquadState' }) state!: SquadState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(text) askedBy!: string;
  @ApiProperty({ type: [String], description: 'who comes' }) names!: string[];
  @ApiProperty(maybe) answeredBy!: string | null;
  @ApiProperty(maybe) answer!: string | null;
}

export class StandbyView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty({ enum: STANDBY_TEAMS, enumName: 'StandbyTeam' }) team!: StandbyTeam;
  @ApiProperty(text) teamText!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
}

export class PartTimerView {
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty({ type: [String] }) skills!: string[];
}

export class TradeView {
  @ApiProperty(text) skill!: string;
  @ApiProperty({ type: [String], description: 'needed for some service of the trade' }) certificates!: string[];
}

export class SupportView {
  @ApiProperty({ type: [SurgeCallView], description: 'the newest first' }) calls!: SurgeCallView[];
  @ApiProperty({ type: [SquadView], description: 'the newest first' }) squads!: SquadView[];
  @ApiProperty({ type: [StandbyView], description: 'the earliest first' }) standby!: StandbyView[];
  @ApiProperty({ type: [PartTimerView] }) partTimers!: PartTimerView[];
  @ApiProperty({ ...integer, description: 'people of one squad at the most' }) mostSquad!: number;
  @ApiProperty({ type: [TradeView], description: 'what who is sent may be asked for' }) trades!: TradeView[];
}

/** A call as the one who is asked reads it. */
export class OwnSurgeCall {
  @ApiProperty({ ...text, description: 'to answer by' }) id!: string;
  @ApiProperty({ enum: ['asked', 'taken'], enumName: 'OwnSurgeCallState' }) state!: 'asked' | 'taken';
  @ApiProperty(text) district!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
  @ApiProperty({ ...integer, description: 'fen, on top of the wages' }) bonusFen!: number;
  @ApiProperty({ ...integer, description: 'how many more may come' }) placesLeft!: number;
}

export class OwnSurgeCallList {
  @ApiProperty({ type: [OwnSurgeCall] }) items!: OwnSurgeCall[];
}
