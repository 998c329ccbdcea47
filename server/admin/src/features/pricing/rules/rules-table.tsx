import { Table, type TableColumnsType } from 'antd';
import { RULE_NAMES, type PriceRule, type RuleKind } from '@daowei/shared/rules/price-rules';
import styles from './rules.module.css';
import { inOrder, sentenceOf, shownWords } from './rule-words';

type Row = PriceRule & { readonly key: number };

const COLUMNS: TableColumnsType<Row> = [
  { title: '规则', dataIndex: 'kind', width: 110, render: (kind: RuleKind) => RULE_NAMES[kind] },
  { title: '怎么算', key: 'sentence', width: '36%', render: (_, rule) => sentenceOf(rule) },
  {
    title: '客户看到',
    key: 'words',
    render: (_, rule) => {
      const { label, because } = shownWords(rule);
      return (
        <>
          {label}
          <div className={styles.because}>{because}</div>
        </>
      );
    },
  },
];

/** The rules of one version as sentences, in the order they make up a price. */
export function RulesTable({ rules }: { rules: readonly PriceRule[] }) {
  const rows = inOrder(rules).map((rule, key) => ({ ...rule, key }));
  return <Table<Row> rowKey="key" size="small" pagination={false} columns={COLUMNS} dataSource={rows} />;
}
