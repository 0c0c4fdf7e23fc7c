"""Hands a mail to a server, over TLS or not at all."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage

from scripts.cli.secret import Secret, redacted
from scripts.cli.webhook import Outcome

IMPLICIT_TLS_PORT = 465
USUAL_PORT = 587
_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail goes out. Without a user nothing is logged into."""

    host: str
    port: int
    user: Secret
    password: Secret


def send_mail(
    server: MailServer, message: EmailMessage, recipient: str, timeout: float = _SECONDS
) -> Outcome:
    """Send to one address. The server's words are told without the password, should it repeat it."""
    outcome = _send(server, message, recipient, timeout)
    return Outcome(outcome.delivered, redacted(outcome.words, (server.user, server.password)))


def _send(server: MailServer, message: EmailMessage, recipient: str, timeout: float) -> Outcome:
    sender = message["From"].addresses[0].addr_spec
    try:
        with _connected(server, sender.rpartition("@")[2], timeout) as connection:
            if server.user.is_set:
                connection.login(server.user.reveal(), server.password.reveal())
            connection.send_message(message, sender, [recipient])
    except UnicodeError:
        # Not its words: they may hold what could not be sent.
        words = (
            "cannot be told SMTP_HOST, SMTP_USER or SMTP_PASSWORD as they are; mail servers take plain ASCII"
        )
        return Outcome(False, f"{server.host} {words}.")
    except (OSError, smtplib.SMTPException) as error:
        return Outcome(False, _failure(server, error, timeout))
    return Outcome(True, f"{server.host} took the mail.")


def _failure(server: MailServer, error: OSError | smtplib.SMTPException, timeout: float) -> str:
    """What went wrong. Narrower kinds first: most of them are wider ones, too."""
    match error:
        case smtplib.SMTPNotSupportedError():
            words = "offers no TLS, or no log-in; nothing was sent"
        case smtplib.SMTPAuthenticationError():
            words = f"did not accept SMTP_USER and SMTP_PASSWORD (code {error.smtp_code})"
        case smtplib.SMTPRecipientsRefused():
            code, said = next(iter(error.recipients.values()))
            words = f"does not deliver to that address: code {code}, {_words(said)}"
        case smtplib.SMTPResponseException():
            words = f"refused the mail: code {error.smtp_code}, {_words(error.smtp_error)}"
        case ssl.SSLCertVerificationError():
            words = f"has a certificate that cannot be trusted ({error.verify_message}); nothing was sent"
        case TimeoutError():
            words = f"did not answer within {timeout:.0f} s"
        case smtplib.SMTPServerDisconnected():
            words = "broke off the connection; look whether the mail arrived before trying again"
        case _:
            words = f"could not be reached at port {server.port} ({type(error).__name__})"
    return f"{server.host} {words}."


def _connected(server: MailServer, own_name: str, timeout: float) -> smtplib.SMTP:
    """A connection that is encrypted before anything is told. The sender's domain, not this machine, is named."""
    context = ssl.create_default_context()
    if server.port == IMPLICIT_TLS_PORT:
        return smtplib.SMTP_SSL(server.host, server.port, own_name, timeout=timeout, context=context)
    connection = smtplib.SMTP(server.host, server.port, own_name, timeout=timeout)
    try:
        connection.starttls(context=context)
    except BaseException:
        connection.close()
        raise
    return connection


def _words(said: bytes | str) -> str:
    text = said.decode(errors="replace") if isinstance(said, bytes) else said
    return " ".join(text.split())[:200]
