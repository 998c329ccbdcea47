import { Button } from '@tarojs/components';
import { Cell } from '@/components/cell';
import './contact-cell.scss';

/** 在线客服: WeChat opens the conversation with us itself; what is written there lets us answer for two days. */
export function ContactCell() {
  return (
    <Button id="contact-us" className="contact-cell" openType="contact" hoverClass="pressed">
      <Cell icon="message" title="在线客服" hint="在微信里说，我们尽快回您" value="发消息" />
    </Button>
  );
}
