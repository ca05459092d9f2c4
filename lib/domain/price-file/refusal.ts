import type { PriceFileFault, Refusal } from "./types";

/** The first bytes of binary files: zip, pdf, gzip, png. Spreadsheets are unpacked before this check. */
const BINARY_STARTS = ["PK\u0003\u0004", "%PDF", "\u001f\u008b", "\u0089PNG"];
/** The first bytes of an empty zip archive, which begins with its directory. */
const EMPTY_ZIP_START = "PK\u0005\u0006";
const OLD_EXCEL_START = "\u00d0\u00cf\u0011\u00e0";
/**
 * Control characters that no table has in any encoding: all but tab, line ends and the end-of-file mark of
 * DOS.
 */
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;
const HTML = /^(?:<!doctype html|<\?xml|<html|<head|<body|<script|<table|<div|<meta|<!--)/i;
const JSON_START = /^(?:\{\s*["}]|\[\s*[[{"\]]|\[\s*-?\d)/;
const EXCUSE = /^(?:no data\b|exceeded the daily hits limit|access denied|too many requests|rate limit)/i;
/** A line of 通达信's code list (`.EBK`): the digit of a market and a code. */
const EBK_LINE = /^[012]\d{6}$/;
const WATCHLIST_TOKEN = /^(?:###.*|[A-Z][A-Z0-9_]*:[A-Z0-9._!&-]+)$/;

/** The reason why a text can't be a price table, found without looking at columns; null if it may be one. */
export function refusalOf(head: string): Refusal | null {
  const start = head.slice(0, 4096);
  const text = start.replace(/^\uFEFF/, "").trim();
  if (head.trim() === "" || head === "\uFEFF") return refuse("empty_file");
  if (start.startsWith(OLD_EXCEL_START)) return refuse("old_excel_file");
  if (CONTROLS.test(start) || BINARY_STARTS.some((bytes) => start.startsWith(bytes)))
    return refuse("binary_file");
  if (HTML.test(text)) return refuse("html_page");
  if (JSON_START.test(text)) return refuse("json_file");
  if (EXCUSE.test(text)) return refuse("vendor_message", text.split(/\r|\n/, 1)[0]?.slice(0, 120));
  return isWatchlist(text) ? refuse("watchlist_file") : null;
}

/**
 * The reason why a file's first bytes can't be a price table. Binary bytes may look like text in another
 * encoding.
 */
export function refusalOfBytes(head: Uint8Array): Refusal | null {
  const start = String.fromCharCode(...head.subarray(0, 8));
  if (start.startsWith(OLD_EXCEL_START)) return refuse("old_excel_file");
  if (start.startsWith(EMPTY_ZIP_START)) return refuse("empty_archive");
  return BINARY_STARTS.some((bytes) => start.startsWith(bytes)) ? refuse("binary_file") : null;
}

/**
 * Whether the text consists only of a TradingView list (sections and symbols with an exchange) or a 通达信 list.
 */
function isWatchlist(text: string): boolean {
  const tokens = text.split(/[,\r\n]+/, 12).map((token) => token.trim());
  const filled = tokens.filter((token) => token !== "");
  const isAll = (form: RegExp) => filled.slice(0, 10).every((token) => form.test(token));
  return filled.length > 0 && (isAll(WATCHLIST_TOKEN) || (!text.includes(",") && isAll(EBK_LINE)));
}

/** A refusal with its code; `detail` is the text of the file that shows the reason. */
export const refuse = (code: PriceFileFault, detail?: string): Refusal =>
  detail ? { ok: false, code, detail } : { ok: false, code };
