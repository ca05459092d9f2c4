import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** The code of a key that an input method takes; Safari tells no other way for the one that ends the composing. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key belongs to a word that is still being composed (pinyin, kana): then it is no command of the page. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === TAKEN_BY_INPUT_METHOD;
}
