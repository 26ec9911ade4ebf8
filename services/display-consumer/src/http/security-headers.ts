import type { FastifyReply } from 'fastify';

/** The page has its scripts and styles in files of its own and talks to nobody else. */
const contentSecurityPolicy = (frameAncestors: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

/** On every answer. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy("'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
} as const;

/** For a page that others may show in a frame: nothing in it acts for the viewer, so there is nothing to trick them into. */
export function allowFraming(reply: FastifyReply): FastifyReply {
  reply.removeHeader('x-frame-options');
  return reply.headers({
    'content-security-policy': contentSecurityPolicy('*'),
    'cross-origin-resource-policy': 'cross-origin', // Pages that isolate themselves ask for it.
  });
}
