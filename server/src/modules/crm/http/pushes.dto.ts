import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SCRIPT_VARIABLES, type ScriptVariable } from '@daowei/shared/rules/scripts';
import { IsId } from '../../../platform/http/is-instant.js';
import { PartOf, RowsOf } from '../../../platform/http/nested.js';
import { CHANNELS, PassedWayView, type Channel } from '../../messaging/contract/outreach.js';
import { PUSH_COMMANDS, PUSH_STATES, type PushCommand, type PushState } from '../domain/push.js';
import { SCENE_KEYS, VARIANTS, type SceneKey, type Variant } from '../domain/scenes.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const BY_SENDER = (Object.keys(SCRIPT_VARIABLES) as ScriptVariable[]).filter(
  (name) => SCRIPT_VARIABLES[name].source === 'sender',
);
const AUDIENCES = ['order', 'ahead', 'quiet'] as const;
const MOST_DAYS = 1_000;
const MOST_ORDERS = 500;
const MOST_VERSIONS = 100_000;
/** As many as a gap may bring: a text of 300 characters has little room. */
const VALUE_CHARACTERS = 60;

export class GapValue {
  @ApiProperty({ enum: BY_SENDER })
  @IsIn(BY_SENDER)
  name!: ScriptVariable;

  @ApiProperty({ ...text, maxLength: VALUE_CHARACTERS })
  @IsString()
  @MaxLength(VALUE_CHARACTERS)
  value!: string;
}

export class PushAudience {
  @ApiProperty({ enum: AUDIENCES, description: 'one booking; visits ahead; customers who have not come for a while' })
  @IsIn(AUDIENCES)
  kind!: (typeof AUDIENCES)[number];

  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'of `order`' })
  @IsOptional()
  @IsString()
  @IsId()
  orderId?: string;

  @ApiPropertyOptional({
    ...integer,
    minimum: 0,
    maximum: MOST_DAYS,
    description: 'until the visit, or since the last one',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  leastDays?: number;

  @ApiPropertyOptional({ ...integer, minimum: 0, maximum: MOST_DAYS })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  mostDays?: number;

  @ApiPropertyOptional({ ...text, maxLength: 40 })
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,40}$/)
  serviceId?: string;

  @ApiPropertyOptional({ ...text, maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  district?: string;
}

class ChosenScript {
  @ApiProperty({ enum: SCENE_KEYS, enumName: 'SceneKey' })
  @IsIn(SCENE_KEYS)
  scene!: SceneKey;

  @ApiProperty({ enum: VARIANTS, enumName: 'ScriptVariant' })
  @IsIn(VARIANTS)
  variant!: Variant;

  @RowsOf(GapValue, { most: BY_SENDER.length, description: 'what the sender writes for the gaps no booking fills' })
  @ArrayUnique((one: GapValue | null) => one?.name)
  values!: GapValue[];
}

export class PreviewPushBody extends ChosenScript {
  @ApiProperty({ type: PushAudience })
  @PartOf(PushAudience)
  audience!: PushAudience;
}

export class OpenPushBody extends ChosenScript {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: 'the version that was previewed' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  scriptVersion!: number;

  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_ORDERS, description: 'one booking of each customer' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ORDERS)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/^[0-9A-Za-z]{1,40}$/, { each: true })
  orderIds!: string[];
}

export class DecidePushBody {
  @ApiProperty({ enum: PUSH_COMMANDS, enumName: 'PushCommand' })
  @IsIn(PUSH_COMMANDS)
  command!: PushCommand;
}

export class WayView {
  @ApiProperty({ enum: CHANNELS, enumName: 'MessageChannel' }) channel!: Channel;
  @ApiProperty() open!: boolean;
  @ApiProperty({ ...text, description: 'why it is open or not, in Chinese' }) because!: string;
}

export class PreviewedPerson {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty({ ...instant, description: 'of the visit' }) visitAt!: string;
  @ApiProperty(text) summary!: string;
  @ApiProperty(text) text!: string;
  @ApiProperty({ type: [String], description: 'gaps nothing fills: it cannot be sent' }) blanks!: string[];
  @ApiProperty({ type: [WayView], description: 'the best first' }) ways!: WayView[];
  @ApiProperty({
    enum: CHANNELS,
    enumName: 'MessageChannel',
    nullable: true,
    description: 'null: not to be written to',
  })
  channel!: Channel | null;
  @ApiProperty({ ...instant, nullable: true, description: 'quiet until then' }) notBefore!: string | null;
}

export class PushPreview {
  @ApiProperty(integer) scriptVersion!: number;
  @ApiProperty({ type: [PreviewedPerson] }) people!: PreviewedPerson[];
  @ApiProperty({ ...integer, description: 'above this another person must agree' }) alonePeople!: number;
}

export class PushView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, description: 'of the scene' }) sceneName!: string;
  @ApiProperty({ enum: VARIANTS, enumName: 'ScriptVariant' }) variant!: Variant;
  @ApiProperty(integer) scriptVersion!: number;
  @ApiProperty(integer) people!: number;
  @ApiProperty({ enum: PUSH_STATES, enumName: 'PushState' }) state!: PushState;
  @ApiProperty(text) askedBy!: string;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty(maybe) decidedBy!: string | null;
  @ApiProperty({ ...integer, description: 'a message was written for so many' }) told!: number;
  @ApiProperty({ ...integer, description: 'not to be written to' }) refused!: number;
  @ApiProperty({ description: 'asked for by whoever reads, who may not agree to it' }) isMine!: boolean;
}

export class PushList {
  @ApiProperty({ type: [PushView], description: 'newest first' }) items!: PushView[];
}

const PUSHED_STATES = ['waiting', 'sending', 'sent', 'not_sent', 'unknown', 'refused'] as const;

export class PushedPerson {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) text!: string;
  @ApiProperty({ ...maybe, description: 'to send it again by; null: nothing was written yet' }) deliveryId!:
    string | null;
  @ApiProperty({ enum: PUSHED_STATES, enumName: 'PushedState', description: 'unknown: in doubt' })
  state!: (typeof PUSHED_STATES)[number];
  @ApiProperty({ type: [PassedWayView], description: 'ways it did not go, in order' }) passed!: PassedWayView[];
  @ApiProperty({ description: 'has ended without being delivered for certain' }) canResend!: boolean;
  @ApiProperty({ enum: CHANNELS, enumName: 'MessageChannel', nullable: true }) channel!: Channel | null;
  @ApiProperty({ ...maybe, description: 'why not, in Chinese' }) because!: string | null;
  @ApiProperty({ ...instant, nullable: true, description: 'quiet until then' }) notBefore!: string | null;
  @ApiProperty({ description: 'opened in the mini-program' }) read!: boolean;
}

export class PushPage extends PushView {
  @ApiProperty({ type: [PushedPerson], description: 'by name' }) recipients!: PushedPerson[];
}
