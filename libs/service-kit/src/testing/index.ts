export { type Conversation, converse, converseOften, type Outcome } from './converse.ts';
export { headerFlood, manyConnections, pipelineFlood, slowBodies, slowHeaders } from './floods.ts';
export { malformedRequests, otherProtocols, refusedRequests, traversals } from './hostile-requests.ts';
export { judgeRefusal, statusesOf } from './judge-answer.ts';
export { residentMemoryMb } from './resident-memory.ts';
export { type Watch, watchService } from './watch-service.ts';
