import { Textarea, View } from '@tarojs/components';
import './note-field.scss';

interface Props {
  id: string;
  /** What is asked for, also for screen readers. */
  label: string;
  value: string;
  placeholder: string;
  /** Most characters. */
  longest: number;
  onChange: (value: string) => void;
  /** Room for a sentence or for a paragraph. */
  tall?: boolean;
}

/** A few words to write. The box is drawn around the native textarea, whose own padding differs between phones. */
export function NoteField({ id, label, value, placeholder, longest, onChange, tall }: Props) {
  return (
    <View className="note">
      <Textarea
        id={id}
        className={tall ? 'note-text note-tall' : 'note-text'}
        ariaLabel={label}
        value={value}
        maxlength={longest}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        disableDefaultPadding
        onInput={(event) => onChange(event.detail.value)}
      />
      {value.length > longest * 0.8 ? (
        <View className="note-count">
          {value.length}/{longest}
        </View>
      ) : null}
    </View>
  );
}
