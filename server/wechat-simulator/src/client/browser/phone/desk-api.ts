import { listenToDesk } from '../events/desk-events.js';
import { Emitter } from '../kit/emitter.js';

/** One of the people whose WeChat this desk holds. */
export interface Person {
  readonly openid: string;
  readonly nickname: string;
  readonly phone: string;
  readonly role: 'customer' | 'worker';
  readonly note?: string;
}

/** The mini-program as WeChat's platform knows it. */
export interface DeskApp {
  readonly appid: string;
  readonly payee: string;
}

/** What the cashier shows after the platform has verified the merchant's signature. */
export interface CashierOrder {
  readonly prepayId: string;
  readonly description: string;
  readonly amountFen: number;
  readonly payee: string;
}

export interface CashierRequest {
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: string;
  readonly paySign: string;
}

/** What the page on which money is taken shows. */
export interface IncomingTransfer {
  readonly outBillNo: string;
  readonly state: string;
  readonly style: 'CONFIRM_PAGE' | 'RED_PACKET';
  readonly amountFen: number;
  readonly payer: string;
  readonly remark: string;
  readonly perception: string;
  /** ISO instant after which it goes back. */
  readonly confirmBefore: string;
}

export interface TransferRequest {
  readonly appId: string;
  readonly mchId: string;
  readonly package: string;
}

export interface MessageTemplate {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly example: string }[];
}

/** A service notice, a payment receipt, a text or a call that this person received. */
export interface ServiceMessage {
  readonly id: string;
  /** 'sms' and 'call' came over the phone line. */
  readonly kind: 'subscribe' | 'receipt' | 'sms' | 'call';
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** ISO instant of arrival. */
  readonly at: string;
  /** Where a tap leads inside the mini-program. */
  readonly page?: string;
  readonly amountFen?: number;
}

/** One thing that was said in the conversation with the mini-program's customer service. */
export interface TalkLine {
  readonly id: string;
  readonly from: 'person' | 'app';
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** The desk refused or could not be reached; the message is the desk's own. */
export class DeskError extends Error {
  override readonly name = 'DeskError';

  constructor(
    readonly status: number,
    message: string,
    readonly code = '',
  ) {
    super(message);
  }
}

/** WeChat's servers, as this person's WeChat talks to them: the desk endpoints of the simulator. */
export class DeskApi {
  /** Something was said, by either side. */
  readonly onTalk = new Emitter<TalkLine>();

  constructor(readonly openid: string) {}

  app(): Promise<DeskApp> {
    return get('/desk/app');
  }

  people(): Promise<readonly Person[]> {
    return get('/desk/people');
  }

  async login(): Promise<string> {
    return (await post<{ code: string }>('/desk/login', { openid: this.openid })).code;
  }

  async phoneCode(): Promise<string> {
    return (await post<{ code: string }>('/desk/phone-code', { openid: this.openid })).code;
  }

  openCashier(request: CashierRequest): Promise<CashierOrder> {
    return post('/desk/cashier/open', { openid: this.openid, ...request });
  }

  async pay(prepayId: string, outcome: 'success' | 'fail'): Promise<void> {
    await post(`/desk/cashier/${encodeURIComponent(prepayId)}/pay`, { openid: this.openid, outcome });
  }

  openTransfer(request: TransferRequest): Promise<IncomingTransfer> {
    return post('/desk/transfer/open', { openid: this.openid, ...request });
  }

  async confirmTransfer(outBillNo: string): Promise<void> {
    await post(`/desk/transfer/${encodeURIComponent(outBillNo)}/confirm`, { openid: this.openid });
  }

  templates(): Promise<readonly MessageTemplate[]> {
    return get('/desk/templates');
  }

  async subscribe(answers: Readonly<Record<string, 'accept' | 'reject'>>): Promise<void> {
    await post('/desk/subscribe', { openid: this.openid, answers });
  }

  messages(): Promise<readonly ServiceMessage[]> {
    return get(`/desk/messages?openid=${encodeURIComponent(this.openid)}`);
  }

  talk(): Promise<readonly TalkLine[]> {
    return get(`/desk/talk?openid=${encodeURIComponent(this.openid)}`);
  }

  async enterTalk(): Promise<void> {
    await post('/desk/talk/enter', { openid: this.openid });
  }

  say(text: string): Promise<TalkLine> {
    return post('/desk/talk/say', { openid: this.openid, text });
  }

  /** Tells of every message that arrives at this person from now on; `onOpen` when the stream is (again) complete. */
  onMessage(listener: (message: ServiceMessage) => void, onOpen: () => void): void {
    listenToDesk((notice) => {
      if (notice.type === 'open') onOpen();
      else if (notice.type === 'message' && notice.data.openid === this.openid) {
        listener(notice.data as unknown as ServiceMessage);
      } else if (notice.type === 'talk' && notice.data.openid === this.openid) {
        this.onTalk.emit(notice.data as unknown as TalkLine);
      }
    });
  }
}

async function get<T>(url: string): Promise<T> {
  return read(await fetch(url));
}

async function post<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return read(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  if (answer.ok) return body as T;
  const { message, code } = body as { message?: string; code?: string };
  throw new DeskError(answer.status, message ?? answer.statusText, code);
}
