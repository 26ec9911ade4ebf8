/** Something the viewer should know: what is going on, and what comes next. */
export interface Notice {
  /** `wait`: nothing is wrong; `trouble`: what is shown may be old or incomplete. */
  readonly tone: 'wait' | 'trouble';
  readonly title: string;
  readonly text: string;
}
