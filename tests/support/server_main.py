"""The process that `server.py` starts: an account and a token, then the server.

usage: server_main.py PORT USERNAME PASSWORD, with LEITAI_DATA_DIR in the environment.
"""

from __future__ import annotations

import logging
import sys

from leitai.server.house import prepare


def main() -> None:
    """Prepare, print the token, serve."""
    port, username, password = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    logging.basicConfig(level=logging.INFO)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    folder = prepare()
    from leitai.governance.services import (  # noqa: PLC0415 -- after Django is set up
        create_account,
        issue_token,
    )

    kept = folder / "test.token"
    if not kept.exists():
        user = create_account(username=username, password=password, superuser=True)
        kept.write_text(issue_token(user=user, name="tests"))
    sys.stdout.write(f"token {kept.read_text()}\n")
    from leitai.server.run import serve  # noqa: PLC0415 -- after Django is set up

    if not serve("127.0.0.1", port):
        sys.exit(1)


if __name__ == "__main__":
    main()
