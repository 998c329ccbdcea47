import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Input, Select } from 'antd';
import { fillScript, gapsIn } from '@daowei/shared/rules/scripts';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { listScripts } from '../crm/api/scripts';
import { answerConversation } from './api/conversations';

/** As long as WeChat takes an answer. */
const MOST_CHARACTERS = 600;

interface Props {
  id: string;
  /** the customer's name in WeChat */
  customer: string | null;
  text: string;
  onText: (text: string) => void;
}

/** Writes an answer, from a script or freely; one with a gap left in it does not go out. */
export function AnswerForm({ id, customer, text, onText }: Props) {
  const scripts = useQuery({ queryKey: ['crm', 'scripts'], queryFn: ({ signal }) => listScripts(signal) });
  const sending = useCommand(
    (body: { text: string }, key) => answerConversation(id, body, key),
    '已交给微信发送',
    () => onText(''),
  );
  const wordings = (scripts.data?.scenes ?? []).map(({ name, scripts: all }) => ({
    label: name,
    options: all.map(({ scene, variant, text: words }) => ({
      value: `${scene}:${variant}`,
      label: `${name} ${variant}`,
      words,
    })),
  }));
  const gaps = gapsIn(text);
  const blank = text.trim() === '';
  const send = (): void => {
    if (!blank && gaps.length === 0 && !sending.isPending) sending.mutate({ text });
  };
  return (
    <Flex vertical gap={8}>
      {sending.error && <Alert type="error" showIcon role="alert" title={sentenceOf(sending.error)} />}
      {gaps.length > 0 && <Alert type="warning" showIcon title={`还有空白没有填：${gaps.join('、')}`} />}
      <Select
        aria-label="话术"
        placeholder="从话术里选一条，再改成想说的话"
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        loading={scripts.isPending}
        options={wordings}
        onChange={(_, option) => {
          const words = option && 'words' in option ? String(option.words) : '';
          onText(fillScript({ summary: '', text: words }, customer ? { 客户: customer } : {}).text);
        }}
      />
      <Input.TextArea
        aria-label="回复"
        placeholder="回复客户"
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={({ target }) => onText(target.value)}
        onPressEnter={(event) => {
          if (!event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          send();
        }}
      />
      <Flex justify="end">
        <Button type="primary" disabled={blank || gaps.length > 0} loading={sending.isPending} onClick={send}>
          发送
        </Button>
      </Flex>
    </Flex>
  );
}
