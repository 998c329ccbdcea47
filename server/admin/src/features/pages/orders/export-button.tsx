import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { sentenceOf } from '../../../lib/api-failure';
import { serverNow } from '../../../lib/clock';
import { saveCsv, toCsv } from '../../../lib/csv';
import { collectOrders, ORDER_COLUMNS } from './export-orders';
import type { OrderFilters } from './order-filters';

/** Saves every order of the current filter as CSV, showing how far it has come; a second press stops it. */
export function ExportButton({ filters, disabled }: { filters: OrderFilters; disabled: boolean }) {
  const { message } = App.useApp();
  const running = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<string | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setProgress('准备中');
    try {
      const orders = await collectOrders(filters, control.signal, (done, total) => setProgress(`${done}/${total}`));
      saveCsv(`到位订单-${dayOf(serverNow())}.csv`, toCsv(ORDER_COLUMNS, orders));
      message.success(`已导出 ${orders.length} 条订单`);
    } catch (error) {
      if (!control.signal.aborted) message.error(`导出没有完成：${sentenceOf(error)}`);
    } finally {
      setProgress(null);
    }
  };

  if (progress !== null) {
    return (
      <Button loading onClick={() => running.current?.abort()} aria-live="polite">
        正在导出 {progress}，点此停止
      </Button>
    );
  }
  return (
    <Button icon={<DownloadOutlined />} disabled={disabled} onClick={() => void start()}>
      导出 CSV
    </Button>
  );
}
