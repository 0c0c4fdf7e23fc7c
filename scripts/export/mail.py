"""An issue as a mail: HTML and plain text of the same, and the headers mailing lists ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape

from scripts.course import Course
from scripts.export.article import article
from scripts.export.edition import Edition
from scripts.export.texts import rendered

# Deliberately narrow: an address that needs quoting is more often a mistake than an address.
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")

_DOCUMENT = """\
<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
</head>
<body style="margin: 0; padding: 0; background-color: #fbf8f1;">
{body}
</body>
</html>
"""


def is_mail_address(text: str) -> bool:
    """Whether it is one plain mail address."""
    return _ADDRESS.fullmatch(text) is not None and ".." not in text


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who sends, to which one address (empty in a mail that is only written), and when."""

    sender: str
    recipient: str
    sent_at: datetime


def mail(course: Course, shown: Edition, envelope: Envelope) -> EmailMessage:
    """The mail. Equal arguments give equal bytes."""
    info = course.info.value
    domain = envelope.sender.rpartition("@")[2]
    message = EmailMessage(policy=SMTP)
    message["Subject"] = f"{shown.heading}｜{info.title}"
    message["From"] = Address(info.publisher, addr_spec=envelope.sender)
    message["To"] = envelope.recipient or "undisclosed-recipients:;"
    message["Date"] = format_datetime(envelope.sent_at)
    moment = f"{envelope.sent_at:%Y%m%d%H%M%S}"
    message["Message-ID"] = f"<issue-{shown.number:03}.{moment}.{info.id}@{domain}>"
    message["List-Id"] = f"<{info.id}.{domain}>"
    message["List-Unsubscribe"], one_click = _unsubscribe(course, envelope.sender)
    if one_click:
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message["Content-Language"] = "zh-Hans"
    message.set_content(plain_text(course, shown), cte="base64")
    message.add_alternative(html(course, shown), subtype="html", cte="base64")
    message.set_boundary(f"issue-{shown.number:03}-{info.id}-alternative")
    return message


def _unsubscribe(course: Course, sender: str) -> tuple[str, bool]:
    """By mail to who sends; by one click only where a service takes it (RFC 8058)."""
    by_mail = f"<mailto:{sender}?subject=unsubscribe>"
    service = course.info.value.mail
    return (f"<{service.unsubscribe_url}>, {by_mail}", True) if service else (by_mail, False)


def html(course: Course, shown: Edition) -> str:
    """The mail's HTML: a whole document, styles in its elements, pictures told in words."""
    body = article(course, shown, is_mail=True).html
    return _DOCUMENT.format(title=escape(shown.heading), body=body)


def plain_text(course: Course, shown: Edition) -> str:
    """The same for who reads mail as text: what each lesson is for, what to keep, and the way there."""
    return rendered("mail.txt.jinja", edition=shown, info=course.info.value)
