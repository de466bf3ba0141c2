"""The ways from the page of a class to those of its submissions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from grader.report.insights import CheckInsight

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Link:
    """The way to a check on a student's page."""

    student: str
    href: str


def href(record: Record) -> str:
    """Without its colons and leading slashes an address is a path below this page, whatever a folder is called."""
    return quote(str(record["report"]).encode("utf-8", "replace").lstrip(b"/"), safe="/")


def links(check: CheckInsight, who: Sequence[Record]) -> tuple[Link, ...]:
    """The ways to this check on the pages of these."""
    return tuple(Link(str(one["student"]), f"{href(one)}#check-{check.id}") for one in who)


def once(found: Iterable[Link]) -> tuple[Link, ...]:
    """The first way to each student."""
    ways: dict[str, Link] = {}
    for link in found:
        ways.setdefault(link.student, link)
    return tuple(ways.values())
