import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SafetyModule } from '../safety/safety.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AskWorker } from './application/ask-worker.js';
import { FindVisit } from './application/find-visit.js';
import { ForgetTold } from './application/forget-told.js';
import { IssueDevice } from './application/issue-device.js';
import { OpenEnvelope } from './application/open-envelope.js';
import { ReadDevices } from './application/read-devices.js';
import { TakeReadings } from './application/take-readings.js';
import { DeviceIntake } from './contract/device-intake.js';
import { DevicesFacade } from './contract/devices.facade.js';
import { DEVICE_POLICY } from './domain/device-policy.js';
import { WorkerAlarmsController } from './http/alarms.worker.controller.js';
import { DevicesDeskController } from './http/devices.admin.controller.js';
import { DeviceReadingsController } from './http/readings.device.controller.js';
import { AlarmsSql } from './infrastructure/alarms.sql.js';
import { DevicesSql } from './infrastructure/devices.sql.js';
import { ForgettingSql } from './infrastructure/forgetting.sql.js';

@Module({
  imports: [PrivacyModule, WorkforceModule, OrdersModule, SafetyModule],
  controllers: [DeviceReadingsController, DevicesDeskController, WorkerAlarmsController],
  providers: [
    DevicesSql,
    AlarmsSql,
    ForgettingSql,
    FindVisit,
    AskWorker,
    ForgetTold,
    IssueDevice,
    OpenEnvelope,
    TakeReadings,
    { provide: DeviceIntake, useExisting: TakeReadings },
    ReadDevices,
    { provide: DevicesFacade, useExisting: ReadDevices },
  ],
  exports: [DevicesFacade, DeviceIntake],
})
export class DevicesModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('随身设备', DEVICE_POLICY));
  }
}
