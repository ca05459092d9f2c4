import type { PriceFileFault, Refusal } from "./types";

/** How files that are no text begin: zip, pdf, gzip, png. A spreadsheet is taken apart before it comes here. */
const BINARY_STARTS = ["PK\u0003\u0004", "%PDF", "\u001f\u008b", "\u0089PNG"];
/** An archive that begins with its directory, because there is nothing in it. */
const EMPTY_ZIP_START = "PK\u0005\u0006";
const OLD_EXCEL_START = "\u00d0\u00cf\u0011\u00e0";
/** Signs that no table has, whatever its encoding: all controls but tab, line ends and the end-of-file mark of DOS. */
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;
const HTML = /^(?:<!doctype html|<\?xml|<html|<head|<body|<script|<table|<div|<meta|<!--)/i;
const JSON_START = /^(?:\{\s*["}]|\[\s*[[{"\]]|\[\s*-?\d)/;
const EXCUSE = /^(?:no data\b|exceeded the daily hits limit|access denied|too many requests|rate limit)/i;
/** 通达信's list of codes (`.EBK`), each behind the digit of its market. */
const EBK_LINE = /^[012]\d{6}$/;
const WATCHLIST_TOKEN = /^(?:###.*|[A-Z][A-Z0-9_]*:[A-Z0-9._!&-]+)$/;

/** Why a text is no table of prices at all, before any column is looked at; null where it may be one. */
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

/** The same of a file's first bytes, which in another encoding would look like text. */
export function refusalOfBytes(head: Uint8Array): Refusal | null {
  const start = String.fromCharCode(...head.subarray(0, 8));
  if (start.startsWith(OLD_EXCEL_START)) return refuse("old_excel_file");
  if (start.startsWith(EMPTY_ZIP_START)) return refuse("empty_archive");
  return BINARY_STARTS.some((bytes) => start.startsWith(bytes)) ? refuse("binary_file") : null;
}

/** A TradingView list (sections and symbols with their exchange) or 通达信's, and nothing else. */
function isWatchlist(text: string): boolean {
  const tokens = text.split(/[,\r\n]+/, 12).map((token) => token.trim());
  const told = tokens.filter((token) => token !== "");
  const isAll = (form: RegExp) => told.slice(0, 10).every((token) => form.test(token));
  return told.length > 0 && (isAll(WATCHLIST_TOKEN) || (!text.includes(",") && isAll(EBK_LINE)));
}

/** A file that isn't taken, with why; `detail` is what of the file shows it. */
export const refuse = (code: PriceFileFault, detail?: string): Refusal =>
  detail ? { ok: false, code, detail } : { ok: false, code };
