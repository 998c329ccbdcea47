import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { Telephony } from '../../../platform/telephony/telephony.js';
import { WeChatApi } from '../../../platform/wechat/wechat-api.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { Attempt } from '../domain/not-sent.js';
import type { Outgoing } from '../infrastructure/deliveries.js';

/** Hands a message to whoever carries it on its way. */
@Injectable()
export class Carriers {
  constructor(
    private readonly wechat: WeChatApi,
    private readonly telephony: Telephony,
    private readonly identity: IdentityFacade,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
  ) {}

  async carry(outgoing: Outgoing): Promise<Attempt> {
    const { id, openid, channel, text } = outgoing;
    switch (channel) {
      case 'subscription':
        return openid ? this.wechat.sendSubscribeMessage({ ...outgoing, openid }) : NOBODY;
      case 'conversation':
        return openid ? this.wechat.sendConversationMessage(openid, text) : NOBODY;
      case 'sms': {
        const { accountId } = outgoing;
        const contact = accountId && (await this.identity.contactOf(this.transactions.reader, accountId, null));
        if (!contact) return NOBODY;
        const to = this.privacy.decrypt(contact.phoneCipher, 'address.phone');
        const outcome = await this.telephony.send({ way: 'sms', to, words: text, ref: `message/${id}` });
        return outcome.kind === 'rejected' ? { kind: 'rejected', reason: 'other' } : { kind: outcome.kind };
      }
      case 'inbox':
        return { kind: 'sent' };
    }
  }
}

/** The account has gone since the message was written. */
const NOBODY: Attempt = { kind: 'rejected', reason: 'recipient' };
