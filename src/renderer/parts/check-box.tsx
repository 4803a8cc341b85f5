import './controls.css';
import { Checkbox } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';

/** A box to tick; `checked` may be 'some'. Its name is `label`, or the text of the label element around it. */
export const CheckBox = ({
  checked,
  label,
  disabled = false,
  tabIndex,
  onChange,
}: {
  readonly checked: boolean | 'some';
  readonly label?: string | undefined;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  readonly onChange: (checked: boolean) => void;
}) => (
  <Checkbox.Root
    className="check-box"
    aria-label={label}
    checked={checked === true}
    indeterminate={checked === 'some'}
    disabled={disabled}
    {...(tabIndex === undefined ? {} : { tabIndex })}
    onCheckedChange={onChange}
  >
    <Checkbox.Indicator>
      {checked === 'some' ? <Minus className="icon" aria-hidden /> : <Check className="icon" aria-hidden />}
    </Checkbox.Indicator>
  </Checkbox.Root>
);
