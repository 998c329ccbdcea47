import { Select } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import type { SurgeDay } from './api/surge';
import styles from './surge.module.css';

const ALL = 'all';

/** Visits expected and booked, district by district and hour by hour, with how far the forecast was off lately. */
export function ForecastCard({ view }: { view: SurgeDay }) {
  const [service, setService] = useState(ALL);
  const { districts, error, expected, explained, services, city } = view;
  const hours = hoursOf(view);
  const names = [...new Set([...districts, ...expected].map(({ district }) => district))].sort((a, b) =>
    a.localeCompare(b, 'zh-CN'),
  );
  const cellOf = (district: string, hour: number) =>
    districts.find((one) => one.district === district && one.hour === hour);
  const expectedOf = (district: string, hour: number): number =>
    expected
      .filter((one) => one.district === district && one.hour === hour && one.serviceId === service)
      .reduce((sum, one) => sum + one.expected, 0);

  return (
    <Card
      title="需求预测"
      note={errorText(error)}
      actions={
        <Select
          aria-label="服务"
          style={{ width: 180 }}
          value={service}
          options={[{ value: ALL, label: '全部服务' }, ...services.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={setService}
        />
      }
    >
      <p className={styles.expected}>
        {service === ALL ? '每格：已约／预计（单）；超出预计范围的标黄。' : '每格：预计（单）。'}
        {explained}。
      </p>
      <div className={styles.grid} role="region" aria-label="需求预测表" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">片区</th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {hour}点
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((district) => (
              <tr key={district}>
                <th scope="row">{district}</th>
                {hours.map((hour) => {
                  const cell = cellOf(district, hour);
                  if (service !== ALL) {
                    const mean = expectedOf(district, hour);
                    return <td key={hour}>{mean > 0 ? mean.toFixed(1) : ''}</td>;
                  }
                  if (!cell) return <td key={hour} />;
                  return (
                    <td
                      key={hour}
                      className={cell.booked > cell.high ? styles.above : styles.within}
                      title={`预计${cell.low}–${cell.high}单`}
                    >
                      {cell.booked}
                      <span className={styles.expected}>／{cell.expected === 0 ? 0 : cell.expected.toFixed(1)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">需要／在岗（人）</th>
              {hours.map((hour) => {
                const at = city.find((one) => one.hour === hour);
                return (
                  <td key={hour} className={at && at.busy > at.onDuty ? styles.above : undefined}>
                    {at ? `${at.busy}／${at.onDuty}` : ''}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** From the first hour to the last in which anything happens. */
function hoursOf({ districts, city }: SurgeDay): number[] {
  const used = [...districts.map(({ hour }) => hour), ...city.filter(({ busy }) => busy > 0).map(({ hour }) => hour)];
  if (used.length === 0) return Array.from({ length: 12 }, (_, index) => 8 + index);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function errorText(error: SurgeDay['error']): string {
  const { days, visits, errorPercent, dayErrorPercent, lastWeekErrorPercent, coveredPercent } = error;
  if (errorPercent === null) return `近${days}天没有完成的预约，预测还没有误差可看`;
  const fine = `细到片区和小时误差${errorPercent}%（照搬上周${lastWeekErrorPercent}%），${coveredPercent}%落在范围内`;
  return `近${days}天${visits}单：全天误差${dayErrorPercent}%；${fine}`;
}
