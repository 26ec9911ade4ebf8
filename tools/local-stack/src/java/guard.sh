# sh guard.sh PID_FILE COMMAND...: runs a command that ends when the process that holds our standard input does, however that dies.
exec 3<&0 # A background job of sh reads from /dev/null, so the pipe is kept under another number.
pid_file=$1
shift
child=
is_ending=
# Before the child is there: a signal in between would end this script and leave the child.
trap 'is_ending=yes; [ -z "$child" ] || kill -TERM "$child" 2>/dev/null' TERM INT HUP
"$@" </dev/null 3<&- &
child=$!
[ -z "$is_ending" ] || kill -TERM "$child" 2>/dev/null
echo "$child" >"$pid_file"
(
  trap - TERM INT HUP
  cat <&3 >/dev/null
  kill -TERM "$child" 2>/dev/null || exit 0
  for second in 1 2 3 4 5 6 7 8; do
    sleep 1
    kill -0 "$child" 2>/dev/null || exit 0
  done
  kill -KILL "$child" 2>/dev/null
) >/dev/null 2>&1 &
exec 3<&-
wait "$child"
code=$?
# A signal to this script ends the first wait before the child has ended.
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  code=$?
done
# The next stack on this folder may have started meanwhile and written its own.
[ "$(cat "$pid_file" 2>/dev/null)" != "$child" ] || rm -f "$pid_file"
exit "$code"
