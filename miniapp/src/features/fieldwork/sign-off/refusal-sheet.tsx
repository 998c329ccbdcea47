import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { deviceTime } from '@/lib/clock';
import { goBack, replaceWith, routes } from '@/lib/routes';
import { useRefuseSignOff } from '../api';

/** As the server takes it. */
const LONGEST_WORDS = 200;

interface Props {
  orderId: string;
  steps: Schemas['VisitProgress']['steps'];
  onClose: () => void;
}

/** Not satisfied yet, while the worker is still there: done again now, something off the price, or a complaint. */
export function RefusalSheet({ orderId, steps, onClose }: Props) {
  const [redo, setRedo] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const refusal = useRefuseSignOff(orderId);
  const toggle = (id: string) => setRedo((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const send = () =>
    refusal.mutate({ redo: [...redo], words: words.trim(), deviceTime: deviceTime() }, { onSuccess: goBack });
  return (
    <Sheet open id="refusal-sheet" title="哪里还不满意？" hint="服务人员还在您家，可以马上重做" onClose={onClose}>
      <ProblemNotice error={refusal.error} />
      <Chips
        id="redo"
        options={steps.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={redo}
        onToggle={toggle}
      />
      <NoteField
        id="redo-words"
        label="怎么样才算好"
        value={words}
        longest={LONGEST_WORDS}
        placeholder="服务人员会看到，如：灶台边缘还有油"
        onChange={setWords}
      />
      <Button
        id="ask-redo"
        size="large"
        block
        disabled={redo.length === 0 || words.trim() === ''}
        busy={refusal.isPending}
        onClick={send}
      >
        请服务人员现在重做
      </Button>
      <View className="refusal-others">
        <Button
          id="ask-discount"
          kind="secondary"
          block
          onClick={() => replaceWith(routes.complain(orderId, 'discount'))}
        >
          不重做，希望减免费用
        </Button>
        <Button id="to-complaint" kind="quiet" block onClick={() => replaceWith(routes.complain(orderId))}>
          向质检投诉
        </Button>
      </View>
    </Sheet>
  );
}
