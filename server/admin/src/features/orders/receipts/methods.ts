import type { Schemas } from '@daowei/shared/api/client';

export const METHODS: Record<Schemas['DeskReceiptView']['method'], string> = {
  cash: '现金',
  alipay: '支付宝',
  bank: '银行转账',
};
