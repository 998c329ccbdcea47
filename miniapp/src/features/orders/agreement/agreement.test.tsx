import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { order } from '../../../../test/samples';
import AgreementPage from './index';

const READ = 'GET /api/orders/order-1/agreement';
const SIGN = 'POST /api/orders/order-1/agreement';
const agreement: Schemas['AgreementView'] = {
  title: '上门护理服务协议',
  serviceName: '上门护理',
  version: 2,
  hash: 'a'.repeat(64),
  clauses: ['护理操作须有医嘱', '损坏照价赔偿'],
  healthStatements: ['生命体征平稳', '已如实告知过敏史'],
  signature: null,
};
const signature = {
  signedAt: '2026-11-22T06:05:00.000Z',
  method: 'typed' as const,
  signerName: '陈女士',
  signatureUrl: null,
  hash: agreement.hash,
};
const signed = { body: { ...agreement, signature } };

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
  // no canvas here: the pad waits for one, which is what a phone does until the page has been drawn
  const query = { select: () => query, fields: () => query, exec: (found: (nodes: null[]) => void) => found([null]) };
  jest.mocked(Taro.createSelectorQuery as unknown as jest.Mock).mockReturnValue(query);
});

it('is signed when every statement is ticked and a name is given, and shows who, when and what', async () => {
  const seen = serve({
    [READ]: [{ body: agreement }, signed],
    [SIGN]: { body: order({ state: 'paid', actions: [] }) },
  });
  show(<AgreementPage />);
  await screen.findByText('护理操作须有医嘱');
  fireEvent.click(byId('method-typed'));
  fireEvent.change(byId('signer-name'), { target: { value: ' 陈女士 ' } });
  fireEvent.click(byId('statement-1'));
  expect(await screen.findByText('还有1条健康声明需要确认')).toBeTruthy();
  expect(byId('submit-agreement')).toHaveProperty('disabled', true);
  fireEvent.click(byId('statement-0'));
  fireEvent.click(byId('submit-agreement'));
  expect(await screen.findByText('已签署')).toBeTruthy();
  expect(byId('agreement-signed').textContent).toContain('陈女士');
  expect(byId('agreement-signed').textContent).toContain(agreement.hash);
  const [sent] = requestsOf(seen, SIGN);
  expect(sent?.body).toMatchObject({ hash: agreement.hash, typedName: '陈女士' });
  expect([...(sent!.body as Schemas['SignAgreement']).healthTicks].sort()).toEqual([0, 1]);
  expect(sent?.key).toBeTruthy();
});

it('a tick can be taken back, and an empty name is none', async () => {
  serve({ [READ]: { body: { ...agreement, healthStatements: ['生命体征平稳'] } } });
  show(<AgreementPage />);
  await screen.findByText('护理操作须有医嘱');
  fireEvent.click(byId('method-typed'));
  fireEvent.click(byId('statement-0'));
  fireEvent.change(byId('signer-name'), { target: { value: '  ' } });
  expect(byId('submit-agreement')).toHaveProperty('disabled', true);
  fireEvent.change(byId('signer-name'), { target: { value: '陈女士' } });
  expect(byId('submit-agreement')).toHaveProperty('disabled', false);
  fireEvent.click(byId('statement-0'));
  expect(byId('submit-agreement')).toHaveProperty('disabled', true);
});

it('a text that changed meanwhile is shown anew, says so, and has to be ticked again', async () => {
  const next = { ...agreement, hash: 'b'.repeat(64), clauses: ['新的条款'], healthStatements: ['生命体征平稳'] };
  serve({
    [READ]: [{ body: agreement }, { body: next }],
    [SIGN]: problem(409, 'AGREEMENT_CHANGED', '协议内容已更新，请重新阅读后再签署'),
  });
  show(<AgreementPage />);
  await screen.findByText('护理操作须有医嘱');
  fireEvent.click(byId('method-typed'));
  fireEvent.change(byId('signer-name'), { target: { value: '陈女士' } });
  fireEvent.click(byId('statement-0'));
  fireEvent.click(byId('statement-1'));
  fireEvent.click(byId('submit-agreement'));
  expect(await screen.findByText('新的条款')).toBeTruthy();
  expect(byId('problem').textContent).toContain('协议内容已更新');
  await waitFor(() => expect(byId('submit-agreement')).toHaveProperty('disabled', true));
});

it('once signed there is nothing left to press', async () => {
  serve({ [READ]: signed });
  show(<AgreementPage />);
  await screen.findByText('已签署');
  expect(document.getElementById('submit-agreement')).toBeNull();
});
