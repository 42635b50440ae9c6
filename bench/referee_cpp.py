"""Build rtamt's C++ monitor, which its wheel lacks, so that `referee.py` can measure it too.

Needs g++ and Boost.Python for this Python (Debian: `libboost-python-dev`). Fetches the source of
the installed version with pip; some minutes of one core; the result stays in `var/rtamt-cpp`.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from importlib.metadata import version
from pathlib import Path

from referee_others import CPP

BOOST = f"boost_python3{sys.version_info.minor}"
FLAGS = ("-std=c++14", "-O3", "-DNDEBUG", "-fPIC")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = fetch(Path(folder)) / "rtamt" / "cpplib" / "stl"
        library, wrapper = root / "rtamt_stl_library", root / "rtamt_stl_library_wrapper"
        includes = [f"-I{library / 'include'}", f"-I{sysconfig.get_paths()['include']}"]
        target = CPP / wrapper.name
        target.mkdir(parents=True, exist_ok=True)
        sources = [str(path) for path in sorted((library / "src").glob("*.cpp"))]
        for path in sorted((wrapper / "src").glob("*_wrapper.cpp")):
            name = target / f"{path.name.removesuffix('_wrapper.cpp')}.so"
            compile_(str(path), *sources, *includes, "-shared", f"-l{BOOST}", "-o", str(name))
            print(name.name, flush=True)
        (target / "__init__.py").touch()


def fetch(folder: Path) -> Path:
    """The unpacked sources of rtamt."""
    wanted = f"rtamt=={version('rtamt')}"
    pip = [sys.executable, "-m", "pip", "download", "--no-binary", ":all:", "--no-deps", wanted]
    subprocess.run([*pip, "--dest", str(folder)], check=True)
    archive = next(folder.glob("rtamt-*.tar.gz"))
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


def compile_(*arguments: str) -> None:
    subprocess.run(["g++", *FLAGS, *arguments], check=True)


if __name__ == "__main__":
    main()
