/**
 * The Content-Security-Policy of one page. Scripts need this response's nonce; inline styles are allowed, because
 * charts and popovers position themselves with them. No upgrade to https, because the board is served over plain http
 * on this machine.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  // In development, React rebuilds the server's stack traces with eval.
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
