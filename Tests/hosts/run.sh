#!/usr/bin/env bash
# Two hosts with workers, and a third with the database, each in a network namespace of its own. One is cut off in the
# middle of its work: the other does what it leaves, and each report is issued once.
#
# usage: unshare --mount --net run.sh SITREP POSTGRES_BIN FOLDER     (as root; FOLDER is empty)
set -euo pipefail
sitrep=$1 bin=$2 folder=$3
operations=5 days=12
password=two-hosts
as="setpriv --reuid=65534 --regid=65534 --clear-groups"
export LC_ALL=C TZ=UTC
cd "$folder"
chmod 755 .

say() { echo "$*" >&2; }
on() { local host=$1; shift; ip netns exec "$host" "$@"; }

# The hosts: each has a line of its own to the database, 10.77.1.0/24 and 10.77.2.0/24.
mount -t tmpfs tmpfs /run
for host in db one two; do
  ip netns add "$host"
  ip -n "$host" link set lo up
done
number=1
for host in one two; do
  ip -n db link add "$host" type veth peer name line netns "$host"
  ip -n db addr add "10.77.$number.1/24" dev "$host"
  ip -n db link set "$host" up
  ip -n "$host" addr add "10.77.$number.2/24" dev line
  ip -n "$host" link set line up
  number=$((number + 1))
done

# The database.
mkdir -m 777 server
echo "$password" >password
(cd server && $as "$bin/initdb" -D data -U sitrep --pwfile=../password --auth=scram-sha-256 -E UTF8 --no-sync >log 2>&1)
echo "host all all 10.77.0.0/16 scram-sha-256" >>server/data/pg_hba.conf
cd server
on db $as "$bin/postgres" -D data -k "" -h 10.77.1.1,10.77.2.1 -p 5432 -c fsync=off >>log 2>&1 </dev/null &
server=$!
cd ..
workers=
# shellcheck disable=SC2064,SC2086
trap 'kill $workers 2>/dev/null || true; kill -INT "$(head -n 1 server/data/postmaster.pid)" 2>/dev/null || true; wait' EXIT
one="postgres://sitrep:$password@10.77.1.1:5432/postgres"
two="postgres://sitrep:$password@10.77.2.1:5432/postgres"
tries=0
until on two "$bin/pg_isready" -q -h 10.77.2.1; do
  tries=$((tries + 1))
  if [ $tries -gt 18000 ] || ! kill -0 $server; then
    say "the server did not start"
    exit 1
  fi
  sleep 0.1
done

# The operations and their jobs.
day() { printf '2025-12-%02d' "$1"; }
for ((operation = 1; operation <= operations; operation++)); do
  name=small-$operation
  mkdir "$name"
  printf 'operation: %s\ntitle:\n  en: Small\ntimezone: UTC\nfirst_report: 2025-11-28\n' "$name" >"$name/operation.yaml"
  printf 'id,name,type\ncamp,Camp,site\n' >"$name/places.csv"
  printf 'id,publisher\nfield,Field team\n' >"$name/sources.csv"
  {
    echo id,source,occurred,entered,place,indicator,measure,value
    for ((number = 1; number <= days; number++)); do
      echo "e-$number,field,$(day $number),$(day $number),camp,stranded,stock,$((40 + number * 3))"
    done
  } >"$name/estimates.csv"
  on two "$sitrep-server" copy "$name" "$two" >/dev/null
  on two "$sitrep-server" jobs "$two" --operation "$name" --from "$(day 1)" --to "$(day $days)" --format txt,json \
    >/dev/null
done

counts() { on two "$sitrep-server" jobs "$two"; }
work() { on "$1" "$sitrep-server" work "$2" --output worked --quiet; }
work one "$one" 2>one.log &
workers=$!
work two "$two" 2>two.log &
workers="$workers $!"

# Cut off once it has done something, in the middle of something else.
until [ "$(counts | sed 's/.*waiting, \([0-9]*\) done.*/\1/')" -ge 5 ]; do sleep 0.1; done
ip -n db link set one down
say "one host is cut off: $(counts)"
start=$SECONDS
until counts | grep -q '^0 waiting'; do
  if [ $((SECONDS - start)) -gt 3600 ]; then
    say "the other host did not do the rest: $(counts)"
    exit 1
  fi
  sleep 0.5
done
say "the other has done the rest in $((SECONDS - start)) s"

# When the line is there again, nothing is done twice.
ip -n db link set one up
on one "$sitrep-server" work "$one" --output worked --quiet --once
sleep 6
# shellcheck disable=SC2086
for worker in $workers; do
  if ! kill -0 "$worker"; then
    say "a worker has given up: $(cat one.log two.log)"
    exit 1
  fi
done
all=$((operations * days))
if [ "$(counts)" != "0 waiting, $all done, 0 failed" ]; then
  say "$(counts)"
  exit 1
fi
issued=$(
  on two "$bin/psql" --no-psqlrc -qAt -d "$two" -c "SELECT count(*), count(DISTINCT (operation, cells::json->>'date'))
    FROM sitrep.entries WHERE table_name = 'issued'"
)
if [ "$issued" != "$all|$all" ]; then
  say "issued: $issued"
  exit 1
fi

# The same bytes as one run after another makes of the folder.
for ((number = 1; number <= days; number++)); do
  "$sitrep" report small-1 --date "$(day $number)" --format txt,json --output alone --quiet >/dev/null
  "$sitrep" issue small-1 --date "$(day $number)" --issued 2025-12-31T10:00 --role x --output alone >/dev/null
done
diff -r -x issued.sum alone/small-1 worked/small-1
say "each of $all reports was issued once, with the bytes that it has without workers"
