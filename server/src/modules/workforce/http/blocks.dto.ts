import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/is-instant.js';
import { BLOCK_COMMANDS, BLOCK_STATES, type BlockCommand, type BlockState } from '../domain/block-life.js';

const maybe = { type: 'string', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;

export class ProposeBlock {
  @ApiPropertyOptional({ description: 'the customer; left out: everybody, the blacklist' })
  @IsOptional()
  @IsId()
  customerId?: string;

  @ApiProperty({ maxLength: 60, description: 'in a few words' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  because!: string;

  @ApiProperty({ minLength: 4, maxLength: 1_000, description: 'what happened; kept encrypted' })
  @IsString()
  @Matches(/\S/)
  @MinLength(4)
  @MaxLength(1_000)
  evidence!: string;
}

export class DecideBlock {
  @ApiProperty({ enum: BLOCK_COMMANDS, enumName: 'BlockCommand' })
  @IsIn(BLOCK_COMMANDS)
  command!: BlockCommand;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  because!: string;
}

export class WorkerBlockView {
  @ApiProperty() id!: string;
  @ApiProperty() workerId!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty({ ...maybe, description: 'null: everybody, the blacklist' }) customerId!: string | null;
  @ApiProperty(maybe) customerName!: string | null;
  @ApiProperty({ enum: BLOCK_STATES, enumName: 'BlockState' }) state!: BlockState;
  @ApiProperty() because!: string;
  @ApiProperty() proposedBy!: string;
  @ApiProperty(instant) proposedAt!: string;
  @ApiProperty({ ...maybe, description: 'the second person' }) decidedBy!: string | null;
  @ApiProperty(maybe) endedBy!: string | null;
  @ApiProperty({ ...instant, nullable: true }) endedAt!: string | null;
  @ApiProperty(maybe) endedBecause!: string | null;
  @ApiProperty({ enum: BLOCK_COMMANDS, enumName: 'BlockCommand', isArray: true, description: 'what the reader may do' })
  commands!: BlockCommand[];
}

export class WorkerBlockList {
  @ApiProperty({ type: [WorkerBlockView] }) items!: WorkerBlockView[];
}

export class BlockEvidence {
  @ApiProperty() evidence!: string;
}
