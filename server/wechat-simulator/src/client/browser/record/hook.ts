import type { PaymentAnswer, ReceiveAnswer, SubscribeAnswer } from '../phone/answers.js';
import type { NetworkMode } from '../phone/network.js';
import type { Phone } from '../phone/phone.js';
import type { Place } from '../phone/places.js';
import type { CallRecord, ErrorRecord, SetDataRecord, TapRecord } from './recorder.js';

/** A place of which only the coordinates need to be known. */
type Spot = Pick<Place, 'latitude' | 'longitude'> & Partial<Place>;

/** `window.__desk`: what a browser test or a curious person can ask of a phone and do to it. */
export interface DeskHook {
  /** True once the first page is on the screen. */
  readonly ready: boolean;
  readonly openid: string;
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  /** The page on top as its own code sees it (`this`): its data and methods. */
  readonly page: Readonly<Record<string, unknown>> | undefined;
  /** What `getApp()` answers. */
  readonly app: unknown;
  /** Paths of the open pages, bottom first. */
  readonly stack: readonly string[];
  readonly calls: readonly CallRecord[];
  readonly setData: readonly SetDataRecord[];
  readonly taps: readonly TapRecord[];
  readonly errors: readonly ErrorRecord[];
  /** Bytes of setData by page route. */
  readonly setDataBytes: Readonly<Record<string, number>>;
  readonly toast: string;
  readonly unread: number;
  readonly network: NetworkMode;
  readonly wx: Readonly<Record<string, unknown>>;
  /** Answers the open cashier, or the next one. */
  answerPayment(answer: PaymentAnswer): void;
  /** Answers the open page on which money is taken, or the next one. */
  answerReceive(answer: ReceiveAnswer): void;
  /** Answers the open message prompt, or the next one. */
  answerSubscribe(answer: SubscribeAnswer): void;
  /** What the camera sees: the open scanner reads it, or the next one. Undefined is "the user goes back". */
  setScanResult(content: string | undefined): void;
  /** Puts the phone there at once. */
  setLocation(place: Spot): void;
  /** Carries the phone there, a step every second. */
  walkTo(place: Spot, seconds: number): void;
  /** The phone's own switch for its location service. */
  setLocationService(on: boolean): void;
  /** Where the mini-program showed the way to last. */
  readonly destination: Place | undefined;
  setNetwork(mode: NetworkMode): void;
  /** Grants or refuses a scope (`scope.userLocation`) or `privacy` in advance. */
  setGrant(scope: string, allowed: boolean): void;
  /** Draws the soft keyboard, as on a phone without a keyboard. */
  setKeyboard(drawn: boolean): void;
  /** Opens the mini-program from outside, as a message or a scanned code does. */
  open(url: string, scene?: number): Promise<void>;
  openNotices(): void;
  restart(): void;
  clear(): void;
}

/** Puts the hook of a phone into its window. */
export function installHook(phone: Phone): void {
  const { recorder } = phone;
  const current = (): ReturnType<typeof phone.program.router.pages.at> =>
    phone.isOpen ? phone.program.router.current : undefined;
  const hook: DeskHook = {
    get ready() {
      return phone.isOpen && current() !== undefined;
    },
    openid: phone.desk.openid,
    get route() {
      return current()?.path ?? '';
    },
    get query() {
      return current()?.url.query ?? {};
    },
    get page() {
      return current()?.unit;
    },
    get app() {
      return phone.isOpen ? phone.program.life.app : undefined;
    },
    get stack() {
      return phone.isOpen ? phone.program.router.pages.map((page) => page.path) : [];
    },
    calls: recorder.calls,
    setData: recorder.setData,
    taps: recorder.taps,
    errors: recorder.errors,
    get setDataBytes() {
      const bytes: Record<string, number> = {};
      for (const record of recorder.setData) bytes[record.route] = (bytes[record.route] ?? 0) + record.bytes;
      return bytes;
    },
    get toast() {
      return phone.toast.title;
    },
    get unread() {
      return phone.messages.unread;
    },
    get network() {
      return phone.network.mode;
    },
    get wx() {
      return phone.program.wx;
    },
    answerPayment: (answer) => phone.answers.payment.give(answer),
    answerReceive: (answer) => phone.answers.receive.give(answer),
    answerSubscribe: (answer) => phone.answers.subscribe.give(answer),
    setScanResult: (content) => phone.answers.scan.give(content),
    setLocation: (spot) => phone.whereabouts.put(placeOf(spot)),
    walkTo: (spot, seconds) => phone.whereabouts.walk(placeOf(spot), seconds),
    setLocationService: (on) => phone.whereabouts.setOn(on),
    get destination() {
      return phone.whereabouts.destination;
    },
    setNetwork: (mode) => phone.network.set(mode),
    setGrant: (scope, allowed) => phone.grants.set(scope, allowed),
    setKeyboard: (drawn) => phone.keyboard.setDrawn(drawn),
    open: (url, scene) => phone.openApp(url, scene),
    openNotices: () => phone.showNotices(),
    restart: () => phone.restart(),
    clear: () => {
      for (const list of [recorder.calls, recorder.setData, recorder.taps, recorder.errors]) list.length = 0;
    },
  };
  (window as unknown as { __desk: DeskHook }).__desk = hook;
}

function placeOf(spot: Spot): Place {
  return { name: '', address: '', ...spot };
}
