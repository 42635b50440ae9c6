"""Where the library looks for providers of identities."""

from __future__ import annotations

from leitai.governance.accounts.wecom import WeComProvider

provider_classes = [WeComProvider]
