import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Access, STAFF } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ReadStays } from '../../application/read-stays.js';
import { OfficeStayPage, OfficeStayView } from '../../contract/stay-view.js';

const PAGE_SIZE = 50;

class StayPageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

/** Stays as the office reads them. */
@ApiTags('stays')
@Controller('admin/stays')
export class StaysAdminController {
  constructor(private readonly reading: ReadStays) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: OfficeStayPage })
  async list(@Query() { page = 1 }: StayPageQuery): Promise<OfficeStayPage> {
    return { ...(await this.reading.forOffice(page, PAGE_SIZE)), page, pageSize: PAGE_SIZE };
  }

  @Get(':id')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: OfficeStayView })
  async one(@Param('id', IdParam) id: string): Promise<OfficeStayView> {
    return unwrap(await this.reading.oneForOffice(id));
  }
}
