import { Table, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { Avatar } from '../../components/avatar';
import { ClippedText } from '../../components/clipped-text';
import { rowKeys } from '../../components/row-keys';
import { timeSpan } from '../../lib/time';
import type { WorkerListItem } from './api/list-workers';
import { CertificateTag } from './certificate-tag';
import styles from './workers-page.module.css';

const COLUMNS: TableColumnsType<WorkerListItem> = [
  {
    title: '姓名',
    key: 'name',
    width: 150,
    render: (_, worker) => (
      <span className={styles.person}>
        <Avatar seed={worker.avatarSeed} size={28} />
        <Link to={`/workers/${worker.id}`} tabIndex={-1}>
          <ClippedText>{worker.name}</ClippedText>
        </Link>
      </span>
    ),
  },
  { title: '等级', dataIndex: 'level', width: 72 },
  { title: '城区', dataIndex: 'district', width: 88 },
  { title: '技能', key: 'skills', render: (_, worker) => <ClippedText>{worker.skills.join('、')}</ClippedText> },
  {
    title: '证件',
    key: 'certificates',
    width: 330,
    render: (_, { certificates }) => (
      <span className={styles.tags}>
        {certificates.length === 0 && <span className={styles.quiet}>没有</span>}
        {certificates.map((certificate) => (
          <CertificateTag key={certificate.kind} certificate={certificate} />
        ))}
      </span>
    ),
  },
  {
    title: '今天在岗',
    key: 'today',
    width: 200,
    render: (_, { today }) =>
      today.length === 0 ? (
        <span className={styles.quiet}>休息</span>
      ) : (
        <ClippedText>{today.map(({ from, to }) => timeSpan(from, to)).join('、')}</ClippedText>
      ),
  },
  { title: '电话', dataIndex: 'phoneMasked', width: 120 },
];

interface Props {
  workers: readonly WorkerListItem[];
  isRefreshing: boolean;
}

/** Arrow keys walk, Enter opens, a click anywhere on a row opens too. */
export function WorkersTable({ workers, isRefreshing }: Props) {
  const navigate = useNavigate();
  return (
    <div className={styles.box} aria-busy={isRefreshing}>
      <Table<WorkerListItem>
        size="small"
        rowKey="id"
        tableLayout="fixed"
        pagination={false}
        columns={COLUMNS}
        dataSource={workers}
        onRow={rowKeys({
          keyOf: ({ id }) => id,
          onOpen: ({ id }) => void navigate(`/workers/${id}`),
          firstKey: workers[0]?.id,
        })}
      />
    </div>
  );
}
