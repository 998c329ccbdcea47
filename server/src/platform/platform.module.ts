import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from './clock/clock.js';
import { Ids, RandomIds } from './clock/ids.js';
import { Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { HttpModule } from './http/http.module.js';
import { Outbox } from './outbox/outbox.js';
import { PoliciesController } from './policy/policies.controller.js';
import { PolicyBook } from './policy/policy-book.js';
import { FileLinks } from './storage/file-links.js';
import { FileStore } from './storage/file-store.js';
import { FilesController } from './storage/files.controller.js';
import { GatewayTelephony } from './telephony/gateway-telephony.js';
import { Telephony } from './telephony/telephony.js';
import { MessagePush } from './wechat/message-push.js';
import { WeChatApi } from './wechat/wechat-api.js';
import { DueWorkQueue } from './work/due-work.js';
import { WorkHandlers } from './work/work-handlers.js';
import { WorkRunner } from './work/work-runner.js';
import { WorkSignal } from './work/work-signal.js';

/** What every module stands on: nothing here knows a business word. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    const shared = [
      { provide: Config, useValue: config },
      { provide: Clock, useClass: SystemClock },
      { provide: Ids, useClass: RandomIds },
      WorkSignal,
      DueWorkQueue,
      WorkHandlers,
      WorkRunner,
      Outbox,
      PolicyBook,
      FileStore,
      FileLinks,
      WeChatApi,
      MessagePush,
      { provide: Telephony, useClass: GatewayTelephony },
    ];
    return {
      module: PlatformModule,
      imports: [DatabaseModule, HttpModule],
      controllers: [FilesController, PoliciesController],
      providers: shared,
      exports: [
        Config,
        Clock,
        Ids,
        DueWorkQueue,
        WorkHandlers,
        WorkRunner,
        Outbox,
        PolicyBook,
        FileStore,
        FileLinks,
        WeChatApi,
        MessagePush,
        Telephony,
      ],
    };
  }
}
