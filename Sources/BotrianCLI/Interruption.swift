internal import Glibc

/// Lets Ctrl-C end a command that runs until it is told to stop, as done: it holds nothing that is not on the disk.
func endOnInterruption() {
  for number in [SIGINT, SIGTERM] { _ = signal(number) { _ in _exit(0) } }
}
