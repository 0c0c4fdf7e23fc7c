"""`course serve`: the site while its author writes."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from contextvars import copy_context
from pathlib import Path

from scripts.cli.building import FAILURES, build_options
from scripts.cli.progress import say_step
from scripts.cli.speech import complain, spoken
from scripts.cli.surroundings import build_time
from scripts.news import news_report
from scripts.rules import Context
from scripts.serve import NoFreePort, serve_site
from scripts.workshop import Ways, Workshop


def serve_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course serve`: runs until interrupted."""

    def context(lock: str) -> Context:
        return Context(today=build_time(environ).date(), lock=lock)

    words, surroundings = spoken(), copy_context()
    ways = Ways(
        options=lambda course: build_options(arguments, environ, course.info.value),
        context=context,
        report=lambda news, count: print(news_report(news, count, words), flush=True),
        # A request is answered by a thread of its own, which would not know the language.
        say=lambda step: surroundings.copy().run(say_step, step),
        failures=FAILURES,
    )
    try:
        return serve_site(root, arguments.port, Workshop(root, ways), words, search=not arguments.no_search)
    except NoFreePort as error:
        complain(f"course: {error}")
        return 1
