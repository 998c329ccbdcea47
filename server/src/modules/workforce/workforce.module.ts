import { Global, Module } from '@nestjs/common';
import { WorkerDirectory } from '../identity/contract/identity.facade.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { PhoneDirectory } from './application/phone-directory.js';
import { WorkforceService } from './application/workforce.service.js';
import { WorkforceFacade } from './contract/workforce.facade.js';

/** Global because identity, which lies below and knows nothing of workers, asks through its own port. */
@Global()
@Module({
  imports: [PrivacyModule],
  providers: [{ provide: WorkerDirectory, useClass: PhoneDirectory }],
  exports: [WorkerDirectory],
})
class WorkerDirectoryModule {}

@Module({
  imports: [PrivacyModule, WorkerDirectoryModule],
  providers: [{ provide: WorkforceFacade, useClass: WorkforceService }],
  exports: [WorkforceFacade],
})
export class WorkforceModule {}
