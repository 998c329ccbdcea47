/** WeChat's built-in components as plain elements, with the parts of their behaviour our pages rely on. */
import type { ChangeEvent, MouseEvent, ReactNode } from 'react';

interface Common {
  id?: string;
  className?: string;
  children?: ReactNode;
  ariaLabel?: string;
  ariaRole?: string;
  onClick?: (event: MouseEvent) => void;
  onTouchStart?: () => void;
  onTouchEnd?: () => void;
  onTouchCancel?: () => void;
}

const shared = ({ id, className, ariaLabel, ariaRole, onClick, onTouchStart, onTouchEnd, onTouchCancel }: Common) => ({
  id,
  className,
  'aria-label': ariaLabel,
  role: ariaRole,
  onClick,
  onTouchStart,
  onTouchEnd,
  onTouchCancel,
});

export const View = (props: Common) => <div {...shared(props)}>{props.children}</div>;
export const ScrollView = View;
/** The phone's own wheels; a test that turns them calls `onChange` of the page itself. */
export const Picker = View;
/** What is on a map is read from its `markers`; here there is nothing to see. */
export const Map = View;
export const Text = (props: Common) => <span {...shared(props)}>{props.children}</span>;
export const Canvas = (props: Common) => <canvas {...shared(props)} />;
export const Image = (props: Common & { src: string }) => (
  <img {...shared(props)} src={props.src} alt={props.ariaLabel} />
);

interface ButtonProps extends Common {
  disabled?: boolean;
  openType?: string;
  onGetPhoneNumber?: (event: { detail: { code?: string } }) => void;
}

/** A phone number button answers with a code, as WeChat does after the person agreed. */
export const Button = (props: ButtonProps) => (
  <button
    {...shared(props)}
    disabled={props.disabled}
    onClick={(event) => {
      props.onClick?.(event);
      if (props.openType === 'getPhoneNumber') props.onGetPhoneNumber?.({ detail: { code: 'phone-code' } });
    }}
  >
    {props.children}
  </button>
);

interface FieldProps extends Common {
  value?: string;
  maxlength?: number;
  placeholder?: string;
  onInput?: (event: { detail: { value: string } }) => void;
}

const field = (props: FieldProps) => ({
  ...shared(props),
  value: props.value,
  maxLength: props.maxlength,
  placeholder: props.placeholder,
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    props.onInput?.({ detail: { value: event.target.value } }),
});

export const Input = (props: FieldProps) => <input {...field(props)} />;
export const Textarea = (props: FieldProps) => <textarea {...field(props)} />;

interface SwitchProps extends Common {
  checked?: boolean;
  onChange?: (event: { detail: { value: boolean } }) => void;
}

export const Switch = (props: SwitchProps) => (
  <input
    {...shared(props)}
    type="checkbox"
    checked={props.checked}
    onChange={(event) => props.onChange?.({ detail: { value: event.target.checked } })}
  />
);
