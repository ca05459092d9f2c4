// The rules for environment variables, each written once. It uses Node's built-ins only, because the start script runs
// it before any dependency is installed; schema.ts applies the same rules through zod.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const DEFAULT_PORT = 3000;
export const DEFAULT_HOST = "127.0.0.1";
export const DEFAULT_DATABASE_URL = "file:./data/themeboard.db";

const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/**
 * A rule's answer: the value, or a sentence that names the variable.
 * @template T
 * @typedef {{ ok: true, value: T } | { ok: false, problem: string }} Ruling
 */

/**
 * @param {string | undefined} text
 * @returns {Ruling<number>}
 */
export function portRule(text) {
  if (text === undefined || text === "") return { ok: true, value: DEFAULT_PORT };
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
    return { ok: false, problem: `PORT must be a whole number from 1 to 65535, but is "${text}".` };
  }
  return { ok: true, value: port };
}

/**
 * Anybody who reaches the board may write to it, so until it has accounts it listens on this machine only.
 * @param {string | undefined} text
 * @returns {Ruling<string>}
 */
export function hostRule(text) {
  if (text === undefined || text === "") return { ok: true, value: DEFAULT_HOST };
  const host = text.replace(/^\[(.*)\]$/, "$1");
  if (!LOOPBACK.includes(host)) {
    return {
      ok: false,
      problem: `HOST must be this machine itself (${LOOPBACK.join(", ")}) until Themeboard has accounts, but is "${text}".`,
    };
  }
  return { ok: true, value: host };
}

/**
 * The database's file, absolute: a relative one is meant from the project's folder, whatever the current one is.
 * @param {string | undefined} text
 * @param {string} root the project's folder
 * @returns {Ruling<string>}
 */
export function databaseRule(text, root) {
  const url = text === undefined || text === "" ? DEFAULT_DATABASE_URL : text;
  if (/^postgres(ql)?:/i.test(url)) {
    return {
      ok: false,
      problem:
        "DATABASE_URL names a PostgreSQL database, which Themeboard doesn't support yet: use file:./data/themeboard.db or another file.",
    };
  }
  if (!url.startsWith("file:")) {
    return { ok: false, problem: 'DATABASE_URL must begin with "file:", as in file:./data/themeboard.db.' };
  }
  const file = url.startsWith("file://") ? fromFileUrl(url) : url.slice("file:".length);
  if (!file || /[?#]/.test(file) || file === ":memory:" || /[/\\]$/.test(file)) {
    return {
      ok: false,
      problem: `DATABASE_URL must name a file, as in file:./data/themeboard.db, but is "${url}".`,
    };
  }
  return { ok: true, value: path.resolve(root, file) };
}

/** @param {string} url */
function fromFileUrl(url) {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}

/**
 * A provider's address: where prices are fetched from, once the settings name it.
 * @param {string} name the variable
 * @param {string} usual
 * @param {{ takesToken?: boolean }} [more] a token is sent there: in clear it goes to this machine only
 * @returns {(text: string | undefined) => Ruling<string>}
 */
export function addressRule(name, usual, { takesToken = false } = {}) {
  return (text) => {
    const address = text === undefined || text === "" ? usual : text;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
      return { ok: false, problem: `${name} must be an address such as ${usual}.` };
    }
    const isHere = LOOPBACK.includes(url.hostname.replace(/^\[(.*)\]$/, "$1"));
    if (takesToken && url.protocol === "http:" && !isHere) {
      return { ok: false, problem: `${name} must begin with https://, for your token is sent there.` };
    }
    return { ok: true, value: address.replace(/\/+$/, "") };
  };
}

/**
 * A token is never repeated, not even to say that it can't be used.
 * @param {string} name the variable
 * @returns {(text: string | undefined) => Ruling<string | null>}
 */
function tokenRule(name) {
  return (text) => {
    const token = text?.trim() ?? "";
    if (token === "") return { ok: true, value: null };
    if (/^[\x21-\x7e]{8,200}$/.test(token)) return { ok: true, value: token };
    return { ok: false, problem: `${name} must be 8 to 200 letters, digits and signs, without spaces.` };
  };
}

/** The rules of the providers' variables, by name. */
export const PROVIDER_RULES = {
  YAHOO_URL: addressRule("YAHOO_URL", "https://query1.finance.yahoo.com"),
  TENCENT_URL: addressRule("TENCENT_URL", "https://web.ifzq.gtimg.cn"),
  HITHINK_URL: addressRule("HITHINK_URL", "https://fuyao.aicubes.cn", { takesToken: true }),
  HITHINK_KEY: tokenRule("HITHINK_KEY"),
  TIINGO_URL: addressRule("TIINGO_URL", "https://api.tiingo.com", { takesToken: true }),
  TIINGO_TOKEN: tokenRule("TIINGO_TOKEN"),
  TUSHARE_URL: addressRule("TUSHARE_URL", "https://api.tushare.pro", { takesToken: true }),
  TUSHARE_TOKEN: tokenRule("TUSHARE_TOKEN"),
};

/** The key that is sent to the drafting assistant of the settings; most local ones need none. */
export const assistantKeyRule = tokenRule("ASSISTANT_KEY");

/**
 * The origin of a host and port; an IPv6 address is in brackets.
 * @param {string} host
 * @param {number} port
 */
export function originOf(host, port) {
  const name = host.includes(":") ? `[${host}]` : host;
  return port === 80 ? `http://${name}` : `http://${name}:${port}`;
}
