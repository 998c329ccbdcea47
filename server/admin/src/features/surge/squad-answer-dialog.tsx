import { Alert, Button, Flex, Form, Input, Modal, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { useDistricts } from '../pages/use-districts';
import { grantSquad, refuseSquad, type Squad, type Support } from './api/surge';
import { nobodyYet, SquadPersonFields, type PersonFields } from './squad-person-fields';
import styles from './surge.module.css';

interface Fields {
  startDistrict: string;
  people: PersonFields[];
  answer?: string;
}

interface Props {
  squad: Squad;
  trades: Support['trades'];
  onClose: () => void;
}

/** Headquarters' answer: who comes, with what they can do, or why nobody does. */
export function SquadAnswerDialog({ squad, trades, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const districts = useDistricts(squad.district);
  const people = Form.useWatch('people', form)?.length ?? 0;
  const answer = Form.useWatch('answer', form)?.trim() ?? '';
  const grant = useCommand<Schemas['GrantSquad'], unknown>(
    (body, key) => grantSquad(squad.id, body, key),
    '已同意支援',
    onClose,
  );
  const refuse = useCommand<{ answer: string }, unknown>(
    (body, key) => refuseSquad(squad.id, body.answer, key),
    '已答复',
    onClose,
  );
  const error = grant.error ?? refuse.error;
  const busy = grant.isPending || refuse.isPending;
  return (
    <Modal
      open
      width={760}
      title={`${squad.district}申请${squad.people}人支援`}
      onCancel={onClose}
      footer={
        <Flex gap={8} justify="end">
          <Button danger disabled={!answer || busy} onClick={() => refuse.mutate({ answer })}>
            不同意
          </Button>
          <Button type="primary" disabled={people === 0 || busy} onClick={() => form.submit()}>
            {people > 0 ? `同意，派${people}人` : '同意'}
          </Button>
        </Flex>
      }
    >
      <p className={styles.because}>{squad.because}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ startDistrict: squad.district, people: [nobodyYet()] }}
        onFinish={(fields) => grant.mutate(grantOf(fields))}
      >
        {error && <Alert type="error" showIcon role="alert" title={sentenceOf(error)} />}
        <Form.Item name="startDistrict" label="从哪个片区出发" rules={[{ required: true, message: '请选择片区' }]}>
          <Select options={districts.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.List name="people">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <SquadPersonFields key={key} index={name} trades={trades} onRemove={() => remove(name)} />
              ))}
              <Button className={styles.more} disabled={rows.length >= squad.people} onClick={() => add(nobodyYet())}>
                再加一人
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item name="answer" label="给申请人的话（不同意时必填）">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function grantOf({ startDistrict, people, answer }: Fields): Schemas['GrantSquad'] {
  return {
    startDistrict,
    people: people.map(({ certificates = {}, ...person }) => ({
      ...person,
      certificates: Object.entries(certificates).map(([kind, { number, until }]) => ({
        ...{ kind, number },
        expiresOn: until.format('YYYY-MM-DD'),
      })),
    })),
    ...(answer?.trim() && { answer: answer.trim() }),
  };
}
