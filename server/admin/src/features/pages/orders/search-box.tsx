import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { SEARCH_LENGTH } from './order-filters';

const PAUSE_MS = 350;

interface Props {
  value: string;
  onChange: (text: string) => void;
}

/** Searches when typing pauses, or at once with Enter; the key `/` jumps here from anywhere on the page. */
export function SearchBox({ value, onChange }: Props) {
  const field = useRef<InputRef>(null);
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  // The address changed by other means (Back, a bookmark, "clear"): the field follows it.
  if (value !== shown) {
    setShown(value);
    setText(value);
  }

  const report = (next: string): void => {
    const trimmed = next.trim();
    if (trimmed === shown) return;
    setShown(trimmed);
    onChange(trimmed);
  };

  useEffect(() => {
    const timer = window.setTimeout(() => report(text), PAUSE_MS);
    return () => window.clearTimeout(timer);
  });

  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea');
      if (event.key !== '/' || inField) return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);

  return (
    <Input
      ref={field}
      allowClear
      prefix={<SearchOutlined />}
      aria-label="搜索订单"
      aria-keyshortcuts="/"
      placeholder="订单号、姓名、电话后四位"
      maxLength={SEARCH_LENGTH}
      style={{ width: 240 }}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => report(text)}
    />
  );
}
