/** Due work of this module. The ref is our number at WeChat, for notifications WeChat's id. */
export const ASK_WECHAT = 'payments.ask-wechat';
export const ASK_REFUND = 'payments.ask-refund';
export const READ_NOTIFICATION = 'payments.read-notification';
export const TOTAL_LEDGER = 'payments.total-ledger';
export const REPORT_FULFILMENT = 'payments.report-fulfilment';
export const SWEEP_REPORTS = 'payments.sweep-reports';
export const FETCH_BILLS = 'payments.fetch-bills';
