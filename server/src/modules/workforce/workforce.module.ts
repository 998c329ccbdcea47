import { Global, Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { WorkerDirectory } from '../identity/contract/identity.facade.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { ChangeRoster } from './application/change-roster.js';
import { PeopleFiles } from './application/people-files.js';
import { PhoneDirectory } from './application/phone-directory.js';
import { WorkforceService } from './application/workforce.service.js';
import { WorkforceFacade } from './contract/workforce.facade.js';
import { WORKFORCE_POLICY } from './domain/workforce-policy.js';
import { OwnRosterController } from './http/own-roster.worker.controller.js';
import { WorkersController } from './http/workers.admin.controller.js';

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
  controllers: [WorkersController, OwnRosterController],
  providers: [ChangeRoster, PeopleFiles, { provide: WorkforceFacade, useClass: WorkforceService }],
  exports: [WorkforceFacade],
})
export class WorkforceModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('班次与证件', WORKFORCE_POLICY));
  }
}
