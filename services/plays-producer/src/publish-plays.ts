import { type Plays, plays } from '@courtside/contract-plays';
import type { SeenPlayByPlay } from '@courtside/feed-client';
import type { OwnedTopic } from '@courtside/kafka-client';
import { followGameFiles, type GameFiles, publishWhileHeld, type Surroundings } from '@courtside/producer-kit';
import { PlaysKeeper } from './plays-keeper.ts';

/** Follows the games of the scoreboard and publishes their plays, until `held` aborts and all is published. */
export const publishPlays = (around: Surroundings, topic: OwnedTopic<Plays>, held: AbortSignal): Promise<void> =>
  publishWhileHeld<Plays>(plays, around, topic, held, (session) => {
    const playByPlays: GameFiles<SeenPlayByPlay> = { document: 'playbyplay', read: session.client.playByPlay };
    return followGameFiles(session, held, playByPlays, new PlaysKeeper(session));
  });
