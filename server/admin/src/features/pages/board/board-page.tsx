import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { LiveMark } from '../../../components/live-mark';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useToday } from '../../../lib/clock';
import { useSession } from '../../../lib/session';
import { dayName } from '../../../lib/time';
import { Board } from './board';
import { BoardMap } from './map/board-map';
import { type BoardFilters, filterWorkers, readBoardFilters, stepZoom, writeBoardFilters } from './board-filters';
import styles from './board-page.module.css';
import { boardQuery } from './board-query';
import { BoardToolbar } from './board-toolbar';
import type { BoardWorker } from './geometry';
import { Legend } from './legend';
import { DropDrawer } from './move/drop-drawer';
import { MoveBar } from './move/move-bar';
import { useMove } from './move/use-move';
import { UnassignedTray } from './unassigned-tray';

const NO_WORKERS: readonly BoardWorker[] = [];
/** Pixels per hour to zoom from before the board has been measured. */
const FIRST_PX_PER_HOUR = 64;

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}

function countVisits(workers: readonly BoardWorker[]): number {
  return workers.reduce((sum, worker) => sum + worker.visits.length, 0);
}

/** Who is where, when: the whole company on one day. */
export function BoardPage() {
  const today = useToday();
  const { session } = useSession();
  const [search, setSearch] = useSearchParams();
  const mayAssign = may(session?.me.roles ?? [], 'orders.assign');
  const mayPlan = may(session?.me.roles ?? [], 'days.plan');
  const filters = useMemo(() => readBoardFilters(search, today), [search, today]);
  const query = useQuery({ ...boardQuery(filters.date), placeholderData: keepPreviousData });
  const pxPerHour = useRef(FIRST_PX_PER_HOUR);

  const all = query.data?.workers ?? NO_WORKERS;
  const workers = useMemo(() => filterWorkers(all, filters), [all, filters]);
  const move = useMove(workers);
  const districts = useMemo(() => distinct(all.map((worker) => worker.district)), [all]);
  const skills = useMemo(() => distinct(all.flatMap((worker) => worker.skills)), [all]);

  const unassignedIn = ({ unassigned }: Schemas['DayBoard']): Schemas['AdminOrderCard'][] =>
    unassigned.filter(({ district }) => !filters.district || district === filters.district);

  const change = (part: Partial<BoardFilters>, replace = false): void => {
    setSearch((latest) => writeBoardFilters({ ...readBoardFilters(latest, today), ...part }, today), { replace });
  };
  const zoom = (direction: 1 | -1 | 0): void => {
    change({ zoom: direction === 0 ? 'fit' : stepZoom(filters.zoom, pxPerHour.current, direction) }, true);
  };
  const keepScale = useCallback((px: number) => {
    pxPerHour.current = px;
  }, []);

  return (
    <Page
      fill
      title="日程板"
      aside={
        <span className={styles.day}>
          {dayName(filters.date, today)}
          {query.data && ` · ${workers.length} 人 · ${countVisits(workers)} 单`}
        </span>
      }
      actions={
        <>
          {filters.date >= today && mayPlan && (
            <Link to={`/replan?day=${filters.date}`}>{filters.date === today ? '今日改排' : '改排这一天'}</Link>
          )}
          <LiveMark query={query} />
        </>
      }
    >
      <BoardToolbar
        filters={filters}
        today={today}
        districts={districts}
        skills={skills}
        onChange={change}
        onZoom={zoom}
      />
      <QueryView query={query} skeleton={<RowsSkeleton rows={13} height={44} />}>
        {(board) => (
          <>
            <MoveBar move={move} />
            <div className={styles.body} aria-busy={query.isPlaceholderData}>
              {workers.length > 0 && filters.view === 'map' ? (
                <BoardMap places={board.places} workers={workers} unassigned={unassignedIn(board)} />
              ) : workers.length > 0 ? (
                <Board
                  board={board}
                  workers={workers}
                  zoom={filters.zoom}
                  onZoom={zoom}
                  onScale={keepScale}
                  move={mayAssign ? move : null}
                />
              ) : (
                <div className={styles.empty}>
                  {all.length === 0 ? (
                    <NothingHere title="这一天还没有排班" hint="排班发布后，服务人员和订单会显示在这里。" />
                  ) : (
                    <NothingHere
                      title="没有符合条件的服务人员"
                      action={
                        <Button onClick={() => change({ district: null, skill: null, onlyBusy: false })}>
                          清除筛选
                        </Button>
                      }
                    />
                  )}
                </div>
              )}
              <UnassignedTray orders={unassignedIn(board)} move={mayAssign ? move : null} />
            </div>
            <Legend keys={filters.view === 'time'} />
            <DropDrawer move={move} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
