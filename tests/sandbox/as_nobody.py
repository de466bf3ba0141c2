"""Run a command as a user without privileges, who can read this project and this Python wherever they lie.

    python as_nobody.py COMMAND...

For root, on Linux. Where a folder above one of them is closed to others, the command gets to see another in its
place, in which there is nothing else: a mount of its own that nobody else sees. Exits with IMPOSSIBLE where no
such mounts can be made.
"""

import ctypes
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

NOBODY = 65534
IMPOSSIBLE = 77
CLONE_NEWNS = 0x20000
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Become nobody, and the command."""
    try:
        _open_up({ROOT, Path(sys.prefix), Path(sys.base_prefix).resolve()})
    except (OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(IMPOSSIBLE)
    home = tempfile.mkdtemp(prefix="nobody-")
    os.chown(home, NOBODY, NOBODY)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    environment = {"PATH": os.environ["PATH"], "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8"}
    os.execve(sys.argv[1], sys.argv[1:], environment)


def _open_up(needed: set[Path]) -> None:
    """Make these folders reachable for everybody, in a mount namespace of our own."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNS) != 0:
        raise OSError(ctypes.get_errno(), "no mount namespace can be had")
    _mount("--make-rprivate", "/")
    kept = Path(tempfile.mkdtemp(prefix="kept-"))
    _mount("-t", "tmpfs", "kept", str(kept))
    for closed in {folder for path in needed for folder in _closed(path)}:
        inside = [path for path in needed if path.is_relative_to(closed)]
        for number, path in enumerate(inside):
            (kept / str(number)).mkdir(exist_ok=True)
            _mount("--bind", str(path), str(kept / str(number)))
        _mount("-t", "tmpfs", "-o", "mode=755", "opened", str(closed))
        for number, path in enumerate(inside):
            path.mkdir(parents=True, exist_ok=True)
            _mount("--bind", str(kept / str(number)), str(path))


def _closed(path: Path) -> Iterator[Path]:
    """The topmost folder on the way to `path` that others may not pass, if there is one."""
    for folder in reversed((path, *path.parents)):
        if not folder.stat().st_mode & 0o001:
            yield folder
            return


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True, text=True)


if __name__ == "__main__":
    main()
