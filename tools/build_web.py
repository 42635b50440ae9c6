"""Build hook: the wheel carries the built front end, so a user needs no Node.js.

An editable install skips this; `make run` builds the front end itself and shows progress.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildWeb(BuildHookInterface):  # type: ignore[type-arg]
    """Runs `npm ci` and `npm run build` in `web/` before a wheel is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build `web/` into `src/leitai/static` unless this is an editable install."""
        web = Path(self.root) / "web"
        if version == "editable" or not web.is_dir():
            return
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
        npm = ["npm", "--prefix", str(web)]
        for step in ([*npm, "ci", "--no-audit", "--no-fund"], [*npm, "run", "build"]):
            subprocess.run(step, check=True, env={**os.environ, "PATH": path}, cwd=web)
