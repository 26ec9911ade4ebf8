/** Whether Docker could not publish a port because another container, or anybody else, listens there. */
export const isPortTaken = (cause: unknown): boolean =>
  Error.isError(cause) && /port is already allocated|address already in use/.test(cause.message);
