export { converse, converseOften } from './converse.ts';
export { type FloodOutcome, type Floods, floodServer } from './flood-server.ts';
export { pipelineFlood } from './floods.ts';
export { malformedRequests, refusedRequests, traversals } from './hostile-requests.ts';
export { judgeRefusal } from './judge-answer.ts';
export { judgeOtherProtocols, judgeRequests } from './judge-requests.ts';
export { floodingAddress, linuxTest, wellBehavedAddress } from './linux-addresses.ts';
export { residentMemoryMb, socketCount } from './resident-memory.ts';
export { Watch } from './watch.ts';
