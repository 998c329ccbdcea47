import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { may } from '../../lib/access';
import { useSession } from '../../lib/session';
import { listScripts, type Scene, type Script } from './api/scripts';
import { outcomeWords } from './outcome-words';
import { ScriptEditor } from './script-editor';

interface Edited {
  readonly script: Script;
  readonly title: string;
}

/** 话术: what is said on which occasion, in three wordings, and what each of them brings. */
export function ScriptsPage() {
  const { session } = useSession();
  const mayPublish = may(session?.me.roles ?? [], 'scripts.publish');
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<Edited | null>(null);
  const query = useQuery({ queryKey: ['crm', 'scripts'], queryFn: ({ signal }) => listScripts(signal) });
  return (
    <Page
      title="话术"
      actions={
        <Input.Search
          aria-label="查找话术"
          placeholder="场景或话里的词"
          allowClear
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ scenes, cameBackDays, leastForRate }) => {
          const shown = scenes.filter((scene) => fits(scene, search.trim()));
          if (shown.length === 0) return <NothingHere title="没有找到这样的话术" hint="换一个词试试。" />;
          return (
            <Flex vertical gap={16}>
              {shown.map((scene) => (
                <Card
                  key={scene.key}
                  title={scene.name}
                  note={`${scene.group} · 发出后${cameBackDays}天内再约算有效`}
                  actions={
                    <Tag color={scene.kind === 'care' ? 'processing' : 'default'}>
                      {scene.kind === 'care' ? '关怀' : '与预约有关'}
                    </Tag>
                  }
                >
                  <Table<Script>
                    rowKey="variant"
                    size="small"
                    pagination={false}
                    scroll={{ x: 820 }}
                    dataSource={scene.scripts}
                    columns={columnsFor(leastForRate, mayPublish, (script) =>
                      setEdited({ script, title: `${scene.name} ${script.variant}` }),
                    )}
                  />
                </Card>
              ))}
            </Flex>
          );
        }}
      </QueryView>
      {edited && <ScriptEditor {...edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function fits({ name, group, scripts }: Scene, search: string): boolean {
  return [name, group, ...scripts.map(({ text }) => text)].some((words) => words.includes(search));
}

function columnsFor(
  leastForRate: number,
  mayPublish: boolean,
  onEdit: (script: Script) => void,
): TableColumnsType<Script> {
  return [
    { title: '版本', width: 90, render: (_, { variant, version }) => `${variant} · 第${version}版` },
    { title: '提醒里的一句话', width: 190, dataIndex: 'summary' },
    { title: '正文', dataIndex: 'text' },
    {
      title: '效果',
      width: 250,
      render: (_, { outcome }) => outcomeWords(outcome, leastForRate).map((line) => <div key={line}>{line}</div>),
    },
    ...(mayPublish
      ? [
          {
            title: '操作',
            width: 80,
            render: (_: unknown, script: Script) => (
              <Button size="small" aria-label={`修改${script.variant}版`} onClick={() => onEdit(script)}>
                修改
              </Button>
            ),
          },
        ]
      : []),
  ];
}
