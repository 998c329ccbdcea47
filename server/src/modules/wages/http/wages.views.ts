import type { TransferRecord, TransferState } from '../../payments/contract/transfers.facade.js';
import type { Income, OpenedStatement } from '../application/read-wages.js';
import type { PayEntry } from '../domain/pay-entry.js';
import type { Statement } from '../domain/statement.js';
import { STATEMENT_STATE_TEXT } from '../domain/statement-life.js';
import type * as dto from './wages.dto.js';

const TRANSFER_TEXT: Readonly<Record<TransferState, string>> = {
  created: '正在发放',
  processing: '微信处理中',
  awaiting: '等待确认收款',
  transferring: '已确认，正在到账',
  cancelling: '正在撤回',
  success: '已到账',
  failed: '没有付出，等待再次发放',
  cancelled: '已撤回',
};

export function statementCard({ id, month, totalFen, state, paidAt }: Statement): dto.StatementCard {
  return {
    id,
    month,
    totalFen,
    state,
    stateText: STATEMENT_STATE_TEXT[state],
    paidAt: paidAt?.toISOString() ?? null,
  };
}

export function statementView({ statement, entries, transfers }: OpenedStatement): dto.StatementView {
  const { state, version, answerBy, objection, answer, answeredBy } = statement;
  return {
    ...statementCard(statement),
    version,
    answerBy: answerBy.toISOString(),
    objection,
    answer,
    answeredBy,
    entries: entries.map(entryView),
    transfers: transfers.map(transferView),
    answerable: state === 'draft' || state === 'objected',
  };
}

export function incomeView({ month, soFarFen, entries, statements }: Income): dto.IncomeView {
  return {
    month,
    soFarFen,
    visits: entries.filter(({ kind }) => kind === 'visit').length,
    entries: entries.map(entryView),
    statements: statements.map(statementCard),
  };
}

function entryView({
  id,
  kind,
  orderId,
  earnedOn,
  what,
  amountFen,
  lines,
  byLabel,
  ruleVersion,
}: PayEntry): dto.PayEntryView {
  return {
    id,
    kind,
    orderId,
    earnedOn,
    what,
    amountFen,
    lines: lines.map((line) => ({ ...line })),
    by: byLabel,
    ruleVersion,
  };
}

function transferView({
  outBillNo,
  amountFen,
  state,
  confirmBefore,
  attempt,
  failReason,
}: TransferRecord): dto.PayTransferView {
  const overdue = state === 'failed' && failReason === 'OVERDUE_CLOSE';
  return {
    billNo: outBillNo,
    amountFen,
    state,
    stateText: overdue ? '24小时内没有确认，会再次发放' : TRANSFER_TEXT[state],
    confirmBefore: state === 'awaiting' ? (confirmBefore?.toISOString() ?? null) : null,
    attempt,
  };
}
