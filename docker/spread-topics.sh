#!/usr/bin/env bash
# Run inside of a broker: gives every broker that is there its share of all topics, and waits until that is done.
set -euo pipefail

tools=/opt/kafka/bin
at=(--bootstrap-server "${KAFKA:-kafka:9092}")
# What moves shares the network with what is published.
bytesPerSecondMax=10000000
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

brokers=$($tools/kafka-broker-api-versions.sh "${at[@]}" | sed -nE 's/^.*\(id: ([0-9]+) .*$/\1/p' | sort -n | paste -sd,)
$tools/kafka-topics.sh "${at[@]}" --list |
  awk 'BEGIN { printf "{\"version\":1,\"topics\":[" } { printf "%s{\"topic\":\"%s\"}", (NR > 1 ? "," : ""), $1 } END { print "]}" }' >"$work/topics.json"
echo "Spreading $($tools/kafka-topics.sh "${at[@]}" --list | wc -l) topics over brokers $brokers"
$tools/kafka-reassign-partitions.sh "${at[@]}" --topics-to-move-json-file "$work/topics.json" --broker-list "$brokers" --generate |
  tail -1 >"$work/plan.json"
$tools/kafka-reassign-partitions.sh "${at[@]}" --reassignment-json-file "$work/plan.json" --throttle $bytesPerSecondMax --execute >"$work/execute"

# Verifying takes the throttle away again when nothing moves any more.
until $tools/kafka-reassign-partitions.sh "${at[@]}" --reassignment-json-file "$work/plan.json" --verify >"$work/verify" &&
  ! grep -q 'in progress' "$work/verify"; do
  sleep 2
done
grep -c 'is completed' "$work/verify" | sed 's/$/ partitions are where they should be/'
