/** A Java of this machine. */
export interface Java {
  /** The folder that holds `bin/java`. */
  readonly home: string;
  readonly major: number;
  readonly version: string;
}

export const javaMajorMin: number;
export function findJava(
  env?: Readonly<Record<string, string | undefined>>,
  folders?: ReadonlyArray<readonly [folder: string, inner: string]>,
): Java | undefined;
export function newestJava(javas: readonly Java[]): Java | undefined;
export function parseMajor(version: string): number;
