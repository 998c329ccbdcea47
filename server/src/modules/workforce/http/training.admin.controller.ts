import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ReadTraining } from '../application/read-training.js';
import { RecordTraining } from '../application/record-training.js';
import * as dto from './training.dto.js';

/** What has to be taught again, to whom, and who was there. */
@ApiTags('workforce')
@Controller('admin/training')
export class TrainingController {
  constructor(
    private readonly reading: ReadTraining,
    private readonly recording: RecordTraining,
  ) {}

  @Get()
  @Access(['people', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.CourseList })
  courses(): Promise<dto.CourseList> {
    return this.all();
  }

  @Post(':id/passes')
  @HttpCode(200)
  @Access(['people', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.CourseList })
  async record(
    @Param('id', IdParam) courseId: string,
    @Body() { workerIds, passedOn, note }: dto.RecordLesson,
    @CurrentActor() actor: Actor,
  ): Promise<dto.CourseList> {
    const fields = [{ path: 'passedOn', message: '应为有效的日期' }];
    const day = unwrap(
      isLocalDate(passedOn) ? localDate(passedOn) : refuse('VALIDATION_FAILED', undefined, { fields }),
    );
    unwrap(await this.recording.record(actor, { courseId, workerIds, passedOn: day, note: note?.trim() || null }));
    return this.all();
  }

  private async all(): Promise<dto.CourseList> {
    const courses = await this.reading.courses();
    return {
      items: courses.map(({ services, trainees, ...course }) => ({
        ...course,
        services: services.map(({ name }) => name),
        trainees: trainees.map(({ worker, goodThrough, standing }) => ({
          workerId: worker.id,
          workerName: worker.name,
          district: worker.district,
          goodThrough,
          standing,
        })),
      })),
    };
  }
}
