import { Field } from '../field';
import type { ContactFaults, ContactForm } from './contact-faults';

interface Props {
  contact: ContactForm;
  faults: ContactFaults;
  /** examples, in the same order */
  placeholders: ContactForm;
  onChange: (part: Partial<ContactForm>) => void;
}

/** Who is called in an emergency: what they are to the person, and their number. */
export function ContactFields({ contact, faults, placeholders, onChange }: Props) {
  return (
    <>
      <Field
        id="contact-name"
        label="称呼"
        value={contact.name}
        placeholder={placeholders.name}
        maxlength={20}
        fault={faults.name}
        onChange={(name) => onChange({ name })}
      />
      <Field
        id="contact-phone"
        label="手机号"
        type="number"
        value={contact.phone}
        placeholder={placeholders.phone}
        maxlength={11}
        fault={faults.phone}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  );
}
