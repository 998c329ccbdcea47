import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { optionsOf, PHOTO_RULES, RHYTHMS, STEP_GROUP_WORDS, STEP_KIND_WORDS } from '../service-words';
import styles from './editor.module.css';
import { freshId } from './form-values';

const { Item, List } = Form;

interface RowsProps {
  name: 'addOns' | 'steps' | 'packages';
  /** of the button, and of each row by its place */
  what: string;
  /** a new row, all but its id */
  fresh: Record<string, unknown>;
  children: (row: number, called: string) => ReactNode;
}

/** Rows of one kind that are added, removed and written in place. */
function Rows({ name, what, fresh, children }: RowsProps) {
  const form = Form.useFormInstance();
  return (
    <List name={name}>
      {(fields, { add, remove }) => (
        <div className={styles.rows}>
          {fields.map(({ key, name: row }) => (
            <div key={key} className={styles.row}>
              {children(row, `第${row + 1}个${what}`)}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`去掉第${row + 1}个${what}`}
                onClick={() => remove(row)}
              />
            </div>
          ))}
          <Button onClick={() => add({ ...fresh, id: freshId(form.getFieldValue(name) as { id: string }[]) })}>
            加一个{what}
          </Button>
        </div>
      )}
    </List>
  );
}

export function AddOnRows() {
  return (
    <Rows name="addOns" what="附加项目" fresh={{ name: '', price: null, minutes: 30, maxQuantity: 1 }}>
      {(row, called) => (
        <>
          <Item name={[row, 'name']} className={styles.text}>
            <Input maxLength={40} placeholder="名称" aria-label={`${called}的名称`} />
          </Item>
          <Item name={[row, 'price']}>
            <InputNumber min={0} precision={2} suffix="元" aria-label={`${called}的价格`} />
          </Item>
          <Item name={[row, 'minutes']}>
            <InputNumber min={0} step={15} precision={0} suffix="分钟" aria-label={`${called}的时长`} />
          </Item>
          <Item name={[row, 'maxQuantity']}>
            <InputNumber min={0} precision={0} prefix="最多" aria-label={`${called}最多几份`} />
          </Item>
        </>
      )}
    </Rows>
  );
}

/** As the server takes it. */
const MOST_ROOMS = 20;

const FRESH_STEP = {
  title: '',
  hint: '',
  photo: 'optional',
  kind: 'base-red',
  doseName: '',
  doseUnit: '',
  doseCap: null,
  material: '',
  rooms: [],
  group: '',
};

export function StepRows() {
  return (
    <Rows name="steps" what="步骤" fresh={FRESH_STEP}>
      {(row, called) => (
        <>
          <Item name={[row, 'title']}>
            <Input maxLength={40} placeholder="标题" aria-label={`${called}的标题`} />
          </Item>
          <Item name={[row, 'hint']} className={styles.text}>
            <Input maxLength={200} placeholder="怎么做、注意什么" aria-label={`${called}的提示`} />
          </Item>
          <Item name={[row, 'photo']}>
            <Select options={optionsOf(PHOTO_RULES)} aria-label={`${called}的拍照要求`} className={styles.choice} />
          </Item>
          <Item name={[row, 'kind']}>
            <Select options={optionsOf(STEP_KIND_WORDS)} aria-label={`${called}能不能不做`} className={styles.choice} />
          </Item>
          <Item name={[row, 'group']}>
            <Select options={optionsOf(STEP_GROUP_WORDS)} aria-label={`${called}给谁家做`} className={styles.choice} />
          </Item>
          <div className={styles.more}>
            <Item name={[row, 'doseName']} className={styles.text}>
              <Input maxLength={20} placeholder="要量的东西，如：含氯消毒液" aria-label={`${called}要量的东西`} />
            </Item>
            <Item name={[row, 'doseUnit']}>
              <Input maxLength={10} placeholder="单位" aria-label={`${called}的单位`} className={styles.short} />
            </Item>
            <Item name={[row, 'doseCap']}>
              <InputNumber min={0} prefix="上限" aria-label={`${called}的用量上限`} />
            </Item>
            <Item name={[row, 'material']} className={styles.text}>
              <Input maxLength={20} placeholder="要合格证的材料" aria-label={`${called}要合格证的材料`} />
            </Item>
            <Item name={[row, 'rooms']} className={styles.rooms}>
              <Select
                mode="tags"
                open={false}
                suffixIcon={null}
                tokenSeparators={['、', '，', ',', ' ']}
                maxCount={MOST_ROOMS}
                placeholder="要逐项打勾的房间或5S项目，如：客厅、主卧"
                aria-label={`${called}要逐项打勾的房间`}
              />
            </Item>
          </div>
        </>
      )}
    </Rows>
  );
}

export function PackageRows() {
  return (
    <Rows name="packages" what="套餐" fresh={{ name: '', every: 'week', visits: 4, percentOff: 0 }}>
      {(row, called) => (
        <>
          <Item name={[row, 'name']} className={styles.text}>
            <Input maxLength={40} placeholder="名称" aria-label={`${called}的名称`} />
          </Item>
          <Item name={[row, 'every']}>
            <Select options={optionsOf(RHYTHMS)} aria-label={`${called}多久一次`} className={styles.choice} />
          </Item>
          <Item name={[row, 'visits']}>
            <InputNumber min={0} precision={0} suffix="次" aria-label={`${called}的次数`} />
          </Item>
          <Item name={[row, 'percentOff']}>
            <InputNumber min={0} max={100} precision={2} prefix="省" suffix="%" aria-label={`${called}的优惠`} />
          </Item>
        </>
      )}
    </Rows>
  );
}
