"""Sets up what `make` needs, step by step, and says what it is doing.

Runs on a bare Python 3.11+: standard library only.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / "bin"
STATIC = ROOT / "src/leitai/static"
WEB = ROOT / "web"
WARM_UP = (
    "from leitai.judging.attempts.bank import warm_up; warm_up(); "
    "from leitai.devices.broker import wire; wire.warm(); "
    "from leitai.core.panel.flow import warm_up; warm_up()"
)
"""Compiles the kernels once and keeps them beside the sources: 40 s now instead of at first use."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> None:
    """`set_up.py run|dev|bench|web`."""
    if sys.version_info < (3, 11):  # noqa: UP036  this runs on whatever Python the machine has
        sys.exit("Leitai needs Python 3.11 or newer: make run PYTHON=python3.12")
    what = sys.argv[1]
    if what == "web":
        build_web()
    else:
        install(what)
        if what == "dev":
            find_browser()


def install(name: str) -> None:
    """Create the environment if need be and install the locked packages of `name`."""
    if not (BIN / "pip").exists():
        step("虚拟环境 virtual environment", lambda: venv.create(VENV, with_pip=True))
    lock = f"requirements/{name}.txt"
    pip = [str(BIN / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    run(f"Python 依赖 Python packages ({lock})", [*pip, "--require-hashes", "-r", lock])
    hatch = [*pip, "hatchling", "editables"]
    run("构建工具 build tools", hatch)
    run("安装擂台 Leitai itself", [*pip, "--no-deps", "--no-build-isolation", "-e", "."])
    run("智能裁判内核 referee kernels", [str(BIN / "python"), "-c", WARM_UP])
    (VENV / f"{name}.stamp").touch()


def build_web() -> None:
    """Install the locked npm packages and build the pages into `src/leitai/static`."""
    npm = [str(BIN / "npm"), "--prefix", str(WEB)]
    lock = WEB / "package-lock.json"
    installed = WEB / "node_modules/.package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        run(
            "前端依赖 front-end packages",
            [*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        )
    run("构建页面 front-end pages", [*npm, "run", "build", "--silent"])
    (STATIC / ".stamp").touch()


def find_browser() -> None:
    """Browser tests use the system's Chromium; without one, try Playwright's own; else be loud."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    command = [str(BIN / "python"), "-m", "playwright", "install", "chromium"]
    print("  没有 Chromium，尝试安装 Playwright 自带的 no Chromium here, trying Playwright's own …")
    if subprocess.run(command, check=False).returncode != 0:
        line = "!" * 78
        print(
            f"{line}\n没有可用的浏览器：浏览器测试将被跳过。\nNO BROWSER: the browser tests will be"
        )
        print(f"SKIPPED. Install Chromium (Debian: apt-get install chromium) and repeat.\n{line}")


def run(title: str, command: list[str]) -> None:
    """Run a command under a moving progress line; on failure show what it said and stop."""
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    started = time.monotonic()
    spin = itertools.cycle("|/-\\") if sys.stdout.isatty() else None
    while True:
        try:
            said, _ = process.communicate(timeout=0.2)
            break
        except subprocess.TimeoutExpired:
            if spin:
                print(f"\r  {next(spin)} {title} {time.monotonic() - started:.0f} s ", end="")
    if process.returncode != 0:
        print(f"\n  ✗ {title}\n{said.decode(errors='replace')}")
        print("  需要能访问软件包源；代理与证书用 HTTPS_PROXY、NODE_EXTRA_CA_CERTS 等变量指定。")
        print("  The package registries must be reachable; proxies and certificates: HTTPS_PROXY,")
        print("  PIP_CERT, NODE_EXTRA_CA_CERTS.")
        sys.exit(f"设置失败 setting up failed: {' '.join(command)}")
    done(title, started)


def step(title: str, action: object) -> None:
    """Run a Python step and report it like a command."""
    started = time.monotonic()
    action()  # type: ignore[operator]
    done(title, started)


def done(title: str, started: float) -> None:
    """One line per finished step."""
    start = "\r" if sys.stdout.isatty() else ""
    print(f"{start}  ✓ {title} {time.monotonic() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main()
