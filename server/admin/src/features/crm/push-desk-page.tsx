import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { variablesOf, type ScriptVariable } from '@daowei/shared/rules/scripts';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import {
  openPush,
  previewPush,
  type Audience,
  type PreviewBody,
  type PreviewedPerson,
  type PushPreview,
} from './api/pushes';
import { listScripts, type Scene, type Script } from './api/scripts';
import { AudienceForm } from './audience-form';
import { PhoneFrame } from './phone-frame';
import { maySend, PreviewTable } from './preview-table';
import { ScriptChoice, type SenderValues } from './script-choice';

/** 推送: whom, which script, by which way, seen before it is sent. */
export function PushDeskPage() {
  const query = useQuery({ queryKey: ['crm', 'scripts'], queryFn: ({ signal }) => listScripts(signal) });
  return (
    <Page title="写推送">
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ scenes }) => {
          const first = scenes[0]?.scripts[0];
          return first ? <Desk scenes={scenes} first={first} /> : <NothingHere title="还没有话术" />;
        }}
      </QueryView>
    </Page>
  );
}

function Desk({ scenes, first }: { scenes: readonly Scene[]; first: Script }) {
  const [search] = useSearchParams();
  const orderId = search.get('order');
  const wished = scenes.find(({ key }) => key === search.get('scene'))?.scripts[0];
  const [audience, setAudience] = useState<Audience>(
    orderId ? { kind: 'order', orderId } : { kind: 'ahead', leastDays: 0, mostDays: 7 },
  );
  const [script, setScript] = useState(wished ?? first);
  const [values, setValues] = useState<SenderValues>({});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [looked, setLooked] = useState<PreviewedPerson | null>(null);
  const previewing = useMutation({
    mutationFn: previewPush,
    onSuccess: ({ people }) => {
      setChosen(people.filter(maySend).map((person) => person.orderId));
      setLooked(people[0] ?? null);
    },
  });
  const body = bodyOf(script, audience, values);
  /** what was previewed is what is sent: any change asks for a new preview */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      previewing.reset();
      setLooked(null);
    };
  return (
    <Flex vertical gap={16}>
      <Card title="发给谁">
        <AudienceForm audience={audience} onChange={change(setAudience)} />
      </Card>
      <Flex gap={16} wrap align="stretch">
        <div style={{ flex: '1 1 420px' }}>
          <Card
            title="说什么"
            actions={
              <Button type="primary" loading={previewing.isPending} onClick={() => previewing.mutate(body)}>
                预览
              </Button>
            }
          >
            <ScriptChoice
              scenes={scenes}
              script={script}
              values={values}
              onScript={change(setScript)}
              onValues={change(setValues)}
            />
          </Card>
        </div>
        <PhoneFrame {...(looked ?? script)} />
      </Flex>
      {previewing.error && <Alert type="error" showIcon role="alert" title={sentenceOf(previewing.error)} />}
      {previewing.data && (
        <Sending preview={previewing.data} body={body} chosen={chosen} onChoose={setChosen} onLook={setLooked} />
      )}
    </Flex>
  );
}

interface SendingProps {
  preview: PushPreview;
  body: PreviewBody;
  chosen: readonly string[];
  onChoose: (orderIds: string[]) => void;
  onLook: (person: PreviewedPerson) => void;
}

/** Who it goes to, one by one, and the button that sends it. */
function Sending({ preview: { people, scriptVersion, alonePeople }, body, chosen, onChoose, onLook }: SendingProps) {
  const navigate = useNavigate();
  const needsTwo = chosen.length > alonePeople;
  const sending = useCommand(openPush, needsTwo ? '已提交，等另一位同事复核' : '已开始发送', ({ id }) => {
    void navigate(`/pushes/${id}`);
  });
  if (people.length === 0) return <NothingHere title="没有符合条件的客户" hint="放宽一点条件再预览。" />;
  const { scene, variant, values } = body;
  return (
    <Card
      title="逐个看看"
      note={`符合条件${people.length}人，选中${chosen.length}人；超过${alonePeople}人要另一位同事复核`}
      actions={
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={sending.isPending}
          onClick={() => sending.mutate({ scene, variant, values, scriptVersion, orderIds: [...chosen] })}
        >
          {needsTwo ? `提交复核（${chosen.length}人）` : `发送给${chosen.length}人`}
        </Button>
      }
    >
      {sending.error && <Alert type="error" showIcon role="alert" title={sentenceOf(sending.error)} />}
      <PreviewTable people={people} chosen={chosen} onChoose={onChoose} onLook={onLook} />
    </Card>
  );
}

/** Only what the script asks the sender for is sent along. */
function bodyOf(script: Script, audience: Audience, values: SenderValues): PreviewBody {
  const gaps: readonly ScriptVariable[] = variablesOf(script);
  const given = Object.entries(values).filter(([name, value]) => gaps.includes(name as ScriptVariable) && value !== '');
  return {
    scene: script.scene,
    variant: script.variant,
    audience,
    values: given.map(([name, value]) => ({ name: name as PreviewBody['values'][number]['name'], value })),
  };
}
