import { useQuery } from '@tanstack/react-query';
import { Flex, InputNumber, Segmented, Select } from 'antd';
import { listServices } from '../catalog/api/list-services';
import { useDistricts } from '../pages/use-districts';
import type { Audience } from './api/pushes';

const KINDS = [
  { value: 'ahead', label: '即将上门的客户' },
  { value: 'quiet', label: '许久没来的客户' },
] as const;

/** As far back and ahead as the server looks. */
const MOST_DAYS = 1_000;

interface Props {
  audience: Audience;
  onChange: (audience: Audience) => void;
}

/** Which customers: by what they have booked, or the customer of one booking. */
export function AudienceForm({ audience, onChange }: Props) {
  const services = useQuery({ queryKey: ['catalog', 'services'], queryFn: ({ signal }) => listServices(signal) });
  const districts = useDistricts(audience.district ?? null);
  if (audience.kind === 'order') return <p>这一单的客户</p>;
  const { kind, leastDays = 0, mostDays = 0 } = audience;
  const unit = kind === 'ahead' ? '天后' : '天前';
  return (
    <Flex gap={12} wrap align="center">
      <Segmented
        aria-label="选哪些客户"
        options={[...KINDS]}
        value={kind}
        onChange={(value) =>
          onChange(
            value === 'ahead'
              ? { kind: value, leastDays: 0, mostDays: 7 }
              : { kind: value, leastDays: 30, mostDays: 90 },
          )
        }
      />
      <InputNumber
        aria-label="最少几天"
        min={0}
        max={MOST_DAYS}
        precision={0}
        prefix="从"
        suffix={unit}
        value={leastDays}
        onChange={(value) => onChange({ ...audience, leastDays: value ?? 0 })}
      />
      <InputNumber
        aria-label="最多几天"
        min={leastDays}
        max={MOST_DAYS}
        precision={0}
        prefix="到"
        suffix={unit}
        value={mostDays}
        onChange={(value) => onChange({ ...audience, mostDays: value ?? leastDays })}
      />
      <Select
        aria-label="服务"
        allowClear
        placeholder="所有服务"
        style={{ width: 160 }}
        value={audience.serviceId}
        options={services.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(serviceId?: string) => onChange({ ...audience, serviceId })}
      />
      <Select
        aria-label="区"
        allowClear
        placeholder="所有区"
        style={{ width: 130 }}
        value={audience.district}
        options={districts.map((value) => ({ value, label: value }))}
        onChange={(district?: string) => onChange({ ...audience, district })}
      />
    </Flex>
  );
}
