import { Flex, Input, Segmented, Select } from 'antd';
import { SCRIPT_VARIABLES, variablesOf, type ScriptVariable } from '@daowei/shared/rules/scripts';
import type { Scene, Script } from './api/scripts';

export type SenderValues = Readonly<Partial<Record<ScriptVariable, string>>>;

/** As long as the server takes what the sender writes. */
const VALUE_CHARACTERS = 60;

interface Props {
  scenes: readonly Scene[];
  script: Script;
  values: SenderValues;
  onScript: (script: Script) => void;
  onValues: (values: SenderValues) => void;
}

/** Which script, in which wording, and what the sender writes for the gaps no booking fills. */
export function ScriptChoice({ scenes, script, values, onScript, onValues }: Props) {
  const groups = [...new Set(scenes.map(({ group }) => group))].map((group) => ({
    label: group,
    options: scenes.filter((one) => one.group === group).map(({ key, name }) => ({ value: key, label: name })),
  }));
  const scene = scenes.find(({ key }) => key === script.scene);
  const gaps = variablesOf(script).filter((name) => SCRIPT_VARIABLES[name].source === 'sender');
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} wrap align="center">
        <Select
          aria-label="场景"
          style={{ width: 200 }}
          showSearch={{ optionFilterProp: 'label' }}
          options={groups}
          value={script.scene}
          onChange={(key) => {
            const first = scenes.find((one) => one.key === key)?.scripts[0];
            if (first) onScript(first);
          }}
        />
        <Segmented
          aria-label="版本"
          options={scene?.scripts.map(({ variant }) => variant) ?? []}
          value={script.variant}
          onChange={(variant) => {
            const chosen = scene?.scripts.find((one) => one.variant === variant);
            if (chosen) onScript(chosen);
          }}
        />
      </Flex>
      {gaps.map((name) => (
        <Input
          key={name}
          id={`gap-${name}`}
          aria-label={name}
          prefix={name}
          placeholder={SCRIPT_VARIABLES[name].hint}
          maxLength={VALUE_CHARACTERS}
          value={values[name] ?? ''}
          onChange={({ target }) => onValues({ ...values, [name]: target.value })}
        />
      ))}
    </Flex>
  );
}
