import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { ServiceWords } from '../api/get-words';
import { ICONS, LEVELS, optionsOf, PRICINGS } from '../service-words';
import styles from './editor.module.css';
import type { ServiceForm } from './form-values';

const { Item } = Form;
const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
const HOURS = Array.from({ length: 12 }, (_, place) => ({ value: place + 1, label: `${place + 1}小时` }));

/** What customers read first, and what it costs. */
export function OfferFields() {
  return (
    <div className={styles.grid}>
      <Item<ServiceForm> name="name" label="名称">
        <Input maxLength={40} />
      </Item>
      <Item<ServiceForm> name="category" label="分类">
        <Input maxLength={20} />
      </Item>
      <Item<ServiceForm> name="icon" label="图标">
        <Select options={optionsOf(ICONS)} />
      </Item>
      <Item<ServiceForm> name="tagline" label="一句话">
        <Input maxLength={60} />
      </Item>
      <Item<ServiceForm> name="pricing" label="计价方式">
        <Select options={optionsOf(PRICINGS)} />
      </Item>
      <Item<ServiceForm> name="price" label="价格（元）">
        <InputNumber min={0} max={100_000} precision={2} />
      </Item>
      <Item<ServiceForm> name="unit" label="计价单位">
        <Input maxLength={30} />
      </Item>
      <Item<ServiceForm> name="durationMinutes" label="时长（分钟）">
        <InputNumber min={0} max={1_440} step={15} precision={0} />
      </Item>
      <PricingFields />
      <Item<ServiceForm> name="bookable" label="可以在线预约" valuePropName="checked">
        <Switch />
      </Item>
      <Item<ServiceForm> name="description" label="介绍" className={styles.wide}>
        <Input.TextArea rows={3} maxLength={1_000} />
      </Item>
    </div>
  );
}

/** What only one way of pricing asks for. */
function PricingFields() {
  const pricing = Form.useWatch<ServiceForm['pricing']>('pricing');
  if (pricing === 'live_in') return <LiveInFields />;
  return (
    <>
      {pricing === 'hourly' ? (
        <Item<ServiceForm> name="hourOptions" label="可选时长">
          <Select mode="multiple" options={HOURS} />
        </Item>
      ) : null}
      <DepositFields />
    </>
  );
}

function DepositFields() {
  const percent = Form.useWatch<ServiceForm['depositPercent']>('depositPercent');
  return (
    <>
      <Item<ServiceForm> name="depositPercent" label="定金（价格的%，空着为预付全款）">
        <InputNumber min={0} max={100} precision={0} />
      </Item>
      {percent === null || percent === undefined ? null : (
        <>
          <Item<ServiceForm> name="balanceHours" label="签字后多少小时内付尾款">
            <InputNumber min={0} precision={0} />
          </Item>
          <Item<ServiceForm> name="depositBecause" label="为什么先付定金（客户会看到）">
            <Input maxLength={60} />
          </Item>
        </>
      )}
    </>
  );
}

function LiveInFields() {
  return (
    <>
      <Item<ServiceForm> name="priceDays" label="价格对应的天数（1为按天，26或30为按月）">
        <InputNumber min={0} precision={0} />
      </Item>
      <Item<ServiceForm> name="minDays" label="最短天数">
        <InputNumber min={0} precision={0} />
      </Item>
      <Item<ServiceForm> name="maxDays" label="最长天数">
        <InputNumber min={0} precision={0} />
      </Item>
      <Item<ServiceForm> name="trialDays" label="试用天数">
        <InputNumber min={0} precision={0} />
      </Item>
    </>
  );
}

/** Who can do it, and what the company answers for. */
export function StandardFields({ words }: { words: ServiceWords }) {
  return (
    <div className={styles.grid}>
      <Item<ServiceForm> name="skill" label="需要的技能">
        <Select options={named(words.skills)} />
      </Item>
      <Item<ServiceForm> name="certificates" label="需要的证件">
        <Select mode="multiple" options={named(words.certificates)} />
      </Item>
      <Item<ServiceForm> name="crew" label="每次上门人数">
        <InputNumber min={0} precision={0} />
      </Item>
      <Item<ServiceForm> name="standardLevel" label="标准等级">
        <Select options={optionsOf(LEVELS)} />
      </Item>
      <Item<ServiceForm> name="warrantyDays" label="质保（天）">
        <InputNumber min={0} precision={0} />
      </Item>
    </div>
  );
}

/** Lists of sentences: one line each. */
export function ListFields() {
  return (
    <div className={styles.grid}>
      <Lines name="included" label="包含（每行一项）" />
      <Lines name="excluded" label="不包含（每行一项）" />
      <Lines name="requirements" label="请客户准备（每行一项）" />
    </div>
  );
}

export function AgreementFields() {
  return (
    <div className={styles.grid}>
      <Item<ServiceForm> name="agreementTitle" label="协议标题">
        <Input maxLength={60} />
      </Item>
      <Item<ServiceForm> name="noticeHours" label="延时预定：最晚提前（小时）">
        <InputNumber min={0} precision={1} />
      </Item>
      <Item<ServiceForm> name="maxTimes" label="延时预定：最多次数">
        <InputNumber min={0} precision={0} />
      </Item>
      <Lines name="clauses" label="条款（每行一条）" className={styles.wide} />
      <Lines name="healthStatements" label="健康声明（每行一条，没有则不询问）" className={styles.wide} />
    </div>
  );
}

interface LinesProps {
  name: keyof ServiceForm;
  label: string;
  className?: string;
}

function Lines({ name, label, className }: LinesProps) {
  return (
    <Item<ServiceForm> name={name} label={label} className={className}>
      <Input.TextArea rows={5} />
    </Item>
  );
}
