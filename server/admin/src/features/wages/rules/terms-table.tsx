import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import type { PayTerms } from '@daowei/shared/rules/pay';
import { servicesQuery } from './rules-query';
import { sentencesOf, type Sentence } from './words';

const COLUMNS: TableColumnsType<Sentence> = [
  { title: '工资单上的一行', dataIndex: 'name', width: 180 },
  { title: '怎么算', dataIndex: 'text' },
];

/** One version in full. */
export function TermsTable({ terms }: { terms: PayTerms }) {
  const services = useQuery(servicesQuery).data ?? [];
  const names = new Map(services.map(({ id, name }) => [id, name]));
  return (
    <Table<Sentence>
      rowKey="name"
      size="small"
      pagination={false}
      columns={COLUMNS}
      dataSource={sentencesOf(terms, names)}
    />
  );
}
