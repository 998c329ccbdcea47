import { Alert } from 'antd';

/** What keeps a draft from being published; nothing where nothing does. */
export function Problems({ sentences, className }: { sentences: readonly string[]; className?: string }) {
  if (sentences.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className={className}
      title={`还不能发布，有${sentences.length}处要改`}
      description={[...new Set(sentences)].map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    />
  );
}
