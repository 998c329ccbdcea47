import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { Notice, ProblemNotice } from '@/components/notice';
import { call } from '@/lib/api/client';
import './survey-card.scss';

/** The one question about a visit, some days after it: a score and a tap to send it. */
export function SurveyCard({ order: { id, state } }: { order: Schemas['OrderView'] }) {
  const client = useQueryClient();
  const [score, setScore] = useState<number | null>(null);
  const queryKey = ['survey', id];
  const path = `/api/orders/${id}/survey`;
  const survey = useQuery({
    queryKey,
    enabled: state === 'completed',
    queryFn: () => call<Schemas['OrderSurvey']>('GET', path),
  });
  const answering = useMutation({
    mutationFn: (body: Schemas['AnswerSurvey']) => call<void>('POST', path, { body }),
    onSettled: () => void client.invalidateQueries({ queryKey }),
  });
  const asked = survey.data?.asked;
  if (state !== 'completed' || !asked) return null;
  if (asked.score !== null) {
    return (
      <Notice id="survey-done" icon="check-circle">
        谢谢您的回答，每一份都会计入，帮我们做得更好
      </Notice>
    );
  }
  const { question, text, least, most, leastText, mostText } = asked;
  const scores = Array.from({ length: most - least + 1 }, (_, step) => least + step);
  return (
    <View className="card survey" id="survey">
      <View className="card-title">{text}</View>
      <ProblemNotice error={answering.error} />
      <Chips
        id="survey-score"
        options={scores.map((value) => ({ value, label: String(value) }))}
        chosen={score === null ? [] : [score]}
        onToggle={setScore}
      />
      <View className="survey-ends">
        <View>{`${least} ${leastText}`}</View>
        <View>{`${most} ${mostText}`}</View>
      </View>
      <Button
        id="survey-send"
        block
        disabled={score === null}
        busy={answering.isPending}
        onClick={() => score !== null && answering.mutate({ question, score })}
      >
        提交
      </Button>
    </View>
  );
}
