import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, STAFF } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ReadDesk } from '../../application/read-desk.js';
import { AdminContractPage, AdminContractView, ContractSearch } from '../../contract/office-contract-view.js';

/** Packages on the office's desk. */
@ApiTags('office')
@Controller('admin/contracts')
export class ContractsAdminController {
  constructor(private readonly desk: ReadDesk) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: AdminContractPage })
  search(@Query() search: ContractSearch): Promise<AdminContractPage> {
    return this.desk.search(search);
  }

  @Get(':id')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: AdminContractView })
  async view(@Param('id', IdParam) id: string): Promise<AdminContractView> {
    return unwrap(await this.desk.view(id));
  }
}
