import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** The key code of a key used by an input method; Safari sets nothing else for the key that ends the composition. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether a key press belongs to an unfinished input-method composition (pinyin, kana) and must not trigger a shortcut.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === TAKEN_BY_INPUT_METHOD;
}
