"""Commands run and timed, and the machine that they ran on."""
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """What a command took: seconds by the clock and of processor time, and the peak MiB of its largest process.

    The peak is never below the 15 MiB or so that Python itself holds as it starts a program.
    """

    clock: float
    cpu: float
    peak: float

    def __add__(self, other):
        """This command and then the other."""
        return Run(self.clock + other.clock, self.cpu + other.cpu, max(self.peak, other.peak))


def run(command, **options):
    """Runs a command; ends everything when it fails."""
    start = time.perf_counter()
    command = [str(part) for part in command]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options) as process:
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.perf_counter() - start
    if process.returncode:
        sys.exit("%s failed: %s" % (" ".join(command), complaint.decode("utf-8", "replace")[-2000:]))
    return Run(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def said(command):
    """The first line that a command prints; nothing when there is no such program."""
    if not shutil.which(str(command[0])):
        return ""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    return ((done.stdout or done.stderr).strip().splitlines() or [""])[0]


def median(runs):
    """The medians of runs, figure by figure."""
    return Run(*(statistics.median(column) for column in zip(*runs)))


def ratio(runs, others):
    """Clock and processor time against those of another command: medians of the ratios within each round."""
    pairs = list(zip(runs, others))
    return tuple(statistics.median(one[place] / other[place] for one, other in pairs) for place in (0, 1))


def machine():
    """Processor, cores, memory and kernel, in words."""
    model = next(
        (line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor() or "unknown processor",
    )
    memory = next((int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    return "%s (%s), %d cores, %.0f GiB of memory, %s %s" % (
        model, platform.machine(), os.cpu_count(), memory / 2**20, platform.system(), platform.release()
    )


def compiler():
    """The version of the Swift compiler."""
    return said(["swift", "--version"])


def _lines(path):
    file = Path(path)
    return file.read_text("utf-8").splitlines() if file.exists() else []
