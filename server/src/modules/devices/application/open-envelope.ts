import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { isSigned } from '../../../platform/crypto/signing.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { isReadable, sentAtOf, signedText, type Envelope } from '../domain/envelope.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';
import { DEVICE_SECRET_PURPOSE } from './issue-device.js';

/** Believes what a device has signed, and nothing else. */
@Injectable()
export class OpenEnvelope {
  constructor(
    private readonly transactions: Transactions,
    private readonly devices: DevicesSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * When it was sent, by the device's clock. Refuses DEVICE_SIGNATURE, also for a device nobody has, and DEVICE_CLOCK for
   * what is signed with a clock that is too far off.
   */
  async open(envelope: Envelope): Promise<Result<Date>> {
    if (!isReadable(envelope)) return refuse('DEVICE_SIGNATURE');
    const device = await this.devices.live(this.transactions.reader, envelope.serial);
    if (!device) return refuse('DEVICE_SIGNATURE');
    const secret = this.privacy.decrypt(device.secretCipher, DEVICE_SECRET_PURPOSE);
    if (!isSigned(secret, signedText(envelope), envelope.signature)) return refuse('DEVICE_SIGNATURE');
    return sentAtOf(envelope, this.clock.now());
  }
}
