import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { SURVEY_QUESTIONS, type SurveyQuestion } from '../contract/surveys.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const question = { enum: SURVEY_QUESTIONS, enumName: 'SurveyQuestion' } as const;
const MOST_SCORE = 10;

export class AskedQuestion {
  @ApiProperty(question) question!: SurveyQuestion;
  @ApiProperty({ ...text, description: 'in Chinese' }) text!: string;
  @ApiProperty(integer) least!: number;
  @ApiProperty(integer) most!: number;
  @ApiProperty({ ...text, description: 'what the lowest score says' }) leastText!: string;
  @ApiProperty(text) mostText!: string;
  @ApiProperty({ ...integer, nullable: true, description: 'null: not answered yet' }) score!: number | null;
}

export class OrderSurvey {
  @ApiProperty({ type: AskedQuestion, nullable: true, description: 'null: nothing is asked about the visit' })
  asked!: AskedQuestion | null;
}

export class AnswerSurvey {
  @ApiProperty({ ...question, description: 'the question that was looked at' })
  @IsIn(SURVEY_QUESTIONS)
  question!: SurveyQuestion;

  @ApiProperty({ ...integer, minimum: 0, maximum: MOST_SCORE })
  @IsInt()
  @Min(0)
  @Max(MOST_SCORE)
  score!: number;
}

export class SurveyValue {
  @ApiProperty({ type: 'number', description: 'a share; of NPS promoters less detractors, from -1 to 1' })
  value!: number;
  @ApiProperty({ type: 'number', description: 'the true value is not below this, 95 % sure' }) low!: number;
  @ApiProperty({ type: 'number' }) high!: number;
}

export class SurveyFigureView {
  @ApiProperty(question) question!: SurveyQuestion;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'as it is asked' }) text!: string;
  @ApiProperty(integer) asked!: number;
  @ApiProperty(integer) answered!: number;
  @ApiProperty({ ...integer, description: 'satisfied, found it easy, or promoters' }) good!: number;
  @ApiProperty({ ...integer, description: 'of NPS: detractors' }) bad!: number;
  @ApiProperty({ type: SurveyValue, nullable: true, description: 'null: too few answers to read a value from' })
  value!: SurveyValue | null;
}

export class SurveyFigures {
  @ApiProperty({ type: [SurveyFigureView] }) items!: SurveyFigureView[];
  @ApiProperty({ ...integer, description: 'of what was asked in so many days' }) days!: number;
  @ApiProperty({ ...integer, description: 'fewer answers are no value to read' }) leastAnswers!: number;
}
