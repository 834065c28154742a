"""One run of a program: how long it took, how much processor time and memory it used."""
import os
import sys
import time
from dataclasses import asdict, dataclass


@dataclass
class Sample:
  wall: float  # seconds
  cpu: float   # seconds, user and system, all threads
  peak: int    # bytes resident at most; never less than this interpreter's own, which the child starts from

  def as_dict(self):
    return asdict(self)


class Failed(Exception):
  pass


def run(command, folder=None, log=None, environment=None):
  """Runs `command` to its end; its output goes to the file `log`. Raises Failed where it exits with an error."""
  target = os.open(log or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
  try:
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
      try:
        os.dup2(target, 1)
        os.dup2(target, 2)
        if folder:
          os.chdir(folder)
        os.execvpe(command[0], command, {**os.environ, **(environment or {})})
      finally:
        os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
  finally:
    os.close(target)
  if status != 0:
    tail = ""
    if log:
      with open(log, errors="replace") as file:
        tail = "\n" + "".join(file.readlines()[-15:])
    raise Failed(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}{tail}")
  scale = 1 if sys.platform == "darwin" else 1024
  return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale)
