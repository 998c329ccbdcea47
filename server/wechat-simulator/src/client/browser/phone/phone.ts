import { h } from '../kit/dom.js';
import { PackageSource } from '../package/package-source.js';
import { Recorder } from '../record/recorder.js';
import { MiniProgram } from '../runtime/mini-program.js';
import { SoftKeyboard } from '../shell/keyboard.js';
import { MessageBanner } from '../shell/message-banner.js';
import { openMenu } from '../shell/menu.js';
import { Overlay } from '../shell/overlay.js';
import { Stage } from '../shell/stage.js';
import { StatusBar } from '../shell/status-bar.js';
import { Toast } from '../shell/toast.js';
import { WeChatHome } from '../shell/wechat-home.js';
import { Answers } from './answers.js';
import { DeskApi, type DeskApp, type Person, type ServiceMessage } from './desk-api.js';
import { Grants } from './grants.js';
import { MessageBox } from './message-box.js';
import { metricsOf, type ScreenMetrics } from './metrics.js';
import { PhoneNetwork } from './network.js';
import type { PhoneParams } from './params.js';
import type { Place } from './places.js';
import { Resources } from './resources.js';
import { PersonStorage } from './storage.js';
import { FileSpace } from './temp-files.js';
import { Whereabouts } from './whereabouts.js';

/** WeChat's scene for "from a subscription message". */
const SCENE_MESSAGE = 1107;

/** One person's phone: the screen, WeChat's own parts, and the mini-program on it. */
export class Phone {
  readonly metrics: ScreenMetrics;
  readonly recorder = new Recorder();
  readonly desk: DeskApi;
  readonly messages: MessageBox;
  readonly network = new PhoneNetwork();
  readonly storage: PersonStorage;
  readonly grants: Grants;
  readonly files = new FileSpace();
  readonly overlay = new Overlay();
  readonly toast = new Toast();
  readonly stage: Stage;
  readonly keyboard: SoftKeyboard;
  readonly answers = new Answers();
  readonly element: HTMLElement;
  readonly whereabouts: Whereabouts;
  onKeyboardHeight: ((height: number) => void) | undefined;
  private readonly resources = new Resources(this.files, this.network);
  private readonly home: WeChatHome;
  private readonly splash = h('div', { class: 'splash' }, h('i', { class: 'spinner' }), h('p', {}, '正在打开小程序'));
  private programOnPhone: MiniProgram | undefined;
  private personOnPhone: Person | undefined;
  private appOnPhone: DeskApp | undefined;
  /** When the user last did something that WeChat counts as asking for a prompt; see {@link hasGesture}. */
  private gestureAt = -Infinity;

  constructor(
    private readonly params: PhoneParams,
    root: HTMLElement,
  ) {
    const width = Math.min(params.width ?? window.innerWidth, window.innerWidth);
    const height = Math.min(params.height ?? window.innerHeight, window.innerHeight);
    this.metrics = metricsOf(width, height);
    this.desk = new DeskApi(params.openid);
    this.messages = new MessageBox(this.desk);
    this.storage = new PersonStorage(`desk:${params.openid}:storage:`);
    this.grants = new Grants(`desk:${params.openid}:grants`);
    this.whereabouts = new Whereabouts(`desk:${params.openid}:place`);
    this.stage = new Stage(this.metrics, { onMenu: () => openMenu(this), onClose: () => this.goHome() });
    this.keyboard = new SoftKeyboard(this.metrics, {
      onHeight: (keyboardHeight) => this.onKeyboardHeight?.(keyboardHeight),
      lift: (distance) => this.program.router.current?.view.lift(distance),
      webviewTop: () => this.currentFrameTop(),
    });
    this.home = new WeChatHome(this.messages, {
      onOpenApp: () => void this.openApp(undefined),
      onOpenMessage: (message) => void this.openMessage(message),
    });
    const status = new StatusBar(this.metrics);
    this.network.onChange.on(({ networkType }) => status.setNetwork(networkType));
    const banner = new MessageBanner(this.metrics, (message) => void this.openMessage(message));
    this.messages.onArrival.on((message) => banner.show(message, this.program.name));
    this.element = h(
      'div',
      {
        class: 'phone',
        style:
          `width:${width}px;height:${height}px;` +
          `--status-bar:${this.metrics.statusBarHeight}px;--bottom-inset:${this.metrics.bottomInset}px`,
      },
      this.home.element,
      this.stage.element,
      this.splash,
      this.keyboard.element,
      this.overlay.element,
      this.toast.element,
      status.element,
      banner.element,
    );
    root.append(this.element);
  }

  /** The mini-program; there is one from the end of the splash screen on. */
  get program(): MiniProgram {
    if (this.programOnPhone === undefined) throw new Error('the mini-program has not been opened yet');
    return this.programOnPhone;
  }

  get isOpen(): boolean {
    return this.programOnPhone !== undefined;
  }

  /** Where the phone is, in GCJ-02. */
  get place(): Place {
    return this.whereabouts.place;
  }

  get person(): Person | undefined {
    return this.personOnPhone;
  }

  get app(): DeskApp {
    if (this.appOnPhone === undefined) throw new Error('the desk has not said which app this is');
    return this.appOnPhone;
  }

  /** Switches the phone on: downloads the package and starts the mini-program. */
  async boot(): Promise<void> {
    try {
      const [app, people, source] = await Promise.all([this.desk.app(), this.desk.people(), PackageSource.open()]);
      this.appOnPhone = app;
      this.personOnPhone = people.find((person) => person.openid === this.params.openid);
      if (this.personOnPhone === undefined) throw new Error('这张桌面上没有这位微信用户');
      this.home.setPerson(this.personOnPhone);
      const entry = { url: this.params.path, scene: this.params.scene };
      this.programOnPhone = new MiniProgram(this, source, entry);
      this.home.setApp(this.program.name);
      this.catchErrors(this.programOnPhone);
      this.messages.open().catch((error: unknown) => this.recorder.error('messages', error));
      await this.programOnPhone.start();
      this.splash.remove();
    } catch (error) {
      this.recorder.error('start', error);
      this.splash.replaceChildren(h('p', { class: 'splash-error' }, (error as Error).message));
    }
  }

  /** Turns the phone off and on again: a cold start of the mini-program. */
  restart(): void {
    window.location.reload();
  }

  /** To WeChat's list of chats; the mini-program goes to the background. */
  goHome(): void {
    this.program.hide();
    this.element.classList.add('phone-at-home');
    this.home.open();
  }

  /** To WeChat's service notices. */
  showNotices(): void {
    this.goHome();
    this.home.openNotices();
  }

  async openApp(url: string | undefined, scene = this.params.scene): Promise<void> {
    this.element.classList.remove('phone-at-home');
    await this.program.open(url, scene);
  }

  private async openMessage(message: ServiceMessage): Promise<void> {
    this.messages.markRead();
    await this.openApp(message.page, SCENE_MESSAGE);
  }

  tapped(route: string, element: Element): void {
    this.grantGesture();
    this.recorder.tap(route, describe(element));
  }

  /** A tap, or the return of the cashier or a dialog: for a moment the app may open a prompt. */
  grantGesture(): void {
    this.gestureAt = performance.now();
  }

  /** A network round trip in between uses the gesture up, as it does on phones. */
  endGesture(): void {
    this.gestureAt = -Infinity;
  }

  get hasGesture(): boolean {
    return performance.now() - this.gestureAt < 1000;
  }

  /** What an `<img>` must load for a path or address that the page `from` uses. */
  resourceUrl(from: string, name: string): string {
    return this.resources.url(this.program.source, from, name);
  }

  private currentFrameTop(): number {
    const frame = this.program.router.current?.view.webview.frame;
    return (frame?.getBoundingClientRect().top ?? 0) - this.element.getBoundingClientRect().top;
  }

  private catchErrors(program: MiniProgram): void {
    window.addEventListener('error', (event) => program.life.error(event.error ?? event.message, 'script'));
    window.addEventListener('unhandledrejection', (event) => program.life.rejection(event.reason, event.promise));
  }
}

/** How a person would point at what was tapped: its id or its class, else its tag. */
function describe(element: Element): string {
  const named = element.closest('[id]:not([id=""])');
  if (named !== null) return `#${named.id}`;
  const [first] = element.classList;
  return first === undefined ? element.localName : `.${first}`;
}
