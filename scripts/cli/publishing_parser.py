"""`course publish`: its options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scripts.cli.commands import add_command, add_site_url

if TYPE_CHECKING:
    from scripts.cli.commands import Commands


def add_publish(commands: Commands) -> None:
    """`course publish`."""
    more = """\
Look first with --dry-run: it shows the message, needs no secret and sends nothing. What must stay secret comes from
the environment only:

  dingtalk   DINGTALK_WEBHOOK, the robot's whole address; DINGTALK_SECRET where the robot signs (加签)
  feishu     FEISHU_WEBHOOK; FEISHU_SECRET where the robot signs (签名校验)
  wecom      WECOM_WEBHOOK
  mail       MAIL_FROM and MAIL_TO, one address each; SMTP_HOST; SMTP_PORT (587, or 465), SMTP_USER, SMTP_PASSWORD
  wechat     nothing: writes a page with a copy button for the editor of 公众号, and the pictures to upload
  text       nothing: prints a message to paste into any chat

  course publish --issue 2 --to wecom --dry-run
  course publish --issue today --to mail"""
    parser = add_command(
        commands, "publish", "send one issue to a chat or by mail, or write it as an article", more
    )
    parser.add_argument(
        "--issue",
        required=True,
        metavar="N|today",
        help="number of the issue; today (in China) for a course with pace.start_on in lessons/course.yml",
    )
    parser.add_argument(
        "--to",
        required=True,
        choices=("mail", "dingtalk", "feishu", "wecom", "wechat", "text"),
        help="where it goes: a mailing list, a group's robot, a page for 公众号, or text",
    )
    parser.add_argument("--dry-run", action="store_true", help="show the message; send and write nothing")
    parser.add_argument(
        "--if-configured",
        action="store_true",
        help="do nothing, without an error, where the channel's first setting is not in the environment",
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="write to FILE instead: mail as .eml, wechat as .html (default: .build/publish/), text as .txt",
    )
    add_site_url(parser, "address of the site, for links")
