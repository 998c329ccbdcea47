import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { RuleVersionView } from '../../../platform/policy/rule-version.view.js';
import { SCENE_KEYS, VARIANTS, type SceneKey, type Variant } from '../domain/scenes.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;

/** Longer than any summary or text that could pass: the rule says what is too long, in words. */
const MOST_SUMMARY = 200;
const MOST_TEXT = 1_000;
const MOST_VERSIONS = 100_000;

export class WordingParam {
  @ApiProperty({ enum: SCENE_KEYS, enumName: 'SceneKey' })
  @IsIn(SCENE_KEYS)
  scene!: SceneKey;

  @ApiProperty({ enum: VARIANTS, enumName: 'ScriptVariant' })
  @IsIn(VARIANTS)
  variant!: Variant;
}

export class ScriptRate {
  @ApiProperty(integer) hits!: number;
  @ApiProperty(integer) of!: number;
  @ApiProperty({ type: 'number', description: 'lower bound of the share, 95 % sure' }) low!: number;
  @ApiProperty({ type: 'number' }) high!: number;
}

export class ScriptOutcomeView {
  @ApiProperty({ ...integer, description: 'people it was said to' }) told!: number;
  @ApiProperty({ ...integer, description: 'whose time to come back has passed, or who came back' }) counted!: number;
  @ApiProperty(integer) cameBack!: number;
  @ApiProperty(integer) rated!: number;
  @ApiProperty(integer) satisfied!: number;
  @ApiProperty({ type: ScriptRate, nullable: true, description: 'null: too few to read a share from' })
  cameBackRate!: ScriptRate | null;
  @ApiProperty({ type: ScriptRate, nullable: true }) satisfiedRate!: ScriptRate | null;
}

export class ScriptView extends WordingParam {
  @ApiProperty(integer) version!: number;
  @ApiProperty(text) summary!: string;
  @ApiProperty(text) text!: string;
  @ApiProperty({ type: ScriptOutcomeView, nullable: true, description: 'null: never sent' })
  outcome!: ScriptOutcomeView | null;
}

export class SceneView {
  @ApiProperty({ enum: SCENE_KEYS, enumName: 'SceneKey' }) key!: SceneKey;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'in Chinese' }) group!: string;
  @ApiProperty({ enum: ['service', 'care'], enumName: 'SceneKind' }) kind!: 'service' | 'care';
  @ApiProperty({ type: [ScriptView], description: 'A, B, C' }) scripts!: ScriptView[];
}

export class ScriptList {
  @ApiProperty({ type: [SceneView] }) scenes!: SceneView[];
  @ApiProperty({ ...integer, description: 'within so many days a booking counts as coming back' })
  cameBackDays!: number;
  @ApiProperty({ ...integer, description: 'fewer are no share to read' }) leastForRate!: number;
}

export class ScriptVersionView extends RuleVersionView {
  @ApiProperty(text) summary!: string;
  @ApiProperty(text) text!: string;
}

export class ScriptVersionList {
  @ApiProperty({ type: [ScriptVersionView], description: 'newest first' }) items!: ScriptVersionView[];
}

export class PublishScriptBody extends WordingParam {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: 'the newest version its author saw' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  basedOn!: number;

  @ApiProperty({ ...text, maxLength: MOST_SUMMARY, description: 'the one line of WeChat’s notice' })
  @IsString()
  @MaxLength(MOST_SUMMARY)
  summary!: string;

  @ApiProperty({ ...text, maxLength: MOST_TEXT, description: 'with gaps in braces, e.g. `{客户}`' })
  @IsString()
  @MaxLength(MOST_TEXT)
  text!: string;

  @ApiProperty({ ...text, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  because!: string;
}
