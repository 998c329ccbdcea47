import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { readSurveys, type SurveyFigure } from './api/surveys';
import { countWords, valueWords } from './survey-words';

const columnsFor = (leastAnswers: number): TableColumnsType<SurveyFigure> => [
  { title: '问题', width: 150, dataIndex: 'name' },
  { title: '怎么问的', width: 220, dataIndex: 'text' },
  { title: '结果（95%的把握）', width: 240, render: (_, figure) => valueWords(figure, leastAnswers) },
  { title: '回答', width: 260, render: (_, figure) => countWords(figure) },
  {
    title: '问到',
    width: 90,
    align: 'right',
    render: (_, { asked }) => `${asked.toLocaleString('zh-CN')}人次`,
  },
];

/** CSAT, CES and NPS, each with its own people; stars are counted elsewhere. */
export function SurveysCard() {
  const query = useQuery({ queryKey: ['feedback', 'surveys'], queryFn: ({ signal }) => readSurveys(signal) });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
      {({ items, days, leastAnswers }) => (
        <Card title="问卷" note={`最近${days}天问到的；每次服务只问一题，三题各算各的人数，与星级无关`}>
          <Table
            rowKey="question"
            size="small"
            pagination={false}
            scroll={{ x: 960 }}
            columns={columnsFor(leastAnswers)}
            dataSource={items}
          />
        </Card>
      )}
    </QueryView>
  );
}
