import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, MaxLength, Max, Min } from 'class-validator';
import { GIFT_COMMANDS, GIFT_STATES, type GiftCommand, type GiftState } from '../domain/gift.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybe = { type: 'string', nullable: true } as const;

export class GiveRedPacketBody {
  @ApiProperty({ ...integer, minimum: 1, maximum: 1_000_000 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  amountFen!: number;

  @ApiProperty({ ...text, maxLength: 30, description: 'the customer reads it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(30)
  reason!: string;
}

export class DecideRedPacket {
  @ApiProperty({ enum: GIFT_COMMANDS, enumName: 'RedPacketCommand' })
  @IsIn(GIFT_COMMANDS)
  command!: GiftCommand;
}

export class RedPacketView {
  @ApiProperty(text) id!: string;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(text) reason!: string;
  @ApiProperty({ enum: GIFT_STATES, enumName: 'RedPacketState' }) state!: GiftState;
  @ApiProperty({ ...text, description: 'what became of it, in Chinese' }) progress!: string;
  @ApiProperty(text) askedBy!: string;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty({ ...maybe, description: 'who agreed or refused' }) decidedBy!: string | null;
  @ApiProperty({ type: [String], enum: GIFT_COMMANDS, description: 'what may be done to it now' })
  commands!: GiftCommand[];
}

export class WaitingRedPacket extends RedPacketView {
  @ApiProperty(text) orderId!: string;
  @ApiProperty({ description: 'asked for by whoever reads, who may not agree to it' }) isMine!: boolean;
}

export class WaitingRedPackets {
  @ApiProperty({ type: [WaitingRedPacket], description: 'the oldest first' }) items!: WaitingRedPacket[];
}

export class RedPacketList {
  @ApiProperty({ type: [RedPacketView], description: 'newest first' }) items!: RedPacketView[];
  @ApiProperty({ ...integer, description: 'above this another person must agree' }) aloneFen!: number;
  @ApiProperty({ ...integer, description: 'the most that is given' }) mostFen!: number;
}
