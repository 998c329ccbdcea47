import { Injectable } from '@nestjs/common';
import { insert, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import type { Preferences, TextConsent } from '../domain/preferences.js';

interface PreferenceRow {
  account_id: string;
  care: number;
  text_messages: TextConsent;
  quiet_from: number;
  quiet_to: number;
}

/** The house's ways, for whoever has not said anything: no text message without a yes. */
export const HOUSE_WAYS: Preferences = {
  care: true,
  textMessages: 'none',
  quiet: { fromMinute: MESSAGING_POLICY.quietFromMinute.value, toMinute: MESSAGING_POLICY.quietToMinute.value },
  chosen: false,
};

/** What people chose to be told, and how. */
@Injectable()
export class PreferencesSql {
  /** Who has not chosen is not in the map. */
  async of(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Preferences>> {
    if (accountIds.length === 0) return new Map();
    const found = await rows<PreferenceRow>(
      tx,
      `SELECT account_id, care, text_messages, quiet_from, quiet_to FROM contact_preference WHERE account_id IN (?)`,
      [accountIds],
    );
    return new Map(
      found.map(({ account_id: id, care, text_messages: textMessages, quiet_from, quiet_to }) => {
        const quiet = { fromMinute: quiet_from, toMinute: quiet_to };
        return [id, { care: care === 1, textMessages, quiet, chosen: true }];
      }),
    );
  }

  async choose(
    tx: Tx,
    accountId: string,
    { care, textMessages, quiet }: Omit<Preferences, 'chosen'>,
    textVersion: number,
    at: Date,
  ): Promise<void> {
    await insert(
      tx,
      'contact_preference',
      {
        account_id: accountId,
        care: care ? 1 : 0,
        text_messages: textMessages,
        quiet_from: quiet.fromMinute,
        quiet_to: quiet.toMinute,
        text_version: textVersion,
        changed_at: at,
      },
      `care = VALUES(care), text_messages = VALUES(text_messages), quiet_from = VALUES(quiet_from),
       quiet_to = VALUES(quiet_to), text_version = VALUES(text_version), changed_at = VALUES(changed_at)`,
    );
  }
}
