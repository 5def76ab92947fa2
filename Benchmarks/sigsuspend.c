// Loaded before a program that valgrind runs. Up to version 3.19, valgrind writes into the mask that sigsuspend is
// given, and libdispatch gives one that may only be read: so it gets a copy.
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
