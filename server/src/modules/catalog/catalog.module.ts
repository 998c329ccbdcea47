import { Module } from '@nestjs/common';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { CatalogService } from './application/catalog.service.js';
import { ChangeSale } from './application/change-sale.js';
import { OpenService } from './application/open-service.js';
import { PublishVersion } from './application/publish-version.js';
import { ServiceFiles } from './application/service-files.js';
import { CatalogFacade } from './contract/catalog.facade.js';
import { ServicesAdminController } from './http/services.admin.controller.js';
import { ServicesController } from './http/services.public.controller.js';

@Module({
  imports: [PrivacyModule],
  controllers: [ServicesController, ServicesAdminController],
  providers: [
    ServiceFiles,
    OpenService,
    PublishVersion,
    ChangeSale,
    { provide: CatalogFacade, useClass: CatalogService },
  ],
  exports: [CatalogFacade],
})
export class CatalogModule {}
