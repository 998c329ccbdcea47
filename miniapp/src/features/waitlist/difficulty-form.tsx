import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { useQuestion } from '@/features/messaging/api';
import { askSubscriptions } from '@/features/messaging/ask-subscriptions';
import { go, routes } from '@/lib/routes';
import { useAskForShift, useShiftRequests } from './shift-api';

type Difficulty = Schemas['AskForShift']['difficulty'];

/** What the API takes, in characters. */
const LONGEST = 200;

interface Props {
  query: Schemas['SlotQuery'];
  startAt: string;
  onAsked: () => void;
  onBack: () => void;
}

/** Why it must be this time: a coordinator looks for somebody who can stay longer. */
export function DifficultyForm({ query, startAt, onAsked, onBack }: Props) {
  const requests = useShiftRequests();
  const ask = useAskForShift();
  const question = useQuestion('waiting');
  const [difficulty, setDifficulty] = useState<Difficulty | null>(null);
  const [words, setWords] = useState('');
  const options = (requests.data?.difficulties ?? []).map(({ code, label }) => ({ value: code, label }));
  const submit = () => {
    if (!difficulty) return;
    void askSubscriptions(question);
    ask.mutate(
      { ...query, startAt, difficulty, ...(words.trim() ? { words: words.trim() } : {}) },
      {
        onSuccess: () => {
          onAsked();
          void Taro.showToast({ title: '已告诉协调员', icon: 'success' });
          go(routes.waits());
        },
      },
    );
  };
  return (
    <View>
      <View className="full-title">说明困难，请协调员想办法</View>
      <View className="muted full-hint">您写的话加密保存，只有协调员看得到</View>
      <Chips
        id="difficulty"
        options={options}
        chosen={difficulty ? [difficulty] : []}
        onToggle={(chosen) => setDifficulty(chosen)}
      />
      <View className="full-note">
        <NoteField
          id="difficulty-words"
          label="具体情况"
          value={words}
          placeholder="想多说几句也可以，不写也没关系"
          longest={LONGEST}
          onChange={setWords}
        />
      </View>
      <ProblemNotice error={requests.error ?? ask.error} />
      <View className="full-actions">
        <Button id="ask-for-shift" block disabled={!difficulty} busy={ask.isPending} onClick={submit}>
          告诉协调员
        </Button>
      </View>
      <View className="full-actions">
        <Button id="other-ways" kind="quiet" block onClick={onBack}>
          看看别的办法
        </Button>
      </View>
    </View>
  );
}
