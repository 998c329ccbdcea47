import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type {
  ContractPaused,
  LatePaymentRefunded,
  PauseEnding,
  RenewalDue,
  ReplacementDeclined,
  VisitsUnplaced,
  WorkerRelieved,
  WorkerReplaced,
} from '../../contracts/contract/contracts.events.js';
import {
  latePaymentRefunded,
  packagePaused,
  pauseEnding,
  renewalDue,
  replacementDeclined,
  visitsUnplaced,
  workerRelieved,
  workerReplaced,
  workerTakesOver,
} from '../domain/package-templates.js';
import { WriteMessage } from './write-message.js';

/** What happens to a package as a whole is told once to everybody it concerns, however many visits it is about. */
@Injectable()
export class TellPackageChanges implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.pauses();
    this.workers();
    this.outbox.on<RenewalDue>('contracts.renewal-due', 'messaging.tell-when-renewal-due', (tx, event) => {
      const { serviceName, lastAt } = event.data;
      return this.writing.aboutPackage(tx, event, renewalDue(serviceName, new Date(lastAt)));
    });
    this.outbox.on<LatePaymentRefunded>(
      'contracts.late-payment-refunded',
      'messaging.tell-when-package-paid-late',
      (tx, event) => {
        const { serviceName, firstAt, amountFen } = event.data;
        return this.writing.aboutPackage(tx, event, latePaymentRefunded(serviceName, new Date(firstAt), amountFen));
      },
    );
  }

  private pauses(): void {
    this.outbox.on<ContractPaused>('contracts.contract-paused', 'messaging.tell-when-package-paused', (tx, event) => {
      const { serviceName, visits, from, until } = event.data;
      return this.writing.aboutPackage(tx, event, packagePaused(serviceName, visits, new Date(from), new Date(until)));
    });
    this.outbox.on<PauseEnding>('contracts.pause-ending', 'messaging.tell-when-pause-ends', (tx, event) => {
      const { serviceName, visits, until } = event.data;
      return this.writing.aboutPackage(tx, event, pauseEnding(serviceName, visits, new Date(until)));
    });
    this.outbox.on<VisitsUnplaced>('contracts.visits-unplaced', 'messaging.tell-when-visits-unplaced', (tx, event) => {
      const { serviceName, visits, at } = event.data;
      return this.writing.aboutPackage(tx, event, visitsUnplaced(serviceName, visits, new Date(at)));
    });
  }

  private workers(): void {
    this.outbox.on<WorkerReplaced>(
      'contracts.worker-replaced',
      'messaging.tell-when-worker-replaced',
      async (tx, event) => {
        const { serviceName, workerId, workerName, visits } = event.data;
        const from = new Date(event.data.from);
        await this.writing.aboutPackage(tx, event, workerReplaced(serviceName, workerName, visits, from));
        await this.writing.aboutVisits(tx, event.id, workerId, workerTakesOver(serviceName, visits, from));
      },
    );
    this.outbox.on<WorkerRelieved>('contracts.worker-relieved', 'messaging.tell-when-worker-relieved', (tx, event) => {
      const { serviceName, workerId, visits, from, because } = event.data;
      const message = workerRelieved(serviceName, visits, new Date(from), because);
      return this.writing.aboutVisits(tx, event.id, workerId, message);
    });
    this.outbox.on<ReplacementDeclined>(
      'contracts.replacement-declined',
      'messaging.tell-when-replacement-declined',
      (tx, event) => {
        const { serviceName, at, answer } = event.data;
        return this.writing.aboutPackage(tx, event, replacementDeclined(serviceName, new Date(at), answer));
      },
    );
  }
}
