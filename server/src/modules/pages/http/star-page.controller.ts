import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { StarPages } from '../application/star-pages.js';
import { StarPage, StarPageQuery } from '../contract/star-page-view.js';

/** A worker's public history, for whoever may be served by them. */
@ApiTags('pages')
@Controller('workers')
export class StarPageController {
  constructor(private readonly pages: StarPages) {}

  @Get(':id/stars')
  @Access(['customer', 'worker'], 'any')
  @ApiOkResponse({ type: StarPage })
  async read(@Param('id', IdParam) id: string, @Query() { before }: StarPageQuery): Promise<StarPage> {
    return unwrap(await this.pages.of(id, before ? new Date(before) : null));
  }
}
