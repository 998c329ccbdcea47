import type { TablePaginationConfig } from 'antd';

/** The page turner of a table whose list the server cuts into pages. */
export function pagesOf(
  { total, pageSize }: { readonly total: number; readonly pageSize: number },
  current: number,
  onChange: (page: number) => void,
): TablePaginationConfig {
  return {
    current,
    total,
    pageSize,
    showSizeChanger: false,
    hideOnSinglePage: true,
    onChange: (page) => onChange(page),
  };
}
