import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ReadExpiring } from '../application/read-expiring.js';
import { PeopleFiles } from '../application/people-files.js';
import * as dto from '../contract/worker-views.js';

@ApiTags('workforce')
@Controller('admin')
export class WorkersController {
  constructor(
    private readonly people: PeopleFiles,
    private readonly expiring: ReadExpiring,
  ) {}

  @Get('workers')
  @Access(['people', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.WorkerPage })
  list(@Query() search: dto.WorkerSearch): Promise<dto.WorkerPage> {
    return this.people.list(search);
  }

  @Get('workers/:id')
  @Access(['people', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.WorkerFile })
  async file(@Param('id', IdParam) id: string): Promise<dto.WorkerFile> {
    return unwrap(await this.people.file(id));
  }

  @Get('certificates')
  @Access(['people', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.ExpiringCertificateList })
  async certificates(): Promise<dto.ExpiringCertificateList> {
    const found = await this.expiring.all();
    return {
      items: found.map(({ id, kind, expiresOn, toldDays, daysLeft, services, worker }) => ({
        id,
        kind,
        expiresOn,
        state: daysLeft < 0 ? 'expired' : 'expiring',
        workerId: worker.id,
        workerName: worker.name,
        district: worker.district,
        daysLeft,
        services: [...services],
        toldDays,
      })),
    };
  }

  @Get('certificates/:id/number')
  @Access(['people', 'manager'], 'any')
  @ApiOkResponse({ type: dto.CertificateNumber })
  async certificateNumber(
    @Param('id', IdParam) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<dto.CertificateNumber> {
    return unwrap(await this.people.certificateNumber(actor, id));
  }
}
