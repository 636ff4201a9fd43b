// A clock that is CLOCK_SHIFT seconds off, for a program that is started with it (LD_PRELOAD): so a check has its days.
#include <stdlib.h>
#include <time.h>

time_t time(time_t *into) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  const char *shift = getenv("CLOCK_SHIFT");
  const time_t shifted = now.tv_sec + (shift ? atol(shift) : 0);
  if (into) *into = shifted;
  return shifted;
}
