import { Module } from '@nestjs/common';
import { Keys } from './application/keys.js';
import { PrivacyService } from './application/privacy.service.js';
import { ReadChained } from './application/read-chained.js';
import { SealAudit } from './application/seal-audit.js';
import { VerifyAudit } from './application/verify-audit.js';
import { PrivacyFacade } from './contract/privacy.facade.js';
import { AuditController } from './http/audit.admin.controller.js';

@Module({
  controllers: [AuditController],
  providers: [Keys, SealAudit, VerifyAudit, ReadChained, { provide: PrivacyFacade, useClass: PrivacyService }],
  exports: [PrivacyFacade],
})
export class PrivacyModule {}
