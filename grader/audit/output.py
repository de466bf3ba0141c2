"""Audits as text, as JSON, as JUnit's XML, and as annotations of GitHub's workflows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from grader.audit import Audit
from grader.audit.rules import rules
from grader.audit.trials import Finding

SCHEMA = 1
SPEC = "spec"
"""The rule that a file must be an exercise."""


def lines(audit: Audit) -> Iterator[str]:
    """An exercise's state in a line, then its findings, each with its place."""
    wrong = sum(not finding.holds for finding in audit.findings)
    state = "verified" if audit.holds else f"{wrong} {'finding' if wrong == 1 else 'findings'}"
    remembered = " (unchanged)" if audit.cached else ""
    figures = "; ".join(_figures(audit.measured))
    yield f"{audit.id}: {state}{remembered}{f'; {figures}' if figures else ''}"
    for finding in audit.findings:
        yield f"{finding.problem}".replace(": ", ": note: ", 1) if finding.holds else str(finding.problem)


def _figures(measured: Mapping[str, Any]) -> Iterator[str]:
    if mutants := measured.get("mutants"):
        score = f"mutation score {mutants['score']:.0%}" if mutants["score"] is not None else "no mutants"
        counts = f"{mutants['survived']} not, {mutants['explained']} explained, {mutants['same']} the same"
        yield f"{score} ({mutants['noticed']} noticed, {counts})"
    margins = measured.get("margins") or {}
    for side in ("accepted", "refused"):
        known = [(part[side], check) for check, part in margins.items() if part[side] is not None]
        if known:
            least, check = min(known)
            yield f"what is {side} keeps a factor of {float(f'{least:.2g}'):g} to the tolerance (`{check}`)"


def as_json(audits: Sequence[Audit], version: str) -> str:
    """All audits for other programs."""
    told = {
        "schema": SCHEMA,
        "grader": version,
        "holds": all(audit.holds for audit in audits),
        "exercises": [_told(audit) for audit in audits],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _told(audit: Audit) -> dict[str, Any]:
    return {
        "id": audit.id,
        "path": audit.path,
        "holds": audit.holds,
        "cached": audit.cached,
        "findings": [
            {
                "rule": finding.rule,
                "severity": "note" if finding.holds else "error",
                "line": finding.problem.line,
                "column": finding.problem.column,
                "message": finding.problem.message,
            }
            for finding in audit.findings
        ],
        "measured": audit.measured,
    }


def as_junit(audits: Sequence[Audit]) -> str:
    """A test suite an exercise, a test case a rule (pytest's junit-10 layout)."""
    root = ET.Element("testsuites", name="grader verify")
    for audit in audits:
        by_rule = {name: [one for one in audit.findings if one.rule == name] for name in _rules(audit)}
        failed = sum(any(not finding.holds for finding in found) for found in by_rule.values())
        about = {"name": audit.id, "file": _xml(audit.path), "tests": str(len(by_rule)), "failures": str(failed)}
        suite = ET.SubElement(root, "testsuite", {**about, "errors": "0", "skipped": "0"})
        for name, found in by_rule.items():
            case = ET.SubElement(suite, "testcase", name=name, classname=audit.id)
            _fill(case, found)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _rules(audit: Audit) -> Iterable[str]:
    return [SPEC, *(rule.name for rule in rules())] if audit.valid else [SPEC]


def _fill(case: ET.Element, found: Sequence[Finding]) -> None:
    wrong = [finding for finding in found if not finding.holds]
    if wrong:
        failure = ET.SubElement(case, "failure", message=_xml(wrong[0].problem.message))
        failure.text = _xml("\n".join(str(finding.problem) for finding in wrong))
    if notes := [finding for finding in found if finding.holds]:
        ET.SubElement(case, "system-out").text = _xml("\n".join(str(finding.problem) for finding in notes))


def _xml(text: str) -> str:
    """The text without what XML cannot hold."""
    return "".join(letter for letter in text if letter in "\n\t" or letter.isprintable())


def workflow_commands(audits: Sequence[Audit]) -> Iterator[str]:
    """A command a finding, which GitHub shows at the line of the file."""
    for audit in audits:
        for finding in audit.findings:
            problem = finding.problem
            place = {"file": problem.path, "line": problem.line, "col": problem.column}
            title = f"{audit.id}: {finding.rule}"
            properties = ",".join(f"{key}={_property(str(value))}" for key, value in {**place, "title": title}.items())
            yield f"::{'notice' if finding.holds else 'error'} {properties}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
