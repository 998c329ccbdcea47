import { Image, Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { ClippedText } from '../../components/clipped-text';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import type { WarrantyClaim } from './api/warranty';
import { CLAIM_COLORS } from './claim-colors';

/** What was called in, the visit it is about, and the free one it led to. */
export function ClaimsTable({ claims }: { claims: readonly WarrantyClaim[] }) {
  return (
    <Table<WarrantyClaim>
      rowKey="id"
      size="small"
      pagination={claims.length > 50 && { pageSize: 50, showSizeChanger: false }}
      scroll={{ x: 1_080 }}
      columns={columnsFor(useToday())}
      dataSource={[...claims]}
    />
  );
}

function columnsFor(today: LocalDate): TableColumnsType<WarrantyClaim> {
  return [
    { title: '申请', width: 120, render: (_, { claimedAt }) => dayAndTime(claimedAt, today) },
    {
      title: '状态',
      width: 140,
      render: (_, { state, stateText }) => <Tag color={CLAIM_COLORS[state]}>{stateText}</Tag>,
    },
    {
      title: '原服务',
      width: 190,
      render: (_, { orderId, orderNo, serviceName }) => (
        <>
          <Link to={`/orders/${orderId}`}>{orderNo}</Link>
          <ClippedText>{serviceName}</ClippedText>
        </>
      ),
    },
    {
      title: '问题',
      render: (_, { causeText, words }) => (
        <>
          {causeText}
          {words && <ClippedText>{words}</ClippedText>}
        </>
      ),
    },
    {
      title: '照片',
      width: 140,
      render: (_, { photos, causeText }) => (
        <Image.PreviewGroup>
          {photos.map((url) => (
            <Image key={url} src={url} alt={`质保照片：${causeText}`} width={36} height={36} />
          ))}
        </Image.PreviewGroup>
      ),
    },
    {
      title: '免费返工',
      width: 200,
      render: (_, { redoOrderId, redoOrderNo, redoAt }) => (
        <>
          <Link to={`/orders/${redoOrderId}`}>{redoOrderNo}</Link>
          <div>{dayAndTime(redoAt, today)}</div>
        </>
      ),
    },
    { title: '最晚完成', width: 120, render: (_, { keepBy }) => dayAndTime(keepBy, today) },
  ];
}
