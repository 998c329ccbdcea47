import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Input } from 'antd';
import { fillScript, SCRIPT_VARIABLES, scriptProblems, type ScriptVariable } from '@daowei/shared/rules/scripts';
import { RuleModal } from '../../components/rules/rule-modal';
import { useDraft } from '../../components/rules/use-draft';
import { usePublishing } from '../../components/rules/use-publishing';
import { listScriptVersions, publishScript, type Script, type ScriptVersion } from './api/scripts';
import { PhoneFrame } from './phone-frame';

const NAMES = Object.keys(SCRIPT_VARIABLES) as ScriptVariable[];
const EXAMPLES = Object.fromEntries(NAMES.map((name) => [name, SCRIPT_VARIABLES[name].example]));

interface Props {
  script: Script;
  /** e.g. `晚到致歉 A` */
  title: string;
  onClose: () => void;
}

/** The next version of a wording; opens once its versions are here. */
export function ScriptEditor({ script, title, onClose }: Props) {
  const query = useQuery({
    queryKey: ['crm', 'scripts', script.scene, script.variant],
    queryFn: ({ signal }) => listScriptVersions(script, signal),
  });
  const [newest] = query.data?.items ?? [];
  return newest ? <Editor script={script} title={title} newest={newest} onClose={onClose} /> : null;
}

function Editor({ script, title, newest, onClose }: Props & { newest: ScriptVersion }) {
  const { scene, variant } = script;
  const written = useDraft(newest, ({ summary, text }) => ({ summary, text }));
  const { draft, setDraft, seen } = written;
  const publishing = usePublishing(publishScript, '新的话术已经启用', onClose);
  return (
    <RuleModal
      title={`修改话术：${title}`}
      written={written}
      problems={scriptProblems(draft)}
      publishing={publishing}
      onPublish={(because) => publishing.publish({ scene, variant, basedOn: seen.version, ...draft, because })}
      onClose={onClose}
    >
      <Flex gap={20} wrap>
        <Flex vertical gap={10} style={{ flex: '1 1 360px' }}>
          <Input
            aria-label="提醒里的一句话"
            placeholder="提醒里的一句话"
            maxLength={200}
            value={draft.summary}
            onChange={({ target }) => setDraft({ ...draft, summary: target.value })}
          />
          <Input.TextArea
            aria-label="正文"
            rows={7}
            maxLength={1_000}
            value={draft.text}
            onChange={({ target }) => setDraft({ ...draft, text: target.value })}
          />
          <Flex gap={6} wrap role="group" aria-label="加入变量">
            {NAMES.map((name) => (
              <Button
                key={name}
                size="small"
                title={SCRIPT_VARIABLES[name].hint}
                onClick={() => setDraft({ ...draft, text: `${draft.text}{${name}}` })}
              >
                {name}
              </Button>
            ))}
          </Flex>
        </Flex>
        <PhoneFrame {...fillScript(draft, EXAMPLES)} />
      </Flex>
    </RuleModal>
  );
}
