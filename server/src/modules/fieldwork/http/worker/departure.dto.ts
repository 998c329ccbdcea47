import { CHECK_GROUPS, type CheckGroup } from '@daowei/shared/rules/check-groups';
import { ApiProperty } from '@nestjs/swagger';
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
import { IsId, IsInstant } from '../../../../platform/http/is-instant.js';
import { PULL_STATES, type PullState } from '../../domain/departure.js';
import { KIT_CODE } from '../office/toolkit-code.js';

const MOST_ITEMS = 70;

export class PrepareVisit {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'of the list that was looked through; 0: there are only materials',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  version!: number;

  @ApiProperty({ type: [String], maxItems: MOST_ITEMS, description: 'ids of the lines that are in order' })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ArrayUnique()
  @Matches(/^[0-9A-Za-z_-]{1,40}$/, { each: true })
  ticked!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'code on the kit, e.g. `DW-0107`' })
  @IsOptional()
  @Matches(KIT_CODE)
  kitCode!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'an own file' })
  @IsOptional()
  @IsId()
  kitPhoto!: string | null;

  @ApiProperty({ description: 'the phone’s own time; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}

export class MissingPart {
  @ApiProperty({ description: 'a line of the list' })
  @IsString()
  @IsId()
  itemId!: string;

  @ApiProperty({ maxLength: 100, description: 'for the warehouse; may be empty' })
  @IsString()
  @MaxLength(100)
  note!: string;

  @ApiProperty({ description: 'the phone’s own time; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}

export class ItemPullView {
  @ApiProperty({ enum: PULL_STATES, enumName: 'PullState' }) state!: PullState;
  @ApiProperty({ description: 'when the worker can be there with it' }) etaAt!: string;
}

export class DepartureItemView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: CHECK_GROUPS, enumName: 'CheckGroup' }) group!: CheckGroup;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'without it nobody sets out' }) must!: boolean;
  @ApiProperty() ticked!: boolean;
  @ApiProperty({ type: ItemPullView, nullable: true }) pull!: ItemPullView | null;
}

export class KitPhotoView {
  @ApiProperty() id!: string;
  @ApiProperty() url!: string;
}

export class DepartureView {
  @ApiProperty({ type: 'integer', description: '0: the service has no list' }) version!: number;
  @ApiProperty() needsKit!: boolean;
  @ApiProperty({ type: [DepartureItemView] }) items!: DepartureItemView[];
  @ApiProperty({ type: String, nullable: true }) kitCode!: string | null;
  @ApiProperty({ type: KitPhotoView, nullable: true }) kitPhoto!: KitPhotoView | null;
  @ApiProperty({ type: [String], description: 'why the worker cannot set out yet; empty: go' }) blocks!: string[];
  @ApiProperty({ type: [String], description: 'those of them that no preparation helps: papers, being kept apart' })
  unfit!: string[];
}
