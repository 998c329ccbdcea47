import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../platform/http/access.js';
import { FindUnreachable } from '../application/find-unreachable.js';

export class UnreachableWorkerView {
  @ApiProperty({ type: 'string' }) workerId!: string;
  @ApiProperty({ type: 'string' }) name!: string;
  @ApiProperty({ type: 'string', description: 'in Chinese' }) because!: string;
}

export class UnreachableWorkers {
  @ApiProperty({ type: [UnreachableWorkerView], description: 'by name' }) items!: UnreachableWorkerView[];
}

@ApiTags('messaging')
@Controller('admin/unreachable-workers')
export class UnreachableWorkersController {
  constructor(private readonly finding: FindUnreachable) {}

  @Get()
  @Access(['people', 'coordinator', 'manager'])
  @ApiOkResponse({ type: UnreachableWorkers })
  async list(): Promise<UnreachableWorkers> {
    return { items: await this.finding.workers() };
  }
}
