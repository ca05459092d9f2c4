import type { PriceFileFault } from "./types";

/** How files that are no text begin: zip (xlsx), pdf, the old Office container. */
const BINARY_STARTS = ["PK\u0003\u0004", "%PDF", "\u00d0\u00cf\u0011\u00e0"];
const HTML = /^(?:<!doctype html|<\?xml|<html|<head|<body|<script|<table|<div|<meta|<!--)/i;

/** Why a text is no table of prices at all, before any column is looked at; null where it may be one. */
export function refusalOf(text: string): PriceFileFault | null {
  const start = text.slice(0, 4096);
  if (text.trim() === "") return "empty_file";
  if (start.includes("\u0000") || BINARY_STARTS.some((bytes) => start.startsWith(bytes)))
    return "binary_file";
  return HTML.test(start.trimStart()) ? "html_page" : null;
}
