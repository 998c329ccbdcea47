import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { sentenceOf } from '../../lib/api-failure';
import { readWords } from './api/contracts';

/** What the customer wrote. Every look is kept in the audit, so it is read once and not again by itself. */
export function ReplacementWords({ contractId }: { contractId: string }) {
  const words = useQuery({
    queryKey: ['replacement-words', contractId],
    queryFn: () => readWords(contractId),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (words.error) return <Alert type="error" showIcon role="alert" title={sentenceOf(words.error)} />;
  return words.data?.words ? <Alert type="info" title={words.data.words} /> : null;
}
