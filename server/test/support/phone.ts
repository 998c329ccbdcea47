import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { intoSight } from './sight.js';

/** The phone's hook, as far as tests use it. */
interface WithDesk {
  __desk: {
    readonly errors: string[];
    readonly route: string;
    answerSubscribe(answer: string): void;
    setScanResult(content: string): void;
    setNetwork(mode: string): void;
    setLocation(place: { latitude: number; longitude: number }): void;
  };
}

/** A phone of the desk WeChat: sheets lie in the document, the page on top in the frame with `data-current`. */
export class Phone {
  constructor(readonly page: Page) {}

  get screen(): FrameLocator {
    return this.page.frameLocator('iframe[data-current]');
  }

  /** By the element's id in the mini-program. */
  at(id: string): Locator {
    return this.screen.locator(`[id="${id}"]`);
  }

  text(words: string | RegExp): Locator {
    return this.screen.getByText(words).first();
  }

  async tap(id: string): Promise<void> {
    await this.at(id).tap();
  }

  /** Brings it into sight. */
  show(id: string): Promise<void> {
    return intoSight(this.at(id));
  }

  async fill(id: string, value: string): Promise<void> {
    await this.at(id).locator('input, textarea').fill(value);
  }

  /** A tab of the mini-program's tab bar. */
  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).tap();
  }

  async back(): Promise<void> {
    await this.page.getByLabel('返回').last().tap(); // of the page on top
  }

  /** WeChat asks for consent to the privacy guide before the first use of private data. */
  async agreeToPrivacy(): Promise<void> {
    await this.page.getByRole('button', { name: '同意' }).tap();
  }

  /** WeChat asks whether the position may be used. */
  async allow(): Promise<void> {
    await this.page.getByRole('button', { name: '允许', exact: true }).tap();
  }

  /** … and it may not be. */
  async refusePlace(): Promise<void> {
    const question = this.page.locator('.permission').filter({ hasText: '获取你的位置信息' });
    await question.getByRole('button', { name: '拒绝', exact: true }).tap();
  }

  /** On WeChat's page of permissions, and back. */
  async switchOn(permission: string): Promise<void> {
    await this.page.getByLabel(permission, { exact: true }).check();
    await this.page.locator('.screen .screen-back').tap();
  }

  /** WeChat asks which number the mini-program may have. */
  async givePhoneNumber(): Promise<void> {
    await this.page.getByRole('button', { name: '微信绑定号码' }).tap();
  }

  /** WeChat asks whether messages may be sent. */
  async allowMessages(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: '允许', exact: true }).tap();
  }

  /** The next question whether messages may be sent is answered with yes, whenever it comes. */
  willAllowMessages(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as WithDesk).__desk.answerSubscribe('accept'));
  }

  /** Types the payment password into the cashier. */
  async payAtCashier(): Promise<void> {
    const cashier = this.page.getByLabel('微信支付');
    for (const digit of '314159') await cashier.getByRole('button', { name: digit, exact: true }).tap();
  }

  async cancelCashier(): Promise<void> {
    await this.page.getByLabel('微信支付').getByLabel('关闭').tap();
  }

  /** Draws a signature with a finger. */
  async sign(): Promise<void> {
    const pad = this.screen.locator('wx-canvas, canvas').first();
    await intoSight(pad);
    const box = await pad.boundingBox();
    if (!box) throw new Error('there is no signature pad');
    const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
    for (const stroke of [
      [at(0.2, 0.3), at(0.4, 0.7), at(0.5, 0.3)],
      [at(0.55, 0.6), at(0.7, 0.35), at(0.85, 0.65)],
    ]) {
      const [first, ...rest] = stroke;
      await this.page.mouse.move(...first!);
      await this.page.mouse.down();
      for (const point of rest) await this.page.mouse.move(...point, { steps: 8 });
      await this.page.mouse.up();
    }
  }

  /**
   * Before setting out: ticks every line of the list, gives a spare kit's code and its picture, the phone's first private thing.
   * @param missing a line's id: it is not there, and the warehouse is asked for it
   */
  async prepare(kitCode = 'DW-0901', missing?: string): Promise<void> {
    await this.tap('prepare');
    await this.at('prepared').waitFor();
    if (missing) {
      await this.tap(`missing-${missing}`);
      await this.fill('missing-note', '昨天用完了');
      await this.tap('ask-warehouse');
      await this.at('missing-sheet').waitFor({ state: 'detached' });
    }
    for (const id of await this.screen.locator('[id^="check-"]').evaluateAll((all) => all.map((one) => one.id))) {
      if (id !== `check-${missing}`) await this.tap(id);
    }
    await this.at('kit-code').locator('input').fill(kitCode);
    await this.tap('photo-kit');
    await this.agreeToPrivacy();
    await this.fromAlbum();
  }

  /** One picture for the picker with this id; privacy was agreed to before. */
  async photo(id: string): Promise<void> {
    await this.tap(id);
    await this.fromAlbum();
  }

  /** The open album gives its first picture. */
  async fromAlbum(): Promise<void> {
    await this.page.getByRole('dialog').locator('.album-tile').first().tap();
    await this.page.getByRole('button', { name: /完成\(1\)/ }).tap();
    await this.screen.locator('.picker-picture').first().waitFor();
  }

  /** The open scanner sees a code with this content. */
  scan(content: string): Promise<void> {
    return this.page.evaluate((seen) => (globalThis as unknown as WithDesk).__desk.setScanResult(seen), content);
  }

  /** The network switch of the desk. */
  network(mode: 'online' | 'slow' | 'offline'): Promise<void> {
    return this.page.evaluate((chosen) => (globalThis as unknown as WithDesk).__desk.setNetwork(chosen), mode);
  }

  /** The desk puts the phone there. */
  standAt({ lat, lng }: GeoPoint): Promise<void> {
    return this.page.evaluate(
      ([latitude, longitude]) => (globalThis as unknown as WithDesk).__desk.setLocation({ latitude, longitude }),
      [lat, lng] as const,
    );
  }

  /** The mini-program was closed for good and is opened anew, on this page. */
  async reopen(path: string): Promise<void> {
    const address = new URL(this.page.url());
    address.searchParams.set('path', path);
    await this.page.goto(address.href);
  }

  /** What the mini-program threw, for a test to be empty. */
  errors(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as WithDesk).__desk.errors);
  }

  route(): Promise<string> {
    return this.page.evaluate(() => (globalThis as unknown as WithDesk).__desk.route);
  }
}
