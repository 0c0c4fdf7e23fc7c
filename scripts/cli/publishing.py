"""`course publish`: one issue to one channel, shown, written or sent."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scripts.build import BUILD
from scripts.cli.channels import FIRST_SETTING, Wrong, address_from, mail_server_from, robot_from
from scripts.cli.checking import check_course, report
from scripts.cli.mailing import send_mail
from scripts.cli.progress import say_step, step_if_slow
from scripts.cli.speech import complain, say
from scripts.cli.surroundings import build_time, published_address
from scripts.cli.webhook import Outcome, Surroundings, deliver
from scripts.course import Course
from scripts.export.card import plain_card
from scripts.export.chat import CHATS, body_bytes
from scripts.export.edition import Edition, edition, issue_on
from scripts.export.mail import Envelope, mail
from scripts.export.wechat import wechat_page

TODAY = "today"


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published, and where everything that decides how comes from."""

    course: Course
    shown: Edition
    root: Path
    arguments: argparse.Namespace
    environ: Mapping[str, str]
    now: datetime

    @property
    def title(self) -> str:
        """The course's."""
        return self.course.info.value.title


def publish_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course publish`: 0 shown, written or sent, or nothing to send today; 1 not sent; 2 not understood."""
    needed = FIRST_SETTING.get(arguments.to, "")
    if arguments.if_configured and needed and not environ.get(needed):
        say(f"{needed} is not set, so nothing goes to {arguments.to}.")
        return 0
    now = build_time(environ)
    with step_if_slow("Reading the course"):
        checked = check_course(root, now.date())
    if checked.has_errors:
        report(checked)
        complain("Nothing was published: put the errors above right first.")
        return 1
    course, wrong = checked.course, list[str]()
    if not course.issues:
        complain("The course has no issue yet: `course new issue` begins one.")
        return 1
    number = _number(course, arguments.issue, now, wrong)
    address = _address(course, arguments, environ, wrong)
    if number is None and not wrong:
        say(
            "No issue is for today: the course has not begun, or its last issue is out. Nothing was published."
        )
        return 0
    shown = edition(course, number or course.issue_numbers[0], address)
    return _publish(Publication(course, shown, root, arguments, environ, now), wrong)


def _number(course: Course, word: str, now: datetime, wrong: Wrong) -> int | None:
    """The issue that is meant; None when it is today's and there is none, or when something is wrong."""
    if word == TODAY:
        if course.info.value.pace.start_on is None:
            wrong.append(
                "--issue today needs dates; set pace.start_on in lessons/course.yml, or name a number: --issue 2"
            )
        return issue_on(course, now)
    if word.isascii() and word.isdecimal() and int(word) in course.issues:
        return int(word)
    first, last = course.issue_numbers[0], course.issue_numbers[-1]
    wrong.append(f"--issue {word!r} is no issue; expected a number from {first} to {last}, or today")
    return None


def _address(course: Course, arguments: argparse.Namespace, environ: Mapping[str, str], wrong: Wrong) -> str:
    given = published_address(arguments.site_url, environ, course.info.value.site_url)
    if not given:
        wrong.append(
            "the message links to the site, whose address is not known; give --site-url https://example.com/course/, "
            "set SITE_URL, or write site_url into lessons/course.yml"
        )
    return f"{given.rstrip('/')}/"


def _publish(publication: Publication, wrong: Wrong) -> int:
    channel = publication.arguments.to
    if channel in CHATS:
        return _to_chat(publication, channel, wrong)
    return {"mail": _to_mail, "wechat": _to_wechat, "text": _to_text}[channel](publication, wrong)


def _to_chat(publication: Publication, channel: str, wrong: Wrong) -> int:
    message = CHATS[channel].compose(publication.shown, publication.title)
    if publication.arguments.output:
        wrong.append("--output is for mail, wechat and text; a card is sent, or shown with --dry-run")
    if publication.arguments.dry_run:
        size = f"{channel}: {len(body_bytes(message))} bytes, not sent; a signature is added on sending."
        return _refused(wrong) or _show(json.dumps(message, ensure_ascii=False, indent=2), size)
    robot = robot_from(publication.environ, channel, wrong)
    if wrong:
        return _refused(wrong)
    around = Surroundings(lambda: time.time_ns() // 1_000_000, time.sleep, say_step)
    return _told(deliver(robot, message, around), publication.shown)


def _to_mail(publication: Publication, wrong: Wrong) -> int:
    environ, arguments = publication.environ, publication.arguments
    is_sent = not (arguments.dry_run or arguments.output)
    sender = address_from(environ, "MAIL_FROM", "the address mail comes from", wrong)
    server = mail_server_from(environ, wrong) if is_sent else None
    recipient = environ.get("MAIL_TO", "").strip()
    if is_sent or recipient:
        recipient = address_from(environ, "MAIL_TO", "the one address it goes to, a mailing list's", wrong)
    if wrong:
        return _refused(wrong)
    message = mail(publication.course, publication.shown, Envelope(sender, recipient, publication.now))
    if arguments.dry_run:
        headers = "".join(f"{name}: {value}\n" for name, value in message.items())
        text = message.get_body(("plain",))
        assert text is not None
        return _show(f"{headers}\n{text.get_content()}", f"mail: {len(message.as_bytes())} bytes, not sent.")
    if arguments.output:
        return _write(publication, message.as_bytes())
    assert server is not None
    return _told(send_mail(server, message, recipient), publication.shown)


def _to_wechat(publication: Publication, wrong: Wrong) -> int:
    if wrong:
        return _refused(wrong)
    page = wechat_page(publication.course, publication.shown)
    if publication.arguments.dry_run:
        return _show(page, "wechat: not written.")
    return _write(publication, page.encode())


def _to_text(publication: Publication, wrong: Wrong) -> int:
    if wrong:
        return _refused(wrong)
    text = plain_card(publication.shown, publication.title)
    if publication.arguments.output and not publication.arguments.dry_run:
        return _write(publication, text.encode())
    return _show(text, f"text: {len(text)} characters.")


def _write(publication: Publication, content: bytes) -> int:
    name = f"issue-{publication.shown.number:03}-{publication.arguments.to}.html"
    path: Path = publication.arguments.output or publication.root / BUILD / "publish" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    say(f"Wrote {path}")
    return 0


def _show(text: str, note: str) -> int:
    print(text)
    print(note, file=sys.stderr)
    return 0


def _told(outcome: Outcome, shown: Edition) -> int:
    if outcome.delivered:
        print(f"{shown.heading}: {outcome.words}")
        return 0
    print(f"course: {outcome.words}", file=sys.stderr)
    return 1


def _refused(wrong: Wrong) -> int:
    """Everything that has to be set before it can work, at once; 0 when there is nothing."""
    for words in wrong:
        print(f"course: {words}", file=sys.stderr)
    return 2 if wrong else 0
