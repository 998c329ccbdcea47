import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { HOTLINE } from '@/lib/company';
import { callForHelp } from './call-for-help';
import { Hotline } from './called-card';
import { IncidentSheet } from './incident-sheet';
import './sos.scss';

/** Longer than any slip of the thumb or brush of a sleeve, and still over before anybody asks what it is. */
const HOLD_MS = 1_000;

/**
 * Always in reach: held for a second it calls at once, without a question; touched shortly it opens the sheet with the
 * silent way and the phones, so that nobody who only tries is left without an answer.
 */
export function SosButton({ orderId }: { orderId: string }) {
  const [held, setHeld] = useState(false);
  const [open, setOpen] = useState(false);
  const [reporting, setReporting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const called = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const call = (silent: boolean) => {
    setOpen(false);
    void callForHelp(orderId, silent);
  };
  const start = () => {
    called.current = false;
    setHeld(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      called.current = true;
      setHeld(false);
      call(false);
    }, HOLD_MS);
  };
  const stop = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  return (
    <>
      <View
        id="sos"
        className={`sos-button ${held ? 'sos-button-held' : ''}`}
        ariaRole="button"
        onTouchStart={start}
        onTouchEnd={stop}
        onTouchCancel={stop}
        onClick={() => {
          // letting go after a call is no tap
          if (!called.current) setOpen(true);
          called.current = false;
        }}
      >
        <View className="sos-button-name">SOS</View>
        <View className="sos-button-how">长按</View>
      </View>
      <Sheet
        open={open}
        id="sos-sheet"
        title="紧急求助"
        hint="会带上您的位置和这次服务，有人接警之前一直联系"
        onClose={() => setOpen(false)}
      >
        <View className="sos-sheet">
          <Button id="sos-now" size="large" kind="emergency" block onClick={() => call(false)}>
            立即求助
          </Button>
          <Button id="sos-silent" size="large" kind="secondary" block onClick={() => call(true)}>
            静默求助（手机不出声，也不会回拨）
          </Button>
          <Hotline phone={HOTLINE} />
          <Button
            id="report-incident"
            kind="quiet"
            block
            onClick={() => {
              setOpen(false);
              setReporting(true);
            }}
          >
            已经过去了？报告受伤、损坏等事件
          </Button>
        </View>
      </Sheet>
      <IncidentSheet orderId={orderId} open={reporting} onClose={() => setReporting(false)} />
    </>
  );
}
