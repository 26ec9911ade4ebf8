/** Of one topic: who fills a topic with noise shall not fill this one as well. They stand in their topic all the same. */
const perTopicMax = 10_000;
/** Of all: ten topics full of noise. Topics cost nothing to make, and each of these takes some hundred bytes here. */
const inAllMax = 100_000;

/** What a reader could not read, by topic and key of the letter: at most what it may park. */
export class Failures {
  private readonly keys = new Map<string, Set<string>>();
  private count = 0;

  /** Notes one; false (and nothing noted) when there are as many as there may be. */
  add(topic: string, key: string): boolean {
    const ofTopic = this.keys.get(topic) ?? new Set();
    if (ofTopic.has(key)) return true;
    if (ofTopic.size >= perTopicMax || this.count >= inAllMax) return false;
    this.keys.set(topic, ofTopic.add(key));
    this.count += 1;
    return true;
  }

  has(topic: string, key: string): boolean {
    return this.keys.get(topic)?.has(key) ?? false;
  }

  /** Takes one out; whether it was there. */
  delete(topic: string, key: string): boolean {
    const wasThere = this.keys.get(topic)?.delete(key) ?? false;
    if (wasThere) this.count -= 1;
    return wasThere;
  }

  /** The topic is read from its beginning, once more or as another one of its name. */
  forget(topic: string): void {
    this.count -= this.keys.get(topic)?.size ?? 0;
    this.keys.delete(topic);
  }
}
