import { ApiProperty } from '@nestjs/swagger';

const count = (description: string) => ApiProperty({ type: 'integer', description });
const rate = (description: string) => ApiProperty({ type: 'integer', nullable: true, description });

/** Steps of one line of the standard. */
export class KeptSteps {
  @count('steps that were asked for') asked!: number;
  @count('of these, kept by their evidence') passed!: number;
  @rate('in 1/10,000, rounded down; null: nothing was asked') basisPoints!: number | null;
}

export class LevelCounts {
  @count('visits below silver') below!: number;
  @count('visits') silver!: number;
  @count('visits') gold!: number;
  @count('visits') platinum!: number;
}

/** What the visits a worker led and that were signed off in the last days came to. */
export class ExecutedDays {
  @count('today among them') days!: number;
  @count('signed off') visits!: number;
  @ApiProperty({ type: KeptSteps }) all!: KeptSteps;
  @ApiProperty({ type: KeptSteps, description: 'lines that are never left out' }) red!: KeptSteps;
  @ApiProperty({ type: KeptSteps, description: 'lines that may be left out with a reason' }) soft!: KeptSteps;
  @ApiProperty({ type: LevelCounts }) levels!: LevelCounts;
  @ApiProperty({ description: 'something was asked, and less than the target was kept' }) underTarget!: boolean;
}

export class WeakStepView {
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ['red', 'soft'] }) line!: 'red' | 'soft';
  @count('visits that asked for it') asked!: number;
  @count('of these, visits that did not keep it') missed!: number;
}

export class WorkerExecution {
  @count('in 1/10,000') targetBasisPoints!: number;
  @ApiProperty({ type: ExecutedDays }) short!: ExecutedDays;
  @ApiProperty({ type: ExecutedDays }) long!: ExecutedDays;
  @ApiProperty({ type: [WeakStepView], description: 'missed most often in the long time, the worst first' })
  weakest!: WeakStepView[];
}

export class ExecutionLine {
  @ApiProperty() workerId!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty() district!: string;
  @ApiProperty({ type: ExecutedDays }) short!: ExecutedDays;
  @ApiProperty({ type: ExecutedDays }) long!: ExecutedDays;
}

export class ExecutionTable {
  @count('in 1/10,000') targetBasisPoints!: number;
  @ApiProperty({ type: [ExecutionLine], description: 'who keeps the least of the standard first' })
  items!: ExecutionLine[];
}
