import { configureEasel } from '../runtime/easel.js';
import { installEventShape } from '../runtime/event-shape.js';
import { showCodesToOthers } from '../qr/screen-codes.js';
import { installHook } from '../record/hook.js';
import shellCss from '../shell/shell.css';
import { readParams } from './params.js';
import { Phone } from './phone.js';

const style = document.createElement('style');
style.textContent = shellCss;
document.head.append(style);

const phone = new Phone(readParams(location.search), document.body);
configureEasel((error, where) => {
  if (phone.isOpen) phone.program.life.error(error, where);
  else phone.recorder.error(where, error);
});
installEventShape();
installHook(phone);
showCodesToOthers(
  () => phone.person?.nickname ?? '',
  () => (phone.isOpen ? phone.program.router.current?.view.webview.document : undefined),
);
void phone.boot();
