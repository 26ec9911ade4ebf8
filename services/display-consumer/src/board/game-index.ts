/** Stands for the game of facts that belong to none. */
export const noGame = '';

/** The entities of a topic by game. */
export class GameIndex {
  readonly #keys = new Map<string, string[]>();

  /** An entity has come, gone (`after` undefined) or belongs to another game than before. */
  move(key: string, before: string | undefined, after: string | undefined): void {
    if (before === after) return;
    if (before !== undefined) this.#remove(before, key);
    if (after !== undefined) this.#add(after, key);
  }

  has(gameId: string): boolean {
    return this.#keys.has(gameId);
  }

  keysOf(gameId: string): readonly string[] {
    return this.#keys.get(gameId) ?? [];
  }

  games(): MapIterator<string> {
    return this.#keys.keys();
  }

  #add(gameId: string, key: string): void {
    const keys = this.#keys.get(gameId);
    if (keys) keys.push(key);
    else this.#keys.set(gameId, [key]);
  }

  #remove(gameId: string, key: string): void {
    const keys = this.#keys.get(gameId) ?? [];
    const index = keys.indexOf(key);
    if (index >= 0) keys.splice(index, 1);
    if (keys.length === 0) this.#keys.delete(gameId);
  }
}
