import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Pagination, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { UnreachableWorkers } from '../messaging/unreachable-workers';
import { listWorkers } from './api/list-workers';
import { isUnfiltered, readFilters, toQuery, writeFilters, type WorkerFilters } from './worker-filters';
import styles from './workers-page.module.css';
import { WorkersTable } from './workers-table';

const optionsOf = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

/** Everybody who works for us, filtered by what is in the address. */
export function WorkersPage() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const query = useQuery({
    queryKey: ['workforce', 'workers', filters],
    queryFn: ({ signal }) => listWorkers(toQuery(filters), signal),
    placeholderData: keepPreviousData,
  });
  const change = (part: Partial<WorkerFilters>): void => setSearch(writeFilters({ ...filters, page: 1, ...part }));

  return (
    <Page title="服务人员" aside={query.data && <span className={styles.quiet}>共 {query.data.total} 人</span>}>
      <div className={styles.bar} role="search" aria-label="服务人员筛选">
        <Input.Search
          key={filters.q}
          allowClear
          aria-label="按姓名查找"
          placeholder="姓名"
          maxLength={20}
          defaultValue={filters.q}
          onSearch={(q) => change({ q: q.trim() })}
          className={styles.search}
        />
        <Select
          aria-label="技能"
          placeholder="全部技能"
          allowClear
          showSearch
          className={styles.select}
          value={filters.skill}
          options={optionsOf(query.data?.skills ?? [])}
          onChange={(skill) => change({ skill: skill ?? null })}
        />
        <Select
          aria-label="城区"
          placeholder="全部城区"
          allowClear
          className={styles.select}
          value={filters.district}
          options={optionsOf(query.data?.districts ?? [])}
          onChange={(district) => change({ district: district ?? null })}
        />
        <Checkbox checked={filters.expiring} onChange={(event) => change({ expiring: event.target.checked })}>
          证件即将到期
        </Checkbox>
        {!isUnfiltered(filters) && (
          <Button type="text" onClick={() => setSearch(new URLSearchParams())}>
            清除筛选
          </Button>
        )}
        <UnreachableWorkers />
      </div>
      <QueryView query={query} skeleton={<RowsSkeleton rows={14} />}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <NothingHere
              title={filters.expiring ? '没有即将到期的证件' : '没有符合条件的服务人员'}
              hint={isUnfiltered(filters) ? '入职后会出现在这里。' : '可以清除部分筛选再看。'}
            />
          ) : (
            <>
              <WorkersTable workers={items} isRefreshing={query.isPlaceholderData} />
              <Pagination
                size="small"
                align="end"
                hideOnSinglePage
                showSizeChanger={false}
                current={filters.page}
                pageSize={pageSize}
                total={total}
                onChange={(page) => change({ page })}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
