"""Members as accounts of an organisation. No mail address is ever written; docs/decisions says what names a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.packing.digest import sha256
from scripts.team.assignment import Given
from scripts.team.ledger import Member
from scripts.team.names import folded

_MAIL = re.compile(r"\S@\S")


@dataclass(frozen=True)
class Accounts:
    """`home` is the system the names belong to; `names` gives the organisation's own for some aliases, folded."""

    home: str
    names: Mapping[str, str]

    def actor(self, given: Given, member: Member) -> dict[str, object]:
        """The organisation's own name where the roster has one, else `team/alias`: an alias is unique in its team."""
        own = self.names.get(member.key)
        team = folded(given.assignment.team or given.assignment.lead)
        name = own or (f"{team}/{member.key}" if team else member.key)
        if looks_like_mail(name):
            name = f"member-{sha256(name).hex()[:16]}"
        return {"objectType": "Agent", "account": {"homePage": self.home, "name": name}}


def looks_like_mail(name: str) -> bool:
    """Whether a name may be an address."""
    return _MAIL.search(name) is not None
