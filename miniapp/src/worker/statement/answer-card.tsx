import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import { useAnswerStatement, type Statement } from '../income/income-api';

/** What the API takes, in characters. */
const LONGEST_WORDS = 300;

/** It is right, or something is not: said in the worker's own words. */
export function AnswerCard({ statement }: { statement: Statement }) {
  const answer = useAnswerStatement(statement);
  const [words, setWords] = useState<string | null>(null);
  const say = (given: string | null, thanks: string) =>
    answer.mutate(given, {
      onSuccess: () => {
        setWords(null);
        void Taro.showToast({ title: thanks, icon: 'none' });
      },
    });
  return (
    <View className="card" id="answer">
      <View className="muted">请在{moment(statement.answerBy, nowMs())}前核对；没有答复也会照常发放</View>
      <ProblemNotice error={answer.error} />
      {words === null ? (
        <View className="income-actions">
          <Button id="confirm-statement" block busy={answer.isPending} onClick={() => say(null, '已确认，谢谢')}>
            核对无误
          </Button>
          <Button id="object" kind="quiet" block onClick={() => setWords('')}>
            有不对的地方
          </Button>
        </View>
      ) : (
        <>
          <NoteField
            id="objection"
            label="哪里不对"
            value={words}
            placeholder="哪一天、哪一单，您觉得应该是多少；我们会逐条核对后答复您"
            longest={LONGEST_WORDS}
            onChange={setWords}
          />
          <View className="income-actions">
            <Button
              id="send-objection"
              block
              disabled={words.trim() === ''}
              busy={answer.isPending}
              onClick={() => say(words.trim(), '已收到，我们核对后答复您')}
            >
              告诉办公室
            </Button>
            <Button id="no-objection" kind="quiet" block onClick={() => setWords(null)}>
              先不说了
            </Button>
          </View>
        </>
      )}
    </View>
  );
}
