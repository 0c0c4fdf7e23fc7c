"""What a channel needs from the environment. Everything that is missing is named at once, each with what to do."""

from __future__ import annotations

import string
from collections.abc import Mapping
from urllib.parse import urlsplit

from scripts.cli.mailing import USUAL_PORT, MailServer
from scripts.cli.secret import Secret
from scripts.cli.webhook import Robot
from scripts.export.chat import CHATS
from scripts.export.mail import is_mail_address

Wrong = list[str]

# Without it a channel is not in use.
FIRST_SETTING = {"mail": "SMTP_HOST", **{channel: f"{channel.upper()}_WEBHOOK" for channel in CHATS}}

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def robot_from(environ: Mapping[str, str], channel: str, wrong: Wrong) -> Robot:
    """A chat's robot: NAME_WEBHOOK, and NAME_SECRET where it signs."""
    name = f"{channel.upper()}_WEBHOOK"
    chat = CHATS[channel]
    address = environ.get(name, "").strip()
    if not address:
        wrong.append(
            f"{name} is not set; add a robot to the group in {chat.name} and put its whole address, a secret, there"
        )
    elif not _can_be_posted_to(address):
        wrong.append(
            f"{name} holds no https address; copy the robot's address again, from https:// on (not shown here)"
        )
    return Robot(chat, Secret(address), Secret(environ.get(f"{channel.upper()}_SECRET", "").strip()))


def _can_be_posted_to(address: str) -> bool:
    """https; http only to this machine. Never raises, since the words of what it would raise hold the address."""
    if set(address) - set(string.printable) or set(address) & set(string.whitespace):
        return False
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK))


def mail_server_from(environ: Mapping[str, str], wrong: Wrong) -> MailServer:
    """SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD."""
    host = environ.get("SMTP_HOST", "").strip()
    if not host:
        wrong.append(
            "SMTP_HOST is not set; name the mail server, or write a file instead with --output issue.eml"
        )
    port = environ.get("SMTP_PORT", "").strip() or str(USUAL_PORT)
    if not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
        wrong.append(f"SMTP_PORT is no port; expected {USUAL_PORT} (STARTTLS, the usual one) or 465 (TLS)")
        port = str(USUAL_PORT)
    user, password = environ.get("SMTP_USER", ""), environ.get("SMTP_PASSWORD", "")
    if bool(user) != bool(password):
        wrong.append("SMTP_USER and SMTP_PASSWORD belong together; set both, or neither")
    return MailServer(host, int(port), Secret(user), Secret(password))


def address_from(environ: Mapping[str, str], name: str, meaning: str, wrong: Wrong) -> str:
    """A mail address that is not secret."""
    address = environ.get(name, "").strip()
    if not is_mail_address(address):
        found = "is not set" if not address else f"is {address!r}"
        wrong.append(f"{name} {found}; expected {meaning}, such as course@example.com")
    return address
