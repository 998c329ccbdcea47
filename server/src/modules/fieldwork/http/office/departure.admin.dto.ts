import { CHECK_GROUPS, type CheckGroup } from '@daowei/shared/rules/check-groups';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId } from '../../../../platform/http/is-instant.js';
import { RowsOf } from '../../../../platform/http/nested.js';
import { MaterialItemView } from '../../../orders/contract/order-view.js';
import { PULL_STATES, type PullState } from '../../domain/departure.js';
import { KIT_CODE } from './toolkit-code.js';

export class ChecklistLine {
  @ApiProperty({ maxLength: 40 })
  @IsString()
  @IsId()
  id!: string;

  @ApiProperty({ enum: CHECK_GROUPS, enumName: 'CheckGroup' })
  @IsIn(CHECK_GROUPS)
  group!: CheckGroup;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  title!: string;

  @ApiProperty({ description: 'without it nobody sets out' })
  @IsBoolean()
  must!: boolean;
}

export class PublishChecklist {
  @ApiProperty()
  @IsString()
  @IsId()
  serviceId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'the newest version that was seen; 0: there was none' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  basedOn!: number;

  @ApiProperty({ description: 'the coded toolkit is photographed and named' })
  @IsBoolean()
  needsKit!: boolean;

  @RowsOf(ChecklistLine, { least: 1, most: 60 })
  items!: ChecklistLine[];

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  because!: string;
}

export class RegisterToolkit {
  @ApiProperty({ description: 'as printed on the kit: capitals, digits and hyphens' })
  @IsString()
  @Matches(KIT_CODE)
  code!: string;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  name!: string;
}

export class ChecklistVersionView {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() needsKit!: boolean;
  @ApiProperty({ type: [ChecklistLine] }) items!: ChecklistLine[];
  @ApiProperty() because!: string;
  @ApiProperty() publishedBy!: string;
  @ApiProperty() publishedAt!: string;
}

export class ServiceChecklistView {
  @ApiProperty() serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ type: [ChecklistVersionView], description: 'newest first; empty: nothing is asked before departure' })
  versions!: ChecklistVersionView[];
}

export class ServiceChecklistList {
  @ApiProperty({ type: [ServiceChecklistView] }) items!: ServiceChecklistView[];
}

export class PullView {
  @ApiProperty() id!: string;
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty() promisedFrom!: string;
  @ApiProperty() promisedTo!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty() itemTitle!: string;
  @ApiProperty() note!: string;
  @ApiProperty({ enum: PULL_STATES, enumName: 'PullState' }) state!: PullState;
  @ApiProperty({ description: 'when the worker can be there with it' }) etaAt!: string;
  @ApiProperty({ description: 'that is after the promised window; the customer was told' }) breaksPromise!: boolean;
  @ApiProperty() askedAt!: string;
  @ApiProperty({ type: String, nullable: true }) answeredAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredBy!: string | null;
}

export class PullList {
  @ApiProperty({ type: [PullView], description: 'open ones first, the longest waiting on top' }) items!: PullView[];
}

export class NeededMaterialsView {
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty() promisedFrom!: string;
  @ApiProperty() promisedTo!: string;
  @ApiProperty({ type: String, nullable: true, description: 'whose time is held for it' }) workerName!: string | null;
  @ApiProperty({ type: [MaterialItemView], description: 'those the company brings' }) items!: MaterialItemView[];
}

export class NeededMaterialsList {
  @ApiProperty({ type: [NeededMaterialsView], description: 'visits of today and tomorrow, the earliest first' })
  items!: NeededMaterialsView[];
}

export class ToolkitUseView {
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty() departedAt!: string;
  @ApiProperty({ description: 'false: with the worker on the way or on site' }) isBack!: boolean;
  @ApiProperty({ description: 'short-lived link to the picture taken before departure' }) photoUrl!: string;
}

export class ToolkitView {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() registeredAt!: string;
  @ApiProperty({ type: ToolkitUseView, nullable: true, description: 'the visit it went to last' })
  last!: ToolkitUseView | null;
}

export class ToolkitList {
  @ApiProperty({ type: [ToolkitView] }) items!: ToolkitView[];
}

export class ToolkitTrace {
  @ApiProperty({ type: [ToolkitUseView], description: 'newest first' }) items!: ToolkitUseView[];
}
