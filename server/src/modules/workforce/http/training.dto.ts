import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  TRAINING_RHYTHMS,
  TRAINING_STANDINGS,
  type TrainingRhythm,
  type TrainingStanding,
} from '../domain/training.js';

/** One lesson has no more people. */
const MOST_PEOPLE = 200;
const day = { type: 'string', format: 'date' } as const;

export class RecordLesson {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_PEOPLE, description: 'who passed' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @Matches(/^[0-9A-Za-z_-]{1,40}$/, { each: true })
  workerIds!: string[];

  @ApiProperty({ ...day, description: 'YYYY-MM-DD' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  passedOn!: string;

  @ApiPropertyOptional({ maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  note?: string;
}

export class TraineeView {
  @ApiProperty() workerId!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty() district!: string;
  @ApiProperty({ ...day, nullable: true, description: 'null: never passed' }) goodThrough!: string | null;
  @ApiProperty({ enum: TRAINING_STANDINGS, enumName: 'TrainingStanding' }) standing!: TrainingStanding;
}

export class CourseView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'the kind of certificate it grants' }) grants!: string;
  @ApiProperty({ enum: TRAINING_RHYTHMS, enumName: 'TrainingRhythm' }) every!: TrainingRhythm;
  @ApiProperty({ type: 'integer' }) contentVersion!: number;
  @ApiProperty() because!: string;
  @ApiProperty({ type: [String], description: 'names of the services that wait for it' }) services!: string[];
  @ApiProperty({ type: [TraineeView], description: 'whoever needs it most first' }) trainees!: TraineeView[];
}

export class CourseList {
  @ApiProperty({ type: [CourseView] }) items!: CourseView[];
}
