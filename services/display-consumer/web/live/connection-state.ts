/** Where the stream stands. Times are epoch ms of the viewer's clock. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  /** Connected; the server is still reading what it must know before it can tell anything. */
  | { readonly kind: 'catchingUp' }
  | { readonly kind: 'live' }
  | { readonly kind: 'reconnecting'; readonly since: number; readonly nextTryAt: number };
