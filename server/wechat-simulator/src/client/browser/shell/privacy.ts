import type { MiniProgram } from '../runtime/mini-program.js';
import { askPermission } from './dialogs.js';

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, eventInfo: { referrer: string }) => void;

const GRANT = 'privacy';

/**
 * The user's consent to the privacy guidelines. An app with `__usePrivacyCheck__` gets no private data before it: its
 * own listener asks, or WeChat's dialog does.
 */
export class Privacy {
  private listener: Listener | undefined;
  private agreedButton: string | undefined;

  constructor(private readonly program: MiniProgram) {}

  get needed(): boolean {
    return this.program.config.__usePrivacyCheck__ === true && this.program.phone.grants.get(GRANT) !== true;
  }

  onNeed(listener: Listener): void {
    this.listener = listener;
  }

  /** The user pressed a button with open-type agreePrivacyAuthorization. */
  agreeBy(buttonId: string): void {
    this.agreedButton = buttonId;
    // Pressed on its own, outside a question, it is consent as well.
    if (this.listener === undefined) this.agree();
  }

  /** Whether the interface `referrer` may be used; asks the user when that is still open. */
  async require(referrer: string): Promise<boolean> {
    if (!this.needed) return true;
    const agreed =
      this.listener === undefined ? await this.askByWeChat() : await this.askByApp(this.listener, referrer);
    if (agreed) this.agree();
    return agreed;
  }

  private agree(): void {
    this.program.phone.grants.set(GRANT, true);
  }

  private askByWeChat(): Promise<boolean> {
    return askPermission(this.program.phone.overlay, {
      app: this.program.name,
      title: '用户隐私保护提示',
      reason: `在使用服务之前，请阅读《${this.program.name}小程序隐私保护指引》。如你同意，请点击“同意”开始使用。`,
      allow: '同意',
    });
  }

  private askByApp(listener: Listener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      listener(
        (answer) => {
          if (answer.event === 'exposureAuthorization') return;
          // Consent counts only when the named button was really pressed.
          resolve(answer.event === 'agree' && (answer.buttonId === undefined || answer.buttonId === this.agreedButton));
        },
        { referrer },
      );
    });
  }
}
