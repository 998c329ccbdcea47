import type { CorrectionOnDesk } from '../application/read-corrections.js';
import {
  CORRECTION_COMMANDS,
  CORRECTION_REASON_CODES,
  CORRECTION_REASONS,
  correctionText,
  decideCorrection,
  mostCorrected,
  type Correction,
  type CorrectionState,
} from '../domain/correction.js';
import { isRefused } from '@daowei/shared/kernel/result';
import { amountText, CURRENCIES, CURRENCY_NAMES } from '../domain/currency.js';
import type * as dto from './corrections.dto.js';

const PROGRESS: Readonly<Record<CorrectionState, string>> = {
  waiting: '等另一位同事确认',
  made: '已更正',
  refused: '没有通过',
  withdrawn: '已撤回',
};

/** A correction as the office sees it. */
export function correctionView(correction: Correction): dto.CorrectionView {
  const { id, currency, amount, reason, words, evidence, state, askedLabel, askedAt } = correction;
  return {
    ...{ id, currency, amount, words, evidence, state },
    amountText: `${amount > 0 ? '+' : ''}${amountText(currency, amount)}`,
    reason: CORRECTION_REASONS[reason].name,
    told: correctionText(reason, amount) ?? '',
    progress: PROGRESS[state],
    askedBy: askedLabel,
    askedAt: askedAt.toISOString(),
    decidedBy: correction.decidedLabel,
    decidedBecause: correction.decidedBecause,
  };
}

/** One that waits, with what it would come to and what the reader may do. */
export function waitingView({ correction, balance }: CorrectionOnDesk, reader: string): dto.WaitingCorrection {
  return {
    ...correctionView(correction),
    orderId: correction.orderId,
    balance,
    balanceAfter: balance + correction.amount,
    commands: CORRECTION_COMMANDS.filter((command) => !isRefused(decideCorrection(correction, command, reader))),
  };
}

/** Those of a customer, with what another one may be asked with. */
export function correctionList(found: readonly Correction[]): dto.CorrectionList {
  return {
    items: found.map(correctionView),
    reasons: CORRECTION_REASON_CODES.map((reason) => ({
      reason,
      name: CORRECTION_REASONS[reason].name,
      more: correctionText(reason, 1),
      less: correctionText(reason, -1),
    })),
    most: CURRENCIES.map((currency) => ({
      currency,
      name: CURRENCY_NAMES[currency],
      most: mostCorrected(currency),
    })),
  };
}
