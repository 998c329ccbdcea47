import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState, type Key } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { listCourses, type Course, type Trainee } from '../api/fitness';
import { LessonDialog } from './lesson-dialog';

const STANDINGS: Record<Trainee['standing'], { readonly text: string; readonly color?: string }> = {
  overdue: { text: '已过期', color: 'error' },
  missing: { text: '没有参加过', color: 'error' },
  due: { text: '本期要复训', color: 'warning' },
  done: { text: '已完成' },
};

const COLUMNS: TableColumnsType<Trainee> = [
  {
    title: '状态',
    width: 120,
    render: (_, { standing }) => <Tag color={STANDINGS[standing].color}>{STANDINGS[standing].text}</Tag>,
  },
  {
    title: '服务人员',
    width: 140,
    render: (_, { workerId, workerName }) => <Link to={`/workers/${workerId}`}>{workerName}</Link>,
  },
  { title: '城区', dataIndex: 'district', width: 120 },
  { title: '有效期到', render: (_, { goodThrough }) => goodThrough ?? '—' },
];

/** Every course with those who need it; a lesson is recorded for all who were there at once. */
export function TrainingCard({ mayRecord }: { mayRecord: boolean }) {
  const query = useQuery({ queryKey: ['workforce', 'training'], queryFn: ({ signal }) => listCourses(signal) });
  return (
    <QueryView query={query} skeleton={<BlockSkeleton height={240} />}>
      {({ items }) => items.map((course) => <CourseCard key={course.id} course={course} mayRecord={mayRecord} />)}
    </QueryView>
  );
}

function CourseCard({ course, mayRecord }: { course: Course; mayRecord: boolean }) {
  const [chosen, setChosen] = useState<Key[]>([]);
  const [records, setRecords] = useState(false);
  const { name, because, services, trainees } = course;
  return (
    <Card
      title={name}
      note={services.length > 0 ? `${because}；没有有效培训不能做：${services.join('、')}` : because}
      actions={
        mayRecord && (
          <Button size="small" disabled={chosen.length === 0} onClick={() => setRecords(true)}>
            登记培训通过{chosen.length > 0 && `（${chosen.length} 人）`}
          </Button>
        )
      }
    >
      {trainees.length === 0 ? (
        <NothingHere compact title="目前没有服务要求这项培训" hint="在服务目录的证件里加上它，过期就会自动停派。" />
      ) : (
        <Table
          rowKey="workerId"
          size="small"
          pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
          columns={COLUMNS}
          dataSource={trainees}
          rowSelection={
            mayRecord
              ? {
                  selectedRowKeys: chosen,
                  onChange: setChosen,
                  getCheckboxProps: ({ standing, workerName }) => ({
                    disabled: standing === 'done',
                    'aria-label': `选择${workerName}`,
                  }),
                }
              : undefined
          }
        />
      )}
      {records && (
        <LessonDialog
          course={course}
          workerIds={chosen.map(String)}
          onClose={() => setRecords(false)}
          onDone={() => {
            setRecords(false);
            setChosen([]);
          }}
        />
      )}
    </Card>
  );
}
