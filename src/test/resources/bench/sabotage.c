/* Makes a disk fail and a clock jump for the processes that load it (LD_PRELOAD), as the numbers in
   the file that SABOTAGE names say: whether the disk refuses to keep what PostgreSQL wrote, how many
   microseconds it takes for it, and by how many seconds the clock is wrong. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

struct orders {
  volatile int64_t refuses;
  volatile int64_t microseconds;
  volatile int64_t clock_seconds;
};

static struct orders none;
static struct orders *orders = &none;
static int is_postgres;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("SABOTAGE");
  int opened = file ? open(file, O_RDONLY | O_CLOEXEC) : -1;
  if (opened >= 0) {
    void *mapped = mmap(0, sizeof(struct orders), PROT_READ, MAP_SHARED, opened, 0);
    if (mapped != MAP_FAILED) orders = mapped;
    close(opened);
  }
  char name[16] = {0};
  int comm = open("/proc/self/comm", O_RDONLY | O_CLOEXEC);
  if (comm >= 0) {
    ssize_t length = read(comm, name, sizeof name - 1);
    is_postgres = length > 0 && strncmp(name, "postgres", 8) == 0;
    close(comm);
  }
}

static int sabotaged(void) {
  if (!is_postgres) return 0;
  if (orders->microseconds > 0) {
    struct timespec wait = {orders->microseconds / 1000000, orders->microseconds % 1000000 * 1000};
    nanosleep(&wait, 0);
  }
  if (!orders->refuses) return 0;
  errno = EIO;
  return 1;
}

int fdatasync(int file) { return sabotaged() ? -1 : (int)syscall(SYS_fdatasync, file); }

int fsync(int file) { return sabotaged() ? -1 : (int)syscall(SYS_fsync, file); }

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, now);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    now->tv_sec += orders->clock_seconds;
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  struct timespec time;
  int result = clock_gettime(CLOCK_REALTIME, &time);
  now->tv_sec = time.tv_sec;
  now->tv_usec = time.tv_nsec / 1000;
  return result;
}

time_t time(time_t *kept) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (kept) *kept = now.tv_sec;
  return now.tv_sec;
}
