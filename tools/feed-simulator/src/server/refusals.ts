import type { Answer } from './answer.ts';

/** An answer without peculiarities. */
export const plainAnswer = (status: number, contentType: string, body: string): Answer => ({
  status,
  headers: { 'content-type': contentType },
  body,
  delayMs: 0,
  trickleMs: 0,
  ends: 'asItShould',
});

/** What the storage behind the feed answers when there is no such object, or not yet. There is no 404. */
export const noSuchObject = `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>C0UR7S1DE0000001</RequestId><HostId>courtside-feed-simulator</HostId></Error>`;

/** What the edge in front of it answers when it refuses this client. */
export const clientRefused = `<HTML><HEAD>
<TITLE>Access Denied</TITLE>
</HEAD><BODY>
<H1>Access Denied</H1>

You don't have permission to access this feed on this server.<P>
Reference&#32;&#35;18&#46;c0u27&#46;51de
</BODY>
</HTML>
`;

/** A page where JSON was expected, as portals and maintenance notices send it. */
export const maintenancePage =
  '<!doctype html><html><head><title>Be right back</title></head><body>Be right back.</body></html>';
