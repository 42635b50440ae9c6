"""Everything about accounts: one router for the API's root."""

from __future__ import annotations

from ninja import Router

from leitai.governance.accounts.account_api import router as account
from leitai.governance.accounts.links_api import router as links
from leitai.governance.accounts.signin_api import router as signing

router = Router()
for each in (signing, account, links):
    router.add_router("", each)
