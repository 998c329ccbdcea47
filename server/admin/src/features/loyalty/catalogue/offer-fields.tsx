import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, DatePicker, Input, Select, Switch, Typography } from 'antd';
import dayjs from 'dayjs';
import {
  leastPrices,
  LONGEST_OFFER_NAME,
  LONGEST_OFFER_WORDS,
  offerCostFen,
  OFFER_GIFTS,
  type ExchangeOffer,
  type OfferCosts,
} from '@daowei/shared/rules/exchange-offers';
import { NumberField, YuanField } from '../../../components/rules/number-field';
import { money } from '../../../lib/money';
import type { DraftOffer, OfferChange } from './draft';
import styles from './catalogue.module.css';
import { GIFT_NAMES, givesText } from './words';

interface Props {
  readonly place: number;
  readonly offer: DraftOffer;
  readonly asSent: ExchangeOffer;
  readonly costs: OfferCosts;
  readonly onChange: (change: OfferChange) => void;
  readonly onRemove: () => void;
}

/** One offer of the editor. What it gives is written once: under another gift it is another offer. */
export function OfferFields({ place, offer, asSent, costs, onChange, onRemove }: Props) {
  const name = `第${place}项`;
  return (
    <li className={styles.offer} aria-label={name}>
      <div className={styles.line}>
        <Switch
          aria-label={`${name}上架`}
          checkedChildren="上架"
          unCheckedChildren="下架"
          checked={offer.on}
          onChange={(on) => onChange({ on })}
        />
        <Input
          className={styles.name}
          aria-label={`${name}名称`}
          placeholder="名称，如：10元优惠券"
          maxLength={LONGEST_OFFER_NAME}
          value={offer.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Input
          className={styles.words}
          aria-label={`${name}说明`}
          placeholder="给客户看的说明"
          maxLength={LONGEST_OFFER_WORDS}
          value={offer.because}
          onChange={({ target }) => onChange({ because: target.value })}
        />
        <Button type="text" aria-label={`删除${name}`} icon={<DeleteOutlined />} onClick={onRemove} />
      </div>
      <div className={styles.line}>
        {offer.id === '' ? (
          <Gives name={name} offer={offer} onChange={onChange} />
        ) : (
          <Typography.Text className={styles.gives}>{givesText(asSent)}</Typography.Text>
        )}
        <NumberField
          label={`${name}积分价格`}
          unit="积分"
          value={offer.points}
          onChange={(points) => onChange({ points })}
        />
        <NumberField
          label={`${name}委屈币价格`}
          unit="枚"
          value={offer.coins}
          onChange={(coins) => onChange({ coins })}
        />
        <Cost asSent={asSent} costs={costs} />
      </div>
      <div className={styles.line}>
        <NumberField
          label={`${name}每月库存`}
          prefix="每月"
          unit="份"
          value={offer.stock}
          onChange={(stock) => onChange({ stock })}
        />
        <Day
          label={`${name}开始`}
          placeholder="开始日期，可不填"
          value={offer.from}
          onChange={(from) => onChange({ from })}
        />
        <Day
          label={`${name}结束`}
          placeholder="最后一天，可不填"
          value={offer.until}
          onChange={(until) => onChange({ until })}
        />
        {offer.stock === null && <Typography.Text type="secondary">库存不填就不限量</Typography.Text>}
      </div>
    </li>
  );
}

function Gives({ name, offer, onChange }: { name: string } & Pick<Props, 'offer' | 'onChange'>) {
  const { gift, yuan, months, days } = offer;
  return (
    <>
      <Select
        className={styles.gift}
        aria-label={`${name}得到`}
        value={gift}
        options={OFFER_GIFTS.map((value) => ({ value, label: GIFT_NAMES[value] }))}
        onChange={(value) => onChange({ gift: value })}
      />
      {gift === 'priority' ? (
        <NumberField label={`${name}天数`} unit="天" value={days} onChange={(value) => onChange({ days: value })} />
      ) : (
        <YuanField label={`${name}面额`} value={yuan} onChange={(value) => onChange({ yuan: value })} />
      )}
      {gift === 'coupon' && (
        <NumberField
          label={`${name}有效月数`}
          unit="个月"
          value={months}
          onChange={(value) => onChange({ months: value })}
        />
      )}
    </>
  );
}

function Cost({ asSent, costs }: Pick<Props, 'asSent' | 'costs'>) {
  const cost = offerCostFen(asSent, costs);
  if (!Number.isFinite(cost) || cost === 0) return null;
  const { points, coins } = leastPrices(asSent, costs);
  return (
    <Typography.Text type="secondary">
      成本约{money(cost)}，至少{points}积分或{coins}枚
    </Typography.Text>
  );
}

interface DayProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function Day({ label, placeholder, value, onChange }: DayProps) {
  return (
    <DatePicker
      className={styles.day}
      aria-label={label}
      placeholder={placeholder}
      value={value === null ? null : dayjs(value)}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
