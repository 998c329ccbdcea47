/** Due work about money to people; the ref is our number at WeChat. */
export const ASK_TRANSFER = 'payments.ask-transfer';

/** What a receiver's name is encrypted for. */
export const RECEIVER_NAME_PURPOSE = 'transfer.receiver-name';
