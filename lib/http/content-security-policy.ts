/**
 * The policy of one page. Scripts need this response's nonce; styles may stand inline, because charts and popovers
 * place themselves by them; no upgrade to https, because the board is served over plain http on this machine.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  // While developing, React rebuilds the server's stacks with eval.
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
