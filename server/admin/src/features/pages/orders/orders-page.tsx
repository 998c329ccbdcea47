import ReloadOutlined from '@ant-design/icons/ReloadOutlined';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Pagination } from 'antd';
import { useNavigate } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { useDistricts } from '../use-districts';
import { listOrders } from '../../orders/api/list-orders';
import { ExportButton } from './export-button';
import { FilterBar } from './filter-bar';
import { lastOpenedOrder, rememberOpenedOrder } from './last-opened';
import { isUnfiltered, PAGE_SIZES, toQuery } from './order-filters';
import styles from './orders-page.module.css';
import { OrdersTable } from './orders-table';
import { useOrderFilters } from './use-order-filters';

/** Every order, filtered by what is in the address. */
export function OrdersPage() {
  const navigate = useNavigate();
  const [filters, change] = useOrderFilters();
  const districts = useDistricts(filters.district);
  const query = useQuery({
    queryKey: ['pages', 'orders', filters],
    queryFn: ({ signal }) => listOrders(toQuery(filters), signal),
    placeholderData: keepPreviousData,
  });

  const open = (order: Schemas['AdminOrderCard']): void => {
    rememberOpenedOrder(order.id);
    void navigate(`/orders/${order.id}`);
  };

  return (
    <Page
      title="订单"
      aside={query.data && <span className={styles.count}>共 {query.data.total.toLocaleString('zh-CN')} 单</span>}
      actions={
        <>
          <Button
            icon={<ReloadOutlined />}
            aria-label="刷新"
            title="刷新"
            loading={query.isFetching}
            onClick={() => void query.refetch()}
          />
          <ExportButton filters={filters} disabled={!query.data?.total} />
        </>
      }
    >
      <FilterBar filters={filters} districts={districts} onChange={change} />
      <QueryView query={query} skeleton={<RowsSkeleton rows={14} />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <div className={styles.empty}>
              {isUnfiltered(filters) && total === 0 ? (
                <NothingHere title="还没有订单" hint="客户在小程序下单后，会立刻出现在这里。" />
              ) : (
                <NothingHere
                  title={filters.onlyExceptions ? '没有需要处理的异常订单' : '没有符合条件的订单'}
                  hint="可以放宽日期或清除部分筛选再看。"
                />
              )}
            </div>
          ) : (
            <>
              <OrdersTable
                orders={items}
                isRefreshing={query.isPlaceholderData}
                lastOpened={lastOpenedOrder()}
                onOpen={open}
              />
              <footer className={styles.foot}>
                <span className={styles.hint}>
                  <kbd>↑</kbd>
                  <kbd>↓</kbd> 选择 <kbd>Enter</kbd> 打开 <kbd>/</kbd> 搜索
                </span>
                <Pagination
                  size="small"
                  current={filters.page}
                  pageSize={filters.pageSize}
                  total={total}
                  pageSizeOptions={[...PAGE_SIZES]}
                  showSizeChanger
                  showTotal={(all, [first, last]) => `第 ${first}–${last} 条，共 ${all} 条`}
                  onChange={(page, pageSize) => change({ page: pageSize === filters.pageSize ? page : 1, pageSize })}
                />
              </footer>
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
