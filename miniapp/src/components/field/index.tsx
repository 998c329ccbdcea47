import { Input, View, type InputProps } from '@tarojs/components';
import './field.scss';

interface Props {
  id: string;
  label: string;
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
  /** What is wrong with the value, in a sentence. */
  fault?: string;
  type?: InputProps['type'];
  maxlength?: number;
}

/** A labelled line to type into. */
export function Field({ id, label, value, placeholder, onChange, fault, type = 'text', maxlength = 60 }: Props) {
  return (
    <View className={`field ${fault ? 'field-wrong' : ''}`}>
      <View className="field-row">
        <View className="field-label">{label}</View>
        <Input
          id={id}
          className="field-input"
          ariaLabel={label}
          type={type}
          value={value}
          maxlength={maxlength}
          placeholder={placeholder}
          placeholderClass="field-placeholder"
          onInput={(event) => onChange(event.detail.value)}
        />
      </View>
      {fault ? <View className="field-fault">{fault}</View> : null}
    </View>
  );
}
