export { createMonitor, type Monitor } from './monitoring/monitor.ts';
export { type Following, followScoreboard } from './polling/follow-scoreboard.ts';
export { createOutcomeLog } from './polling/outcome-log.ts';
export { type ProducerConfig, parseProducerConfig } from './producer-config.ts';
export { publishWhileHeld, type Session, type Surroundings } from './publish-while-held.ts';
export { contentOf, type Seen, showsTheSame } from './publishing/fact-content.ts';
export { heldPollCount, heldPollCountMax } from './publishing/held-poll-count.ts';
export { type Publication, publicationDue, type Renewal } from './publishing/publication-due.ts';
