import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { sentenceOf } from '../../lib/api-failure';
import { saveCsv, toCsv, type CsvColumn } from '../../lib/csv';
import { fullStamp } from '../../lib/time';
import { trackedComplaints, type DeskComplaint } from './api/complaints';
import { latest } from './clock-text';

const DAYS = 90;

const minutesOf = (one: DeskComplaint, name: 'first_answer' | 'resolution'): number | null =>
  latest(one.clocks, name)?.elapsedMinutes ?? null;

const COLUMNS: readonly CsvColumn<DeskComplaint>[] = [
  { title: '编号', value: ({ no }) => no },
  { title: '提出时间', value: ({ openedAt }) => fullStamp(openedAt) },
  { title: '渠道', value: ({ channelText }) => channelText },
  { title: '订单', value: ({ orderNo }) => orderNo },
  { title: '服务', value: ({ serviceName }) => serviceName },
  { title: '问题', value: ({ kindText }) => kindText },
  { title: '状态', value: ({ stateText }) => stateText },
  { title: '次数', value: ({ round }) => round },
  { title: '负责人', value: ({ ownerLabel }) => ownerLabel },
  { title: '首次答复用时（工作时间分钟）', value: (one) => minutesOf(one, 'first_answer') },
  { title: '给出结果用时（分钟）', value: (one) => minutesOf(one, 'resolution') },
  { title: '上报到', value: ({ escalatedTo }) => escalatedTo },
  { title: '原因', value: ({ causeText }) => causeText },
];

/** The tracking table of the last months as a file. */
export function ExportTracked({ today }: { today: LocalDate }) {
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: () => trackedComplaints(addDays(today, -DAYS), today),
    onSuccess: ({ items }) => saveCsv(`投诉追踪表_${today}.csv`, toCsv(COLUMNS, items)),
    onError: (error) => message.error(sentenceOf(error)),
  });
  return (
    <Button loading={save.isPending} onClick={() => save.mutate()}>
      导出近{DAYS}天
    </Button>
  );
}
