import StarFilled from '@ant-design/icons/StarFilled';
import StarOutlined from '@ant-design/icons/StarOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import { AnswerRatingModal } from './answer-rating-modal';
import styles from './rating-card.module.css';

const STARS = [1, 2, 3, 4, 5] as const;

interface Props {
  orderId: string;
  rating: Schemas['RatingView'] | null;
  isCompleted: boolean;
  mayAnswer: boolean;
}

/** What the customer thought of it. */
export function RatingCard({ orderId, rating, isCompleted, mayAnswer }: Props) {
  const today = useToday();
  const [answering, setAnswering] = useState(false);
  return (
    <Card
      title="评价"
      note={rating ? dayAndTime(rating.createdAt, today) : undefined}
      actions={
        mayAnswer &&
        rating &&
        rating.answer === null && (
          <Button size="small" onClick={() => setAnswering(true)}>
            公开回复
          </Button>
        )
      }
    >
      {rating ? (
        <>
          <p className={styles.stars} role="img" aria-label={`${rating.stars} 星，满分 5 星`}>
            {STARS.map((star) => (star <= rating.stars ? <StarFilled key={star} /> : <StarOutlined key={star} />))}
            <span>{rating.stars} 星</span>
          </p>
          {rating.tags.length > 0 && <p className={styles.tags}>{rating.tags.join(' · ')}</p>}
          <p className={styles.text}>{rating.text ?? '客户没有留下文字。'}</p>
          {rating.answer && <p className={styles.tags}>{`公司回复：${rating.answer}`}</p>}
        </>
      ) : (
        <NothingHere compact title={isCompleted ? '客户还没有评价。' : '服务完成后客户可以评价一次。'} />
      )}
      {answering && <AnswerRatingModal orderId={orderId} onClose={() => setAnswering(false)} />}
    </Card>
  );
}
