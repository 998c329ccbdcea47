import { Module } from '@nestjs/common';
import { CatalogService } from './application/catalog.service.js';
import { CatalogFacade } from './contract/catalog.facade.js';
import { ServicesController } from './http/services.public.controller.js';

@Module({
  controllers: [ServicesController],
  providers: [{ provide: CatalogFacade, useClass: CatalogService }],
  exports: [CatalogFacade],
})
export class CatalogModule {}
