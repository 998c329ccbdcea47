import { Global, Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { WorkerDirectory } from '../identity/contract/identity.facade.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { BlockWorker } from './application/block-worker.js';
import { ChangeRoster } from './application/change-roster.js';
import { Guests } from './application/guests.js';
import { PeopleFiles } from './application/people-files.js';
import { ReadBlocks } from './application/read-blocks.js';
import { ReadExpiring } from './application/read-expiring.js';
import { ReadTraining } from './application/read-training.js';
import { RecordTraining } from './application/record-training.js';
import { TellExpiring } from './application/tell-expiring.js';
import { PhoneDirectory } from './application/phone-directory.js';
import { WorkforceService } from './application/workforce.service.js';
import { WorkforceFacade } from './contract/workforce.facade.js';
import { WORKFORCE_POLICY } from './domain/workforce-policy.js';
import { BlocksController } from './http/blocks.admin.controller.js';
import { OwnRosterController } from './http/own-roster.worker.controller.js';
import { TrainingController } from './http/training.admin.controller.js';
import { WorkersController } from './http/workers.admin.controller.js';
import { WorkerBlocksSql } from './infrastructure/blocks.sql.js';
import { TrainingSql } from './infrastructure/training.sql.js';

/** Global because identity, which lies below and knows nothing of workers, asks through its own port. */
@Global()
@Module({
  imports: [PrivacyModule],
  providers: [{ provide: WorkerDirectory, useClass: PhoneDirectory }],
  exports: [WorkerDirectory],
})
class WorkerDirectoryModule {}

@Module({
  imports: [PrivacyModule, IdentityModule, CatalogModule, WorkerDirectoryModule],
  controllers: [WorkersController, OwnRosterController, BlocksController, TrainingController],
  providers: [
    ChangeRoster,
    Guests,
    PeopleFiles,
    WorkerBlocksSql,
    BlockWorker,
    ReadBlocks,
    ReadExpiring,
    TellExpiring,
    TrainingSql,
    ReadTraining,
    RecordTraining,
    { provide: WorkforceFacade, useClass: WorkforceService },
  ],
  exports: [WorkforceFacade],
})
export class WorkforceModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('班次与证件', WORKFORCE_POLICY));
  }
}
