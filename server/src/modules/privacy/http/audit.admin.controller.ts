import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../contract/privacy.facade.js';

export class AuditVerification {
  @ApiProperty({ type: 'integer' }) entries!: number;
  @ApiProperty({ type: 'integer', description: 'entries that are in the chain' }) sealed!: number;
  @ApiProperty() ok!: boolean;
  @ApiProperty({ type: 'string', nullable: true, description: 'the first row that does not fit: `#17 deleted 01J…`' })
  brokenAt!: string | null;
  @ApiProperty({ description: 'hash of the last entry; keep a copy elsewhere' }) head!: string;
}

@ApiTags('privacy')
@Controller('admin/audit')
export class AuditController {
  constructor(private readonly privacy: PrivacyFacade) {}

  @Get('verification')
  @Access(['auditor', 'manager'])
  @ApiOkResponse({ type: AuditVerification })
  async verification(): Promise<AuditVerification> {
    return this.privacy.verify();
  }
}
