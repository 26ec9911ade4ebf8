"""Publishes how loud each arena is to the topic `courtside.crowd`: a producer that shares no code with the others."""

import json
import os
import signal
import sys
import time
import urllib.request
import zlib
from pathlib import Path

from confluent_kafka import KafkaError, KafkaException, Producer
from confluent_kafka.admin import AdminClient, NewTopic
from confluent_kafka.schema_registry import Schema, SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroSerializer
from confluent_kafka.serialization import MessageField, SerializationContext

BROKERS = os.environ.get("KAFKA_BROKERS", "127.0.0.1:9092")
REGISTRY = os.environ.get("SCHEMA_REGISTRY_URL", "http://127.0.0.1:8085/apis/ccompat/v7")
FEED = os.environ.get("FEED_URL", "http://127.0.0.1:8084")
TOPIC = os.environ.get("KAFKA_TOPIC_PREFIX", "") + "courtside.crowd"
SCHEMA = Path(__file__).with_name("crowd.avsc").read_text()
TOPIC_CONFIG = {"cleanup.policy": "compact,delete", "retention.ms": str(30 * 24 * 3600 * 1000)}
REFRESH_MS = 8_000  # The board calls a live number old that has not been renewed for longer than ten seconds.


def create_topic():
    """Compacted by key: of every game the newest fact is kept. Whoever owns a topic makes it, once."""
    admin = AdminClient({"bootstrap.servers": BROKERS})  # Kept in a variable: without it the request dies on its way.
    try:
        admin.create_topics([NewTopic(TOPIC, 6, 1, config=TOPIC_CONFIG)])[TOPIC].result(timeout=30)
    except KafkaException as error:
        if error.args[0].code() != KafkaError.TOPIC_ALREADY_EXISTS:
            raise


def register_schema():
    """From now on the registry refuses every version that would break a reader, an old one or a new one."""
    registry = SchemaRegistryClient({"url": REGISTRY})
    registry.register_schema(f"{TOPIC}-value", Schema(SCHEMA, "AVRO"))
    registry.set_compatibility(f"{TOPIC}-value", "FULL_TRANSITIVE")
    return registry


def listen():
    """Which games are on, from the feed. There are no microphones: the noise is made of score, period and crowd."""
    try:
        with urllib.request.urlopen(f"{FEED}/scoreboard/todaysScoreboard_00.json", timeout=5) as answer:
            document = json.load(answer)
    except OSError as error:
        return print(f"Cannot read the feed at {FEED}: {error}; asking again", flush=True)
    source = document["meta"].get("courtsideSource", "nba-cdn")
    for game in document["scoreboard"]["games"]:
        home, away, is_live = game["homeTeam"]["score"], game["awayTeam"]["score"], game["gameStatus"] == 2
        noise = 55.0 + is_live * (15 + 3 * min(game["period"], 5) + max(0, 12 - abs(home - away)) + (home + away) % 7)
        mood = "roaring" if noise > 90 else "cheering" if noise > 75 else "quiet"
        attendance = 15_000 + zlib.crc32(game["gameId"].encode()) % 5_000
        yield is_live, {"gameId": f"{source}:{game['gameId']}", "noise": noise, "mood": mood, "attendance": attendance}


def next_fact(before, content, is_live, now):
    """The fact to publish, or None: a change is a new revision, and a live game is renewed before it looks old."""
    if before and content.items() <= before.items():
        is_due = is_live and now - before["observedAt"] >= REFRESH_MS
        return {**before, "observedAt": now} if is_due else None
    return {**content, "revision": now, "observedAt": now}  # A time never goes back, not over a restart either.


def main():
    create_topic()
    encode = AvroSerializer(register_schema(), SCHEMA, conf={"auto.register.schemas": False})
    producer = Producer({"bootstrap.servers": BROKERS, "enable.idempotence": True})
    published = {}
    while True:
        for is_live, content in listen():
            fact = next_fact(published.get(content["gameId"]), content, is_live, int(time.time() * 1000))
            if fact is None:
                continue
            value = encode(fact, SerializationContext(TOPIC, MessageField.VALUE))
            producer.produce(TOPIC, key=fact["gameId"], value=value)
            published[fact["gameId"]] = fact
        print(f"{len(published)} games published, {producer.flush(10)} facts wait for the broker", flush=True)
        time.sleep(1)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        main()
    except KeyboardInterrupt:
        pass
