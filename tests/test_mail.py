"""Mail, sent to a real SMTP server on this machine that insists on TLS, with a certificate made for the test."""

from __future__ import annotations

import email
import ipaddress
import ssl
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from scripts.cli.mailing import MailServer, send_mail
from scripts.cli.secret import Secret
from scripts.export.edition import edition
from scripts.export.mail import Envelope, is_mail_address, mail
from scripts.model import Mail
from tests.editions import ADDRESS, undated, with_info

SENDER, RECIPIENT = "course@example.com", "readers@lists.example.com"
USER, PASSWORD = "canary-user-81c2", "canary-password-5e90"
SENT_AT = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)


def written(**info: object) -> EmailMessage:
    course = with_info(undated(), **info)
    return mail(course, edition(course, 1, ADDRESS), Envelope(SENDER, RECIPIENT, SENT_AT))


def reread(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=default)


def test_a_mail_says_the_same_as_html_and_as_text() -> None:
    message = reread(written().as_bytes())
    assert message.defects == []
    assert message.get_content_type() == "multipart/alternative"
    kinds = [part.get_content_type() for part in message.iter_parts()]
    assert kinds == ["text/plain", "text/html"], "mail programs show the last form they can"
    for part in message.iter_parts():
        text = str(cast("EmailMessage", part).get_content())
        for lesson in edition(undated(), 1, ADDRESS).lessons:
            assert lesson.title in text
            assert lesson.url in text


def test_the_headers_are_those_a_mailing_list_needs() -> None:
    message = reread(written().as_bytes())
    info, issue = undated().info.value, edition(undated(), 1, ADDRESS)
    assert message["Subject"] == f"{issue.heading}｜{info.title}"
    assert message["From"] == f"{info.publisher} <{SENDER}>"
    assert message["To"] == RECIPIENT
    assert message["Date"].datetime == SENT_AT
    assert message["Message-ID"].endswith("@example.com>")
    assert message["List-Id"] == f"<{info.id}.example.com>"
    assert message["List-Unsubscribe"] == f"<mailto:{SENDER}?subject=unsubscribe>"
    assert "List-Unsubscribe-Post" not in message


def test_a_service_that_takes_unsubscriptions_is_named_with_one_click() -> None:
    service = "https://lists.example.com/unsubscribe"
    message = reread(written(mail=Mail(unsubscribe_url=service)).as_bytes())
    assert message["List-Unsubscribe"] == f"<{service}>, <mailto:{SENDER}?subject=unsubscribe>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_equal_sources_give_equal_mails() -> None:
    assert written().as_bytes() == written().as_bytes()


def test_lines_are_short_enough_for_every_server() -> None:
    assert all(len(line) <= 998 for line in written().as_bytes().split(b"\r\n"))


@pytest.mark.parametrize("good", ["a@example.com", "first.last+tag@mail.example.co"])
def test_plain_addresses_are_taken(good: str) -> None:
    assert is_mail_address(good)


@pytest.mark.parametrize(
    "bad", ["", "a", "a@", "@b", "a b@c", "a@b\r\nBcc: x@y", "a@b,c@d", "<a@b>", "a..b@c", "a@b."]
)
def test_what_is_no_single_address_is_refused(bad: str) -> None:
    assert not is_mail_address(bad)


@dataclass
class Inbox:
    """What the server took, and what it says to recipients and passwords."""

    envelopes: list[Any] = field(default_factory=list[Any])
    to_recipients: str = "250 OK"
    to_messages: str = "250 taken"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: ANN401
        envelope.rcpt_tos.append(address)
        return self.to_recipients

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: ANN401
        self.envelopes.append((session, envelope))
        return self.to_messages


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a key and a certificate for localhost, good for a day."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "localhost.pem"
    text = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(text + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


class AnyPort(Controller):
    """Takes a free port, and then knows which."""

    free_port = 0

    def _trigger_server(self) -> None:
        server: Any = self.server
        self.port = self.free_port = int(server.sockets[0].getsockname()[1])
        super()._trigger_server()


@contextmanager
def serving(inbox: Inbox, **options: Any) -> Generator[int]:  # noqa: ANN401
    """A server that puts mail into the inbox; its port."""
    controller = AnyPort(inbox, hostname="127.0.0.1", port=0, **options)
    controller.start()
    yield controller.free_port
    controller.stop()


@pytest.fixture
def post_office(inbox: Inbox, certificate: Path) -> Iterator[int]:
    """A server that takes mail only over STARTTLS and with the password; its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:  # noqa: ANN401
        is_right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=is_right, handled=False)

    with serving(
        inbox,
        tls_context=context,
        require_starttls=True,
        auth_required=True,
        authenticator=authenticate,
    ) as port:
        yield port


def send(port: int, password: str = PASSWORD, host: str = "127.0.0.1"):  # noqa: ANN201
    return send_mail(MailServer(host, port, Secret(USER), Secret(password)), written(), RECIPIENT, 5)


def test_a_mail_arrives_over_tls_whole_and_at_one_address(
    inbox: Inbox, post_office: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert send(post_office).delivered
    ((session, envelope),) = inbox.envelopes
    assert session.ssl is not None
    assert session.authenticated
    assert (envelope.mail_from, envelope.rcpt_tos) == (SENDER, [RECIPIENT])
    arrived = reread(envelope.content)
    assert arrived["Subject"] == written()["Subject"]
    assert [part.get_content_type() for part in arrived.iter_parts()] == ["text/plain", "text/html"]


def test_a_certificate_nobody_vouches_for_ends_it_before_the_password_is_told(
    inbox: Inbox, post_office: int
) -> None:
    outcome = send(post_office)
    assert not outcome.delivered
    assert "cannot be trusted" in outcome.words
    assert inbox.envelopes == []


def test_a_server_without_tls_gets_neither_password_nor_mail(inbox: Inbox) -> None:
    with serving(inbox) as port:
        outcome = send(port)
    assert not outcome.delivered
    assert "no TLS" in outcome.words
    assert inbox.envelopes == []


@pytest.mark.parametrize(
    ("password", "words"),
    [("canary-wrong-password", "SMTP_PASSWORD"), ("canary-密码", "plain ASCII")],
    ids=["wrong", "none that a server takes"],
)
def test_a_password_that_fails_is_told_without_showing_it(
    post_office: int, certificate: Path, monkeypatch: pytest.MonkeyPatch, password: str, words: str
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    outcome = send(post_office, password)
    assert not outcome.delivered
    assert words in outcome.words
    assert "canary" not in outcome.words


def test_a_refused_mail_is_told_in_the_server_s_words_without_the_password(
    inbox: Inbox, post_office: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    inbox.to_messages = f"554 no thanks, {PASSWORD}"
    outcome = send(post_office)
    assert not outcome.delivered
    assert "554" in outcome.words
    assert "no thanks" in outcome.words
    assert PASSWORD not in outcome.words
    inbox.to_recipients = "550 no such list"
    assert "no such list" in send(post_office).words


def test_a_server_that_is_away_is_told_in_a_sentence() -> None:
    outcome = send(1)
    assert not outcome.delivered
    assert "could not be reached at port 1" in outcome.words
