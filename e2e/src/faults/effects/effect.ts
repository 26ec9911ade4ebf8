/** Whether a fault really took effect, and how that was seen. */
export interface Effect {
  readonly isEffective: boolean;
  readonly evidence: string;
}
