/** Order numbers are short for people, so two may be drawn alike: the caller draws again when the key is refused. */
export const ORDER_NUMBER_DIGITS = 6;
/** What the customer tells at the door. */
export const DOOR_CODE_DIGITS = 6;
